#include "core/reports/RfmReport.h"

#include "core/reports/MemberReport.h"
#include "core/settings/ShopSettingsStore.h"

#include <QtCore/QJsonDocument>

namespace zg {

namespace {

constexpr const char* kRfmSetting = "reports.rfm";

} // namespace

RfmSettings loadRfmSettings(Connection& connection) {
    const std::optional<QString> json = settingValue(connection, kRfmSetting);
    if (!json) return {};
    return RfmSettings::fromJson(QJsonDocument::fromJson(json->toUtf8()).object());
}

void saveRfmSettings(Connection& connection, const RfmSettings& settings) {
    setSettingValue(connection, kRfmSetting,
                    QString::fromUtf8(QJsonDocument(settings.toJson()).toJson(QJsonDocument::Compact)));
}

std::vector<RfmMember> rfm(Connection& connection, BusinessDay asOf, const RfmSettings& settings) {
    std::vector<RfmMember> members;
    for (const MemberActivity& activity : memberActivity(connection, {asOf + (1 - settings.windowDays), asOf})) {
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
