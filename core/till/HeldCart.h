#pragma once

#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/till/Cart.h"

#include <vector>

namespace zg {

struct HeldCart {
    HeldCartId id;
    Instant at;
    QString memberName; // empty: walk-in
    Cart cart;

    friend bool operator==(const HeldCart&, const HeldCart&) = default;
};

struct HeldCartList {
    std::vector<HeldCart> carts; // the latest first
    int unreadable = 0;          // besides; they stay where they are

    friend bool operator==(const HeldCartList&, const HeldCartList&) = default;
};

} // namespace zg
