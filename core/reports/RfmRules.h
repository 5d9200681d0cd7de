#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"

#include <QtCore/QJsonObject>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace zg {

// Four bounds that divide values into the scores 1 to 5; a value equal to a bound belongs below it, so equal values
// share a score.
using RfmBounds = std::array<std::int64_t, 4>;

// The shop's RFM setting. Bounds that are not set are the quintiles of the members scored.
struct RfmSettings {
    int windowDays = 365;
    std::optional<RfmBounds> recency;   // days
    std::optional<RfmBounds> frequency; // visits
    std::optional<RfmBounds> monetary;  // minor units

    QJsonObject toJson() const;
    static RfmSettings fromJson(const QJsonObject& json); // what is missing or makes no sense keeps its default
    friend bool operator==(const RfmSettings&, const RfmSettings&) = default;
};

struct RfmMember {
    MemberId member;
    std::int64_t recencyDays = 0; // since the last visit
    std::int64_t visits = 0;
    Money net;
    int recency = 0, frequency = 0, monetary = 0; // 1..5, 5 is best: seen lately, often, spending most

    friend bool operator==(const RfmMember&, const RfmMember&) = default;
};

// The quintiles by nearest rank: the values at positions ceil(n × k / 5), k = 1..4. All 0 for no values.
RfmBounds quintiles(std::vector<std::int64_t> values);

// 1 + the number of bounds the value exceeds.
int scoreOf(std::int64_t value, const RfmBounds& bounds);

// Fills in the three scores.
void scoreRfm(std::vector<RfmMember>& members, const RfmSettings& settings);

} // namespace zg
