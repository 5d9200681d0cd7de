#include "ui/till/CartQuestions.h"

#include "core/till/CartRules.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {

constexpr int kMostNote = 200;

struct CartQuestions {
    Q_DECLARE_TR_FUNCTIONS(CartQuestions)
};

} // namespace

CartQuestion quantityQuestion(const Cart& cart, std::size_t line) {
    const CartLine& asked = cart.lines[line];
    return {{CartQuestions::tr("数量：%1").arg(asked.name), CartQuestions::tr("称重商品可以输入小数，例如 1.26"),
             toDecimal(asked.quantity)},
            [line](const QString& typed, Cart& next) {
                const auto quantity = parseQuantity(typed);
                if (!quantity || quantity->thousandths <= 0 || *quantity > kMaxLineQuantity)
                    return CartQuestions::tr("数量要大于 0，最多三位小数。");
                next.lines[line].quantity = *quantity;
                return QString();
            }};
}

CartQuestion priceQuestion(const Cart& cart, std::size_t line, int currencyDigits) {
    const CartLine& asked = cart.lines[line];
    return {{CartQuestions::tr("单价：%1").arg(asked.name), CartQuestions::tr("输入新单价，或折扣：9折、85%"),
             toDecimal(asked.price, currencyDigits)},
            [line, currencyDigits](const QString& typed, Cart& next) {
                CartLine& changed = next.lines[line];
                if (typed.endsWith(u'折') || typed.endsWith(u'%')) {
                    const auto discount = parseDiscount(typed, currencyDigits);
                    if (!discount) return CartQuestions::tr("折扣写成 9折 或 85%。");
                    changed.discount = *discount;
                    changed.price = changed.listPrice;
                    return QString();
                }
                const auto price = parseUnitPrice(typed);
                if (!price || price->tenThousandths < 0 || *price > kMaxUnitPrice)
                    return CartQuestions::tr("单价是一个不小于 0 的数，最多四位小数。");
                changed.price = *price;
                changed.discount = {};
                return QString();
            }};
}

CartQuestion discountQuestion(int currencyDigits) {
    return {{CartQuestions::tr("整单折扣"), CartQuestions::tr("9折、85%，或减去的金额：10"), {}},
            [currencyDigits](const QString& typed, Cart& next) {
                const auto discount =
                    typed.isEmpty() ? Result<CartDiscount>(CartDiscount()) : parseDiscount(typed, currencyDigits);
                if (!discount) return CartQuestions::tr("写成 9折、85%，或减去的金额。");
                next.discount = *discount;
                if (!totalsOf(next, currencyDigits)) return CartQuestions::tr("优惠不能超过商品小计。");
                return QString();
            }};
}

CartQuestion noteQuestion(const Cart& cart) {
    return {{CartQuestions::tr("备注"), CartQuestions::tr("留在小票的记录里，不印在纸上"), cart.note},
            [](const QString& typed, Cart& next) {
                next.note = typed.left(kMostNote);
                return QString();
            }};
}

} // namespace zg
