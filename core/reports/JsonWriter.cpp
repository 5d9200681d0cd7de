#include "core/reports/JsonWriter.h"

#include "core/base/Overloaded.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace zg {

namespace {

QJsonValue jsonOf(const Cell& cell, const Currency& currency) {
    return std::visit(
        Overloaded{
            [](std::monostate) { return QJsonValue(QJsonValue::Null); },
            [](const QString& text) { return QJsonValue(text); },
            [](Term term) { return QJsonValue(termName(term)); },
            [](const FigureName& figure) { return QJsonValue(headingName(figure.heading, figure.index)); },
            [&](Money money) { return QJsonValue(toDecimal(money, currency.digits)); },
            [](Quantity quantity) {
                if (quantity.thousandths % 1000 == 0) return QJsonValue(qint64{quantity.thousandths / 1000});
                return QJsonValue(Rate{quantity.thousandths, 1000}.toDouble());
            },
            [](std::int64_t integer) { return QJsonValue(qint64{integer}); },
            [](const Percent& percent) { return QJsonValue(percent.rate.toDouble()); },
            [](const Decimal& decimal) { return QJsonValue(decimal.rate.toDouble()); },
            [](BusinessDay day) { return QJsonValue(day.toIso()); },
            [](YearMonth month) { return QJsonValue(month.toIso()); },
            [](const WallTime& at) { return QJsonValue(at.time.toString(Qt::ISODate)); },
        },
        cell);
}

void setRange(QJsonObject& object, DayRange range) {
    object["from"] = range.from.toIso();
    object["to"] = range.to.toIso();
}

void setFigures(QJsonObject& object, const ReportTable& table, size_t column) {
    for (const auto& row : table.rows)
        if (const auto* figure = std::get_if<FigureName>(&row.front()))
            object[headingName(figure->heading, figure->index)] = jsonOf(row[column], table.currency);
}

QJsonObject rowObject(const ReportTable& table, const std::vector<Cell>& row) {
    QJsonObject object;
    for (size_t i = 0; i < row.size(); ++i)
        object[headingName(table.columns[i].heading, table.columns[i].index)] = jsonOf(row[i], table.currency);
    return object;
}

void setList(QJsonObject& object, const ReportTable& table) {
    QJsonArray columns, rows;
    for (const ReportColumn& column : table.columns) columns.append(headingName(column.heading, column.index));
    for (const auto& row : table.rows) rows.append(rowObject(table, row));
    object["columns"] = columns;
    object["rows"] = rows;
    object["rows_in_all"] = qint64{table.rowsInAll};
    if (!table.totals.empty()) object["totals"] = rowObject(table, table.totals);
}

} // namespace

QJsonObject toJsonObject(const ReportTable& table) {
    QJsonObject object{{"report", reportName(table.report)}, {"currency", table.currency.code}};
    setRange(object, table.range);
    if (table.columns.front().heading == Heading::Figure) {
        setFigures(object, table, 1);
        if (table.compared) {
            QJsonObject previous;
            setRange(previous, *table.compared);
            setFigures(previous, table, 2);
            object["previous"] = previous;
        }
    } else {
        setList(object, table);
    }
    if (table.rfmMap) { // [recency score − 1][frequency score − 1]
        QJsonArray map;
        for (const auto& row : *table.rfmMap) {
            QJsonArray members;
            for (const RfmCell& cell : row) members.append(qint64{cell.members});
            map.append(members);
        }
        object["map"] = map;
    }
    return object;
}

QByteArray toJson(const ReportTable& table) {
    return QJsonDocument(toJsonObject(table)).toJson();
}

} // namespace zg
