#include "core/till/CartJson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace zg {

namespace {

// 64-bit numbers as strings: JSON's own lose the last digits.
QString number(std::int64_t value) {
    return QString::number(value);
}
std::int64_t integer(const QJsonValue& value) {
    return value.toString().toLongLong();
}

QJsonObject toJson(const CartDiscount& discount) {
    return {{"bp", discount.basisPoints}, {"amount", number(discount.amount.minor)}};
}
CartDiscount discountFrom(const QJsonValue& value) {
    return {value["bp"].toInt(), {integer(value["amount"])}};
}

} // namespace

QByteArray cartToJson(const Cart& cart) {
    QJsonArray lines;
    for (const CartLine& line : cart.lines) {
        QJsonObject each{{"product", number(line.product.value)},
                         {"category", number(line.category.value)},
                         {"code", line.code},
                         {"name", line.name},
                         {"unit", line.unit},
                         {"quantity", number(line.quantity.thousandths)},
                         {"list", number(line.listPrice.tenThousandths)},
                         {"price", number(line.price.tenThousandths)},
                         {"discount", toJson(line.discount)}};
        if (line.unitCost) each.insert(QStringLiteral("cost"), number(line.unitCost->tenThousandths));
        lines.append(each);
    }
    return QJsonDocument(QJsonObject{{"ref", cart.ref},
                                     {"member", number(cart.member.value)},
                                     {"lines", lines},
                                     {"discount", toJson(cart.discount)},
                                     {"note", cart.note}})
        .toJson(QJsonDocument::Compact);
}

Result<Cart> cartFromJson(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    if (!object["lines"].isArray()) return fail(ErrorCode::ShopDamaged, QStringLiteral("cart"));
    Cart cart;
    cart.ref = object["ref"].toString();
    cart.member = {integer(object["member"])};
    cart.discount = discountFrom(object["discount"]);
    cart.note = object["note"].toString();
    for (const QJsonValue& each : object["lines"].toArray()) {
        CartLine line;
        line.product = {integer(each["product"])};
        line.category = {integer(each["category"])};
        line.code = each["code"].toString();
        line.name = each["name"].toString();
        line.unit = each["unit"].toString();
        line.quantity = {integer(each["quantity"])};
        line.listPrice = {integer(each["list"])};
        line.price = {integer(each["price"])};
        if (each["cost"].isString()) line.unitCost = UnitPrice{integer(each["cost"])};
        line.discount = discountFrom(each["discount"]);
        if (!line.product || line.quantity.thousandths <= 0)
            return fail(ErrorCode::ShopDamaged, QStringLiteral("cart"));
        cart.lines.push_back(std::move(line));
    }
    return cart;
}

} // namespace zg
