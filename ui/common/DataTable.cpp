#include "ui/common/DataTable.h"

#include "core/reports/CsvWriter.h"
#include "ui/common/Retranslate.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <utility>

namespace zg {

namespace {
constexpr int kMostCopied = 20'000; // rows in one clipboard text
}

DataTable::DataTable(QAbstractItemModel& model, std::vector<TableColumn> columns, QSettings& settings,
                     const QString& key, QWidget* parent)
    : QTableView(parent), m_columns(std::move(columns)), m_settings(settings), m_key(key) {
    setModel(&model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setTextElideMode(Qt::ElideRight);
    restoreColumns();
    redressed(this, [this, header] {
        verticalHeader()->setDefaultSectionSize(px(38));
        header->setMinimumSectionSize(px(64));
        scaleColumns();
        fitColumns();
    });

    connect(header, &QHeaderView::sectionResized, this, &DataTable::saveColumns);
    connect(header, &QHeaderView::sectionMoved, this, &DataTable::saveColumns);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& at) { openColumnMenu(header->mapToGlobal(at)); });
}

int DataTable::selectedRows() const {
    // Ranges, not rows: all of a million may be selected.
    int rows = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) rows += range.height();
    return rows;
}

QString DataTable::heading(int index) const {
    return model()->headerData(index, Qt::Horizontal, Qt::DisplayRole).toString();
}

QString DataTable::selectionText() const {
    QList<int> columns;
    for (int visual = 0; visual < columnCount(); ++visual)
        if (const int index = horizontalHeader()->logicalIndex(visual); !isColumnHidden(index)) columns << index;
    const auto line = [&](auto&& cell) {
        QStringList cells;
        for (const int index : columns)
            cells << neutralised(cell(index).replace('\t', ' ').replace('\n', ' ').replace('\r', ' '));
        return cells.join('\t') + '\n';
    };
    QString text = line([this](int index) { return heading(index); });
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int i = range.top(); i <= range.bottom() && rows.size() < kMostCopied; ++i)
            if (isHeld(i)) rows << i;
    std::sort(rows.begin(), rows.end());
    for (const int row : rows) text += line([&](int index) { return model()->index(row, index).data().toString(); });
    return text;
}

void DataTable::copySelection() const {
    if (selectionModel()->hasSelection()) QApplication::clipboard()->setText(selectionText());
}

void DataTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DataTable::contextMenuEvent(QContextMenuEvent* event) {
    // The menu key says nothing of use about the place: it means the current row.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    emit menuWanted(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void DataTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

bool DataTable::hasRoom(int index) {
    return width() >= px(column(index).room);
}

void DataTable::fitColumns() {
    for (int i = 0; i < columnCount(); ++i) setColumnHidden(i, !column(i).shown || !hasRoom(i));
}

void DataTable::openColumnMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 1; i < columnCount(); ++i) {
        auto* action = menu->addAction(heading(i));
        action->setCheckable(true);
        action->setChecked(column(i).shown);
        action->setEnabled(hasRoom(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            column(i).shown = shown;
            fitColumns();
            if (shown && columnWidth(i) < px(48)) setColumnWidth(i, px(column(i).width));
            saveColumns();
        });
    }
    menu->popup(at);
}

// The widths grow with the texts.
void DataTable::scaleColumns() {
    const int scale = px(100), before = std::exchange(m_scale, scale);
    if (before == scale || before <= 0) return;
    for (int i = 0; i < columnCount(); ++i)
        if (!isColumnHidden(i)) setColumnWidth(i, columnWidth(i) * scale / before);
}

void DataTable::restoreColumns() {
    for (int i = 0; i < columnCount(); ++i) {
        setColumnWidth(i, px(column(i).width));
        setColumnHidden(i, !column(i).shown);
    }
    horizontalHeader()->restoreState(m_settings.value(m_key).toByteArray());
    m_scale = m_settings.value(m_key + "Scale", px(100)).toInt();
    // Apart from the header's state, where a column that only lacks room is hidden too.
    const bool chosen = m_settings.contains(m_key + "Hidden");
    const QStringList hidden = m_settings.value(m_key + "Hidden").toStringList();
    for (int i = 0; i < columnCount(); ++i)
        column(i).shown = chosen ? !hidden.contains(QString::number(i)) : !isColumnHidden(i);
}

void DataTable::saveColumns() {
    QStringList hidden;
    for (int i = 0; i < columnCount(); ++i)
        if (!column(i).shown) hidden << QString::number(i);
    m_settings.setValue(m_key, horizontalHeader()->saveState());
    m_settings.setValue(m_key + "Scale", m_scale);
    m_settings.setValue(m_key + "Hidden", hidden);
}

} // namespace zg
