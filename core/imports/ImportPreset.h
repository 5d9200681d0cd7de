#pragma once

#include "core/base/Result.h"
#include "core/files/DateText.h"
#include "core/files/Table.h"
#include "core/imports/ImportFields.h"
#include "core/sales/Sale.h"

#include <QtCore/QJsonObject>

#include <vector>

namespace zg {

struct FieldColumn {
    ImportField field = ImportField::DocumentNumber;
    QString header; // as in the file, compared without spaces, case and width; "#3" is the third column

    friend bool operator==(const FieldColumn&, const FieldColumn&) = default;
};

// How the lines of orders are told apart. The names are stored.
enum class OrderRules {
    Plain,        // negative quantities are returns
    OnlineRetail, // invoices that begin with C are returns, with A corrections
};

// How to read one kind of file: what its columns are and what its values mean. The name is also the source of its
// documents, so two files of one preset share their numbers.
struct ImportPreset {
    QString name;
    TableKind kind = TableKind::Orders;
    std::vector<FieldColumn> columns;
    OrderRules rules = OrderRules::Plain;
    QStringList acceptedStatus; // only these orders count; empty: all but those whose status says cancelled or unpaid
    bool paidIsAfterRefunds = false;              // the paid column has the refund already taken off
    bool paidRequired = false;                    // an order with nothing paid and nothing refunded never came about
    bool productByName = false;                   // codes are shared by several products
    PaymentMethod payment = PaymentMethod::Other; // when the file does not say
    QString channel;                              // likewise
    std::optional<DateOrder> dateOrder;           // else from the cells

    friend bool operator==(const ImportPreset&, const ImportPreset&) = default;
};

QJsonObject toJson(const ImportPreset& preset);
Result<ImportPreset> presetFromJson(const QJsonObject& json); // InvalidArgument

// A header as it is compared: without spaces, brackets' content, case, width and punctuation.
QString headerKey(const QString& header);

// Which column each field of the preset stands in, by field; -1: not in this file.
using ColumnMap = std::array<int, kImportFields>;
ColumnMap mapColumns(const ImportPreset& preset, const QStringList& header);

// MappingIncomplete names the first field that is needed and not there: a date and something to count for orders, a
// name, phone, card or number for members, a code or name for products.
Done checkMapping(const ImportPreset& preset, const ColumnMap& columns);

} // namespace zg
