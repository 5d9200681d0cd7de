#include "core/imports/ImportPreset.h"

#include <QtCore/QJsonArray>

namespace zg {

QJsonObject toJson(const ImportPreset& preset) {
    QJsonArray columns, statuses;
    for (const FieldColumn& column : preset.columns)
        columns.append(QJsonObject{{QStringLiteral("field"), importFieldName(column.field)},
                                   {QStringLiteral("header"), column.header}});
    for (const QString& status : preset.acceptedStatus) statuses.append(status);
    QJsonObject json{
        {QStringLiteral("name"), preset.name},
        {QStringLiteral("kind"), tableKindName(preset.kind)},
        {QStringLiteral("columns"), columns},
        {QStringLiteral("rules"),
         preset.rules == OrderRules::OnlineRetail ? QStringLiteral("online-retail") : QStringLiteral("plain")},
        {QStringLiteral("acceptedStatus"), statuses},
        {QStringLiteral("paidIsAfterRefunds"), preset.paidIsAfterRefunds},
        {QStringLiteral("paidRequired"), preset.paidRequired},
        {QStringLiteral("productByName"), preset.productByName},
        {QStringLiteral("payment"), paymentMethodName(preset.payment)},
        {QStringLiteral("channel"), preset.channel},
    };
    if (preset.dateOrder)
        json.insert(QStringLiteral("dateOrder"), *preset.dateOrder == DateOrder::DayFirst
                                                     ? QStringLiteral("day-first")
                                                     : QStringLiteral("month-first"));
    return json;
}

Result<ImportPreset> presetFromJson(const QJsonObject& json) {
    const auto bad = [](const char* what) { return fail(ErrorCode::InvalidArgument, QLatin1String(what)); };
    ImportPreset preset;
    preset.name = json.value(QLatin1String("name")).toString();
    if (preset.name.isEmpty()) return bad("name");
    const auto kind = tableKindFromName(json.value(QLatin1String("kind")).toString());
    if (!kind) return bad("kind");
    preset.kind = *kind;
    const QJsonArray columns = json.value(QLatin1String("columns")).toArray();
    for (const QJsonValue& value : columns) {
        const auto field = importFieldFromName(value.toObject().value(QLatin1String("field")).toString());
        if (!field) return bad("field");
        preset.columns.push_back({*field, value.toObject().value(QLatin1String("header")).toString()});
    }
    const QString rules = json.value(QLatin1String("rules")).toString();
    if (rules == QLatin1String("online-retail"))
        preset.rules = OrderRules::OnlineRetail;
    else if (!rules.isEmpty() && rules != QLatin1String("plain"))
        return bad("rules");
    const QJsonArray statuses = json.value(QLatin1String("acceptedStatus")).toArray();
    for (const QJsonValue& status : statuses) preset.acceptedStatus.append(status.toString());
    preset.paidIsAfterRefunds = json.value(QLatin1String("paidIsAfterRefunds")).toBool();
    preset.paidRequired = json.value(QLatin1String("paidRequired")).toBool();
    preset.productByName = json.value(QLatin1String("productByName")).toBool();
    const QString payment = json.value(QLatin1String("payment")).toString();
    if (!payment.isEmpty()) {
        const auto method = paymentMethodFromName(payment);
        if (!method) return bad("payment");
        preset.payment = *method;
    }
    preset.channel = json.value(QLatin1String("channel")).toString();
    const QString order = json.value(QLatin1String("dateOrder")).toString();
    if (order == QLatin1String("day-first"))
        preset.dateOrder = DateOrder::DayFirst;
    else if (order == QLatin1String("month-first"))
        preset.dateOrder = DateOrder::MonthFirst;
    else if (!order.isEmpty())
        return bad("dateOrder");
    return preset;
}

QString headerKey(const QString& header) {
    QString key;
    int brackets = 0;
    for (const QChar raw : header) {
        QChar c = raw;
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E) c = QChar(c.unicode() - 0xFEE0);
        if (c == u'(' || c == u'[')
            ++brackets;
        else if (c == u')' || c == u']')
            brackets = std::max(0, brackets - 1);
        else if (brackets == 0 && c.isLetterOrNumber())
            key += c.toLower();
    }
    return key;
}

ColumnMap mapColumns(const ImportPreset& preset, const QStringList& header) {
    QStringList keys;
    for (const QString& name : header) keys.append(headerKey(name));
    ColumnMap columns;
    columns.fill(-1);
    for (const FieldColumn& column : preset.columns) {
        int& at = columns[static_cast<size_t>(column.field)];
        if (at >= 0) continue;
        bool numbered = false;
        const int number = column.header.startsWith(u'#') ? QStringView(column.header).mid(1).toInt(&numbered) : 0;
        at = numbered ? number - 1 : static_cast<int>(keys.indexOf(headerKey(column.header)));
    }
    return columns;
}

Done checkMapping(const ImportPreset& preset, const ColumnMap& columns) {
    const auto has = [&](std::initializer_list<ImportField> fields) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](ImportField f) { return columns[static_cast<size_t>(f)] >= 0; });
    };
    const auto missing = [](ImportField field) { return fail(ErrorCode::MappingIncomplete, importFieldName(field)); };
    switch (preset.kind) {
    case TableKind::Orders:
        if (!has({ImportField::Date})) return missing(ImportField::Date);
        if (!has({ImportField::Price, ImportField::LineAmount, ImportField::LinePaid, ImportField::OrderAmount,
                  ImportField::OrderPaid}))
            return missing(ImportField::LineAmount);
        if (preset.rules == OrderRules::OnlineRetail && !has({ImportField::DocumentNumber}))
            return missing(ImportField::DocumentNumber);
        break;
    case TableKind::Members:
        if (!has({ImportField::MemberName, ImportField::FirstName, ImportField::LastName, ImportField::MemberPhone,
                  ImportField::MemberCard, ImportField::MemberNumber, ImportField::MemberEmail}))
            return missing(ImportField::MemberName);
        break;
    case TableKind::Products:
        if (!has({ImportField::ProductCode, ImportField::ProductName, ImportField::Barcode}))
            return missing(ImportField::ProductName);
        break;
    }
    return {};
}

} // namespace zg
