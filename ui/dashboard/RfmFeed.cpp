#include "ui/dashboard/RfmFeed.h"

#include "core/reports/ReportService.h"
#include "ui/common/WhenReady.h"

namespace zg {

namespace {
constexpr int kRest = 1000; // ms; an import commits without end, and a reader must be left to the others
}

RfmFeed::RfmFeed(ReportService& reports, QObject* parent) : QObject(parent), m_reports(reports) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_known != m_wanted) go();
    });
}

RfmFeed::~RfmFeed() {
    m_question.cancel();
}

void RfmFeed::want(DayRange range) {
    m_range = range;
    m_wanted = {range.to, m_changes};
    if (m_asking) {
        if (m_askedOf != m_wanted.asOf) m_question.cancel(); // answers as refused, and the next one is put
        return;
    }
    if (m_rest.isActive() && m_known.asOf == m_wanted.asOf)
        emit ready({m_range, m_map});
    else
        go();
}

bool RfmFeed::isAsking() const {
    return m_asking || (m_rest.isActive() && m_known != m_wanted);
}

void RfmFeed::go() {
    if (m_known == m_wanted) {
        emit ready({m_range, m_map});
        return;
    }
    m_asking = true;
    m_askedOf = m_wanted.asOf;
    const auto question = m_reports.rfmMap(m_wanted.asOf);
    m_question = QFuture<void>(question);
    whenReady(question, this, [this, input = m_wanted](const Result<RfmMap>& map) { answered(input, map); });
}

void RfmFeed::answered(const Input& input, const Result<RfmMap>& map) {
    m_asking = false;
    if (!map) {
        if (input == m_wanted && map.error().code != ErrorCode::Cancelled) // not taken back
            emit failed(map.error());
        else
            go();
        return;
    }
    m_known = input;
    m_map = *map;
    m_rest.start();
    if (input.asOf == m_wanted.asOf)
        emit ready({m_range, m_map}); // what was committed meanwhile follows
    else
        go();
}

} // namespace zg
