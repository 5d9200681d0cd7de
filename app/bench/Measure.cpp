#include "app/bench/Measure.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace zg {

double Timings::percentile(double share) const {
    if (m_ms.empty()) return 0;
    std::vector<double> sorted = m_ms;
    const auto at = std::min(static_cast<size_t>(share * static_cast<double>(sorted.size())), sorted.size() - 1);
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(at), sorted.end());
    return sorted[at];
}

double Timings::sum() const {
    return std::accumulate(m_ms.begin(), m_ms.end(), 0.0);
}

QString inMs(double ms) {
    return QStringLiteral("%1 ms").arg(ms, 0, 'f', ms < 10 ? 2 : ms < 100 ? 1 : 0);
}

QString benchTable(const std::vector<BenchRow>& rows) {
    std::vector<std::array<QString, 5>> cells{{QStringLiteral("work"), QStringLiteral("bar"),
                                               QStringLiteral("measured"), QStringLiteral("against"),
                                               QStringLiteral("met")}};
    for (const BenchRow& row : rows)
        cells.push_back({row.work, row.bar, row.measured, row.peer,
                         row.isMet ? (*row.isMet ? QStringLiteral("yes") : QStringLiteral("NO")) : QString()});
    std::array<qsizetype, 5> widths{};
    for (const auto& line : cells)
        for (size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], line[i].size());
    QString text;
    for (const auto& line : cells) {
        QString padded;
        for (size_t i = 0; i < line.size(); ++i) padded += line[i].leftJustified(widths[i] + 2);
        text += padded.trimmed() + u'\n';
    }
    return text;
}

} // namespace zg
