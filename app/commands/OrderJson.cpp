#include "app/commands/OrderJson.h"

#include "core/store/StoreError.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace zg {

namespace {

[[noreturn]] void refuse(const QString& why, ErrorCode code = ErrorCode::InvalidArgument) {
    throw StoreError(code, why);
}

QJsonObject objectOf(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) refuse(QStringLiteral("not a JSON object (at byte %1)").arg(error.offset));
    return document.object();
}

void onlyKeys(const QJsonObject& object, std::initializer_list<const char*> known) {
    for (const QString& key : object.keys())
        if (std::none_of(known.begin(), known.end(), [&](const char* k) { return key == QLatin1String(k); }))
            refuse(QStringLiteral("unknown key \"%1\"").arg(key.left(40)));
}

// Strings are exact; plain numbers are taken as their shortest decimal.
QString textOf(const QJsonObject& object, const char* key) {
    const QJsonValue value = object[QLatin1String(key)];
    if (value.isUndefined() || value.isNull()) return {};
    if (value.isDouble()) return QString::number(value.toDouble(), 'g', 15);
    if (!value.isString()) refuse(QStringLiteral("\"%1\" is not text").arg(QLatin1String(key)));
    return value.toString();
}

template <class T> T required(Result<T> value, const char* key) {
    if (!value) refuse(QStringLiteral("\"%1\" cannot be read").arg(QLatin1String(key)), value.error().code);
    return *value;
}

std::optional<Instant> momentOf(const QJsonObject& object, const BusinessCalendar& calendar) {
    const QString text = textOf(object, "at");
    if (text.isEmpty()) return std::nullopt;
    const QDateTime read = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!read.isValid()) refuse(QStringLiteral("\"at\" is not an ISO 8601 time"));
    return read.timeSpec() == Qt::LocalTime ? calendar.instantOf(read.date(), read.time())
                                            : Instant{read.toMSecsSinceEpoch()};
}

QJsonArray arrayOf(const QJsonObject& object, const char* key) {
    const QJsonValue value = object[QLatin1String(key)];
    if (!value.isArray()) refuse(QStringLiteral("\"%1\" is not a list").arg(QLatin1String(key)));
    return value.toArray();
}

Money moneyOr0(const QJsonObject& object, const char* key, int digits) {
    const QString text = textOf(object, key);
    return text.isEmpty() ? Money{} : required(parseMoney(text, digits), key);
}

Order orderOf(const QJsonObject& object, int digits, const BusinessCalendar& calendar) {
    onlyKeys(object, {"member", "at", "lines", "discount", "payments", "channel", "note", "ref"});
    // The channel is the program that asks: its numbers are its own.
    Order order;
    order.member = textOf(object, "member").trimmed();
    order.at = momentOf(object, calendar);
    order.channel = textOf(object, "channel");
    order.note = textOf(object, "note");
    order.request = {order.channel, textOf(object, "ref").trimmed()};
    order.discount = moneyOr0(object, "discount", digits);
    for (const QJsonValue& value : arrayOf(object, "lines")) {
        const QJsonObject line = value.toObject();
        onlyKeys(line, {"product", "name", "quantity", "price", "discount"});
        OrderLine out;
        out.productCode = textOf(line, "product").trimmed();
        if (out.productCode.isEmpty()) refuse(QStringLiteral("a line without \"product\""));
        out.productName = textOf(line, "name").trimmed();
        out.quantity = required(parseQuantity(textOf(line, "quantity")), "quantity");
        if (const QString price = textOf(line, "price"); !price.isEmpty())
            out.price = required(parseUnitPrice(price), "price");
        out.discount = moneyOr0(line, "discount", digits);
        order.lines.push_back(std::move(out));
    }
    for (const QJsonValue& value : arrayOf(object, "payments")) {
        const QJsonObject payment = value.toObject();
        onlyKeys(payment, {"method", "amount"});
        const auto method = paymentMethodFromName(textOf(payment, "method"));
        if (!method) refuse(QStringLiteral("unknown payment method"));
        order.tenders.push_back({*method, required(parseMoney(textOf(payment, "amount"), digits), "amount")});
    }
    return order;
}

RefundDraft refundOf(const QJsonObject& object, const BusinessCalendar& calendar) {
    onlyKeys(object, {"receipt", "lines", "at", "note", "ref"});
    RefundDraft draft;
    draft.receipt = textOf(object, "receipt").trimmed();
    if (draft.receipt.isEmpty()) refuse(QStringLiteral("\"receipt\" is missing"));
    draft.at = momentOf(object, calendar);
    draft.note = textOf(object, "note");
    draft.request = {QStringLiteral("refund"), textOf(object, "ref").trimmed()};
    for (const QJsonValue& value : arrayOf(object, "lines")) {
        const QJsonObject line = value.toObject();
        onlyKeys(line, {"line", "quantity"});
        const Quantity number = required(parseQuantity(textOf(line, "line")), "line");
        draft.lines.push_back({static_cast<int>(std::clamp<std::int64_t>(number.thousandths / 1000, 0, kMaxSaleLines)),
                               required(parseQuantity(textOf(line, "quantity")), "quantity")});
    }
    return draft;
}

template <class Read> auto reading(Read read) -> Result<decltype(read())> {
    try {
        return read();
    } catch (const StoreError& error) {
        return tl::unexpected<Error>(error.error());
    }
}

} // namespace

Result<Order> parseOrder(const QByteArray& json, int currencyDigits, const BusinessCalendar& calendar) {
    return reading([&] { return orderOf(objectOf(json), currencyDigits, calendar); });
}

Result<RefundDraft> parseRefund(const QByteArray& json, const BusinessCalendar& calendar) {
    return reading([&] { return refundOf(objectOf(json), calendar); });
}

} // namespace zg
