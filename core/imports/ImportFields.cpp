#include "core/imports/ImportFields.h"

#include <algorithm>
#include <array>

namespace zg {

namespace {

using F = ImportField;

constexpr std::array<const char*, kImportFields> kNames = {
    "document-number", "date",          "time",         "status",         "channel",       "note",
    "payment-method",  "cashier",       "order-amount", "order-discount", "order-paid",    "quantity",
    "line-amount",     "line-discount", "line-paid",    "refund-amount",  "member-number", "member-name",
    "member-phone",    "member-card",   "member-email", "product-code",   "product-name",  "category",
    "barcode",         "unit",          "price",        "cost",           "first-name",    "last-name",
    "other-phone",     "gender",        "birthday",     "wechat",         "address",       "source",
    "joined-date",     "points",        "stored-value"};

constexpr std::array kKinds = {std::pair(TableKind::Orders, "orders"), std::pair(TableKind::Members, "members"),
                               std::pair(TableKind::Products, "products")};

} // namespace

QString importFieldName(ImportField field) {
    return QLatin1String(kNames[static_cast<size_t>(field)]);
}

std::optional<ImportField> importFieldFromName(QStringView name) {
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const char* n) { return name == QLatin1String(n); });
    if (found == kNames.end()) return {};
    return static_cast<ImportField>(found - kNames.begin());
}

QString tableKindName(TableKind kind) {
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](auto& k) { return k.first == kind; });
    return QLatin1String(found->second);
}

std::optional<TableKind> tableKindFromName(QStringView name) {
    for (const auto& [kind, text] : kKinds)
        if (name == QLatin1String(text)) return kind;
    return {};
}

const std::vector<ImportField>& fieldsOf(TableKind kind) {
    static const std::vector<ImportField> orders = {
        F::DocumentNumber, F::Date,          F::Time,        F::ProductCode,   F::ProductName,  F::Category,
        F::Barcode,        F::Quantity,      F::Price,       F::LineAmount,    F::LineDiscount, F::LinePaid,
        F::OrderAmount,    F::OrderDiscount, F::OrderPaid,   F::RefundAmount,  F::MemberNumber, F::MemberName,
        F::MemberPhone,    F::MemberCard,    F::MemberEmail, F::PaymentMethod, F::Cashier,      F::Channel,
        F::Status,         F::Note};
    static const std::vector<ImportField> members = {
        F::MemberNumber, F::MemberName, F::FirstName, F::LastName,    F::MemberPhone, F::OtherPhone,
        F::MemberCard,   F::Gender,     F::Birthday,  F::MemberEmail, F::WeChat,      F::Address,
        F::Source,       F::JoinedDate, F::Points,    F::StoredValue, F::Note};
    static const std::vector<ImportField> products = {F::ProductCode, F::ProductName, F::Category, F::Barcode,
                                                      F::Unit,        F::Price,       F::Cost};
    switch (kind) {
    case TableKind::Orders: return orders;
    case TableKind::Members: return members;
    case TableKind::Products: return products;
    }
    return orders;
}

} // namespace zg
