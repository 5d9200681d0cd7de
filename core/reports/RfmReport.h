#pragma once

#include "core/base/Time.h"
#include "core/reports/RfmRules.h"

#include <array>
#include <vector>

namespace zg {

class Connection;

// The shop's RFM setting; the defaults when none was saved.
RfmSettings loadRfmSettings(Connection& connection);
void saveRfmSettings(Connection& connection, const RfmSettings& settings);

// Every member with a visit in the settings' window ending on `asOf` (included), scored, in order of id.
std::vector<RfmMember> rfm(Connection& connection, BusinessDay asOf, const RfmSettings& settings);

struct RfmCell {
    std::int64_t members = 0;
    Money net;

    friend bool operator==(const RfmCell&, const RfmCell&) = default;
};

// [recency − 1][frequency − 1]: the 5 × 5 map.
using RfmMap = std::array<std::array<RfmCell, 5>, 5>;
RfmMap rfmMap(const std::vector<RfmMember>& members);

} // namespace zg
