#pragma once

#include "core/base/Result.h"
#include "ui/dashboard/DashboardData.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace zg {

class ReportService;

// Asks for the RFM map apart from the other cards: it reads a year of every member and would hold them up. At most one
// question is out, which is taken back when the map of another day is wanted, and none is put whose answer is known:
// another range that ends on the same day has the same map.
class RfmFeed : public QObject {
    Q_OBJECT
public:
    RfmFeed(ReportService& reports, QObject* parent);
    ~RfmFeed() override;

    void want(DayRange range);
    void dataChanged() { ++m_changes; } // asks nothing by itself
    bool isAsking() const;

signals:
    void ready(const zg::DashboardRfm& rfm);
    void failed(const zg::Error& error);

private:
    struct Input {
        BusinessDay asOf = BusinessDay::none();
        int changes = 0;
        friend bool operator==(const Input&, const Input&) = default;
    };
    void go();
    void answered(const Input& input, const Result<RfmMap>& map);

    ReportService& m_reports;
    DayRange m_range;
    Input m_wanted;
    Input m_known; // what m_map is of
    RfmMap m_map{};
    int m_changes = 0;
    bool m_asking = false;
    BusinessDay m_askedOf = BusinessDay::none();
    QFuture<void> m_question;
    QTimer m_rest; // after an answer
};

} // namespace zg
