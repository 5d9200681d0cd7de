#pragma once

#include "core/till/Cart.h"
#include "ui/till/TillPrompt.h"

#include <functional>

namespace zg {

// What the till asks about a cart, and what an answer does to it.
struct CartQuestion {
    TillPrompt::Question question;
    // Changes the cart by what was typed; a sentence when that can't be.
    std::function<QString(const QString& typed, Cart& cart)> answer;
};

// Of one line of the cart.
CartQuestion quantityQuestion(const Cart& cart, std::size_t line);
CartQuestion priceQuestion(const Cart& cart, std::size_t line, int currencyDigits);
// Of all of it.
CartQuestion discountQuestion(int currencyDigits);
CartQuestion noteQuestion(const Cart& cart);

} // namespace zg
