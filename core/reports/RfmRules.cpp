#include "core/reports/RfmRules.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace zg {

namespace {

QJsonValue boundsToJson(const std::optional<RfmBounds>& bounds) {
    if (!bounds) return QJsonValue::Null;
    QJsonArray array;
    for (const std::int64_t bound : *bounds) array.append(static_cast<qint64>(bound));
    return array;
}

std::optional<RfmBounds> boundsFromJson(const QJsonValue& value) {
    const QJsonArray array = value.toArray();
    RfmBounds bounds{};
    if (array.size() != static_cast<qsizetype>(bounds.size())) return std::nullopt;
    for (qsizetype i = 0; i < array.size(); ++i) bounds[static_cast<size_t>(i)] = array[i].toInteger();
    if (!std::is_sorted(bounds.begin(), bounds.end())) return std::nullopt;
    return bounds;
}

template <class Value>
RfmBounds boundsFor(const std::optional<RfmBounds>& set, const std::vector<RfmMember>& members, Value value) {
    if (set) return *set;
    std::vector<std::int64_t> values;
    values.reserve(members.size());
    for (const RfmMember& member : members) values.push_back(value(member));
    return quintiles(std::move(values));
}

} // namespace

QJsonObject RfmSettings::toJson() const {
    return {{"window_days", windowDays},
            {"recency", boundsToJson(recency)},
            {"frequency", boundsToJson(frequency)},
            {"monetary", boundsToJson(monetary)}};
}

RfmSettings RfmSettings::fromJson(const QJsonObject& json) {
    RfmSettings settings;
    const int days = json.value("window_days").toInt();
    if (days > 0) settings.windowDays = days;
    settings.recency = boundsFromJson(json.value("recency"));
    settings.frequency = boundsFromJson(json.value("frequency"));
    settings.monetary = boundsFromJson(json.value("monetary"));
    return settings;
}

RfmBounds quintiles(std::vector<std::int64_t> values) {
    RfmBounds bounds{};
    if (values.empty()) return bounds;
    auto from = values.begin(); // everything before it is known to be smaller
    for (size_t k = 1; k <= bounds.size(); ++k) {
        const auto rank = static_cast<std::ptrdiff_t>((values.size() * k + 4) / 5);
        const auto at = values.begin() + std::max<std::ptrdiff_t>(rank, 1) - 1;
        if (at >= from) {
            std::nth_element(from, at, values.end());
            from = at + 1;
        }
        bounds[k - 1] = *at;
    }
    return bounds;
}

int scoreOf(std::int64_t value, const RfmBounds& bounds) {
    return 1 + static_cast<int>(std::count_if(bounds.begin(), bounds.end(), [&](auto bound) { return value > bound; }));
}

void scoreRfm(std::vector<RfmMember>& members, const RfmSettings& settings) {
    const RfmBounds recency = boundsFor(settings.recency, members, [](const RfmMember& m) { return m.recencyDays; });
    const RfmBounds frequency = boundsFor(settings.frequency, members, [](const RfmMember& m) { return m.visits; });
    const RfmBounds monetary = boundsFor(settings.monetary, members, [](const RfmMember& m) { return m.net.minor; });
    for (RfmMember& member : members) {
        member.recency = 6 - scoreOf(member.recencyDays, recency); // few days are good
        member.frequency = scoreOf(member.visits, frequency);
        member.monetary = scoreOf(member.net.minor, monetary);
    }
}

} // namespace zg
