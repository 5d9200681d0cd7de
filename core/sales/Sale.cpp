#include "core/sales/Sale.h"

namespace zg {

namespace {

struct NamedMethod {
    PaymentMethod method;
    QLatin1String name;
};

constexpr NamedMethod kNames[] = {
    {PaymentMethod::Cash, QLatin1String("cash")},
    {PaymentMethod::WeChat, QLatin1String("wechat")},
    {PaymentMethod::Alipay, QLatin1String("alipay")},
    {PaymentMethod::Card, QLatin1String("card")},
    {PaymentMethod::StoredValue, QLatin1String("stored-value")},
    {PaymentMethod::Other, QLatin1String("other")},
};

} // namespace

QString paymentMethodName(PaymentMethod method) {
    for (const NamedMethod& named : kNames)
        if (named.method == method) return named.name;
    return {};
}

std::optional<PaymentMethod> paymentMethodFromName(QStringView name) {
    for (const NamedMethod& named : kNames)
        if (name.compare(named.name, Qt::CaseInsensitive) == 0) return named.method;
    return std::nullopt;
}

Money Sale::gross() const {
    Money sum;
    for (const SaleLine& line : lines) sum += line.gross;
    return sum;
}

Money Sale::discount() const {
    Money sum;
    for (const SaleLine& line : lines) sum += line.discount;
    return sum;
}

Money Refund::amount() const {
    Money sum;
    for (const RefundLine& line : lines) sum += line.amount;
    return sum;
}

} // namespace zg
