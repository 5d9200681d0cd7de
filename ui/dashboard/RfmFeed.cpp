#include "ui/dashboard/RfmFeed.h"

#include "core/reports/ReportService.h"
#include "ui/common/WhenReady.h"

namespace zg {

RfmFeed::RfmFeed(ReportService& reports, QObject* parent) : QObject(parent), m_reports(reports) {}

void RfmFeed::want(DayRange range) {
    m_range = range;
    m_wanted = {range.to, m_changes};
    if (!m_asking) go();
}

void RfmFeed::go() {
    if (m_known == m_wanted) {
        emit ready({m_range, m_map});
        return;
    }
    m_asking = true;
    whenReady(m_reports.rfmMap(m_wanted.asOf), this,
              [this, input = m_wanted](const Result<RfmMap>& map) { answered(input, map); });
}

void RfmFeed::answered(const Input& input, const Result<RfmMap>& map) {
    m_asking = false;
    if (map) {
        m_known = input;
        m_map = *map;
    } else if (input == m_wanted) {
        emit failed(map.error());
        return;
    }
    go(); // shows the answer, or asks again when something else is wanted by now
}

} // namespace zg
