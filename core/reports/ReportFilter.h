#pragma once

#include "core/base/Id.h"

#include <optional>

namespace zg {

enum class BuyerKind { All, New, Returning, Repeat }; // as the figures of the same names count them

// A cell of the RFM map: the members of these two scores, 1..5.
struct RfmPlace {
    int recency = 0, frequency = 0;

    friend bool operator==(const RfmPlace&, const RfmPlace&) = default;
};

// What narrows a list down to the rows behind one figure.
struct ReportFilter {
    std::optional<int> hour = {};            // receipts, refunds: of this hour of the wall clock
    std::optional<CategoryId> category = {}; // products: what was sold as this category; the null id: without one
    BuyerKind buyers = BuyerKind::All;       // top members
    std::optional<RfmPlace> rfm = {};        // RFM: of this cell of the map

    friend bool operator==(const ReportFilter&, const ReportFilter&) = default;
};

} // namespace zg
