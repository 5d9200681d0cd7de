#pragma once

#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <vector>

namespace zg {

// Durations in milliseconds of one kind of work.
class Timings {
public:
    template <class Work> void time(Work&& work) {
        const auto start = std::chrono::steady_clock::now();
        work();
        m_ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    void add(double ms) { m_ms.push_back(ms); }
    double last() const { return m_ms.back(); }
    bool isEmpty() const { return m_ms.empty(); }
    size_t count() const { return m_ms.size(); }
    double percentile(double share) const; // 0.5: the median; 0 when nothing was timed
    double sum() const;

private:
    std::vector<double> m_ms;
};

QString inMs(double ms); // "0.84 ms", "12 ms"

// One line of the table of what the program must reach.
struct BenchRow {
    QString work, bar, measured, peer;
    std::optional<bool> isMet; // none: there is no bar
};

// Columns padded for a terminal.
QString benchTable(const std::vector<BenchRow>& rows);

} // namespace zg
