#pragma once

#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/till/Cart.h"

namespace zg {

struct HeldCart {
    HeldCartId id;
    Instant at;
    QString memberName; // empty: walk-in
    Cart cart;

    friend bool operator==(const HeldCart&, const HeldCart&) = default;
};

} // namespace zg
