#include "ui/imports/ColumnTable.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/imports/ImportTexts.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>

namespace zg {

namespace {
constexpr int kNotImported = -1;
}

ColumnTable::ColumnTable(QWidget* parent) : QTableWidget(parent) {
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    redressed(this, [this] {
        verticalHeader()->setDefaultSectionSize(px(32));
        if (rowCount() > 0) setRowHeight(0, px(40));
        fitColumns();
    });
    retranslated(this, [this] { speak(); });
}

void ColumnTable::show(const TableInfo& table, const ImportPreset& preset) {
    m_table = table;
    m_kind = preset.kind;
    m_choices.clear();
    clear();
    const ColumnMap map = mapColumns(preset, table.header);
    int columns = static_cast<int>(qMax(table.header.size(), static_cast<qsizetype>(table.types.size())));
    for (const QStringList& row : table.sample) columns = qMax(columns, static_cast<int>(row.size()));
    const int rows = qMin(6, static_cast<int>(table.sample.size()));
    setColumnCount(columns);
    setRowCount(rows + 1);
    for (int column = 0; column < columns; ++column) {
        auto* choice = new QComboBox(this);
        choice->setProperty("look", QStringLiteral("cell"));
        choice->addItem(QString(), kNotImported);
        for (const ImportField field : fieldsOf(m_kind)) choice->addItem(QString(), static_cast<int>(field));
        for (int field = 0; field < kImportFields; ++field) {
            if (map[static_cast<std::size_t>(field)] == column) choice->setCurrentIndex(choice->findData(field));
        }
        connect(choice, &QComboBox::activated, this, &ColumnTable::fitColumns);
        connect(choice, &QComboBox::activated, this, &ColumnTable::changed);
        setCellWidget(0, column, choice);
        m_choices.push_back(choice);
        for (int row = 0; row < rows; ++row) {
            auto* item = new QTableWidgetItem(table.sample[static_cast<std::size_t>(row)].value(column));
            setItem(row + 1, column, item);
        }
    }
    speak();
    setRowHeight(0, px(40));
    fitColumns();
    const int height = horizontalHeader()->sizeHint().height() + px(40) + rows * px(32) + px(16);
    setFixedHeight(height);
}

void ColumnTable::fitColumns() {
    horizontalHeader()->setMinimumSectionSize(px(120));
    resizeColumnsToContents();
    for (int column = 0; column < columnCount(); ++column) {
        // The view does not ask widgets in cells what their own texts need.
        const QComboBox* choice = m_choices[static_cast<std::size_t>(column)];
        const int chosen = choice->fontMetrics().horizontalAdvance(choice->currentText()) + px(72);
        setColumnWidth(column, qBound(px(132), qMax(columnWidth(column), chosen), px(260)));
    }
}

std::vector<FieldColumn> ColumnTable::columns() const {
    std::vector<FieldColumn> columns;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const int field = m_choices[i]->currentData().toInt();
        if (field == kNotImported) continue;
        const QString header = m_table.header.value(static_cast<qsizetype>(i));
        columns.push_back(
            {static_cast<ImportField>(field), header.isEmpty() ? QStringLiteral("#%1").arg(i + 1) : header});
    }
    return columns;
}

void ColumnTable::speak() {
    setAccessibleName(tr("文件的前几行和各列的含义"));
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const int column = static_cast<int>(i);
        const QString header = m_table.header.value(column);
        const QString name = header.isEmpty() ? tr("第 %1 列").arg(column + 1) : header;
        setHorizontalHeaderItem(column, new QTableWidgetItem(name));
        QComboBox* choice = m_choices[i];
        choice->setAccessibleName(tr("「%1」是").arg(name));
        for (int k = 0; k < choice->count(); ++k) {
            const int field = choice->itemData(k).toInt();
            choice->setItemText(k, field == kNotImported ? tr("不导入") : fieldText(static_cast<ImportField>(field)));
        }
    }
    fitColumns();
}

} // namespace zg
