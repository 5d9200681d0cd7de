#pragma once

#include "core/imports/ImportPreset.h"

#include <QtWidgets/QTableWidget>

#include <vector>

class QComboBox;

namespace zg {

// The first rows of a file, under each column's heading a choice of what it is.
class ColumnTable : public QTableWidget {
    Q_OBJECT
public:
    explicit ColumnTable(QWidget* parent = nullptr);

    // Columns that `preset` knows are chosen; the others are "not imported".
    void show(const TableInfo& table, const ImportPreset& preset);
    // What is chosen now, by header; columns without a header by their number ("#3").
    std::vector<FieldColumn> columns() const;

signals:
    void changed(); // by the user

private:
    void fitColumns();
    void speak();

    TableInfo m_table;
    TableKind m_kind = TableKind::Orders;
    std::vector<QComboBox*> m_choices;
};

} // namespace zg
