#include "core/reports/RfmReport.h"

#include "core/reports/MemberReport.h"
#include "core/store/Statement.h"

#include <QtCore/QJsonDocument>

namespace zg {

RfmSettings loadRfmSettings(Connection& connection) {
    auto select = connection.prepare("SELECT value FROM setting WHERE key = 'rfm'");
    if (!select.step()) return {};
    return RfmSettings::fromJson(QJsonDocument::fromJson(select.text(0).toUtf8()).object());
}

std::vector<RfmMember> rfm(Connection& connection, BusinessDay asOf, const RfmSettings& settings) {
    std::vector<RfmMember> members;
    for (const MemberActivity& activity : memberActivity(connection, {asOf + (1 - settings.windowDays), asOf})) {
        if (activity.visits == 0) continue;
        members.push_back({activity.member, asOf - activity.lastVisit, activity.visits, activity.net});
    }
    scoreRfm(members, settings);
    return members;
}

RfmMap rfmMap(const std::vector<RfmMember>& members) {
    RfmMap map{};
    for (const RfmMember& member : members) {
        RfmCell& cell = map[static_cast<size_t>(member.recency - 1)][static_cast<size_t>(member.frequency - 1)];
        ++cell.members;
        cell.net += member.net;
    }
    return map;
}

} // namespace zg
