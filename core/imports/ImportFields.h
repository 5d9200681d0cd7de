#pragma once

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace zg {

// What a table is a list of. The numbers are stored in presets.
enum class TableKind { Orders = 1, Members = 2, Products = 3 };

// What a column can be. Amounts of a line and of the whole order are different fields: exports of orders repeat the
// latter on every line.
enum class ImportField {
    // orders: the document
    DocumentNumber,
    Date, // with or without time
    Time, // of the day in Date
    Status,
    Channel,
    Note,
    PaymentMethod,
    Cashier,
    OrderAmount,   // before discounts
    OrderDiscount, // of either sign
    OrderPaid,     // what was paid
    // orders: the line
    Quantity,
    LineAmount, // quantity × price, or what is left of it
    LineDiscount,
    LinePaid,
    RefundAmount, // given back later, of this line (or of the order, when it stands once)
    // who bought
    MemberNumber,
    MemberName,
    MemberPhone,
    MemberCard,
    MemberEmail,
    // products; also the line's product
    ProductCode,
    ProductName,
    Category,
    Barcode,
    Unit,
    Price, // per unit
    Cost,  // per unit
    // members only
    FirstName, // with LastName instead of MemberName
    LastName,
    OtherPhone,
    Gender,
    Birthday,
    WeChat,
    Address,
    Source,
    JoinedDate,
    Points,
    StoredValue,
};

inline constexpr int kImportFields = static_cast<int>(ImportField::StoredValue) + 1;

// The stable spelling in saved presets: "document-number".
QString importFieldName(ImportField field);
std::optional<ImportField> importFieldFromName(QStringView name);
QString tableKindName(TableKind kind);
std::optional<TableKind> tableKindFromName(QStringView name);

// Those a table of this kind can have, in the order a person would look for them.
const std::vector<ImportField>& fieldsOf(TableKind kind);

} // namespace zg
