#include "ui/members/MemberTable.h"

#include "ui/common/Retranslate.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace zg {

namespace {

constexpr const char* kHeaderKey = "members/columns";
constexpr int kWidths[kMemberColumns] = {100, 116, 136, 112, 84, 106, 100, 84, 110, 120, 116, 110, 100};
constexpr MemberColumn kHiddenAtFirst[] = {MemberColumn::Average,  MemberColumn::Points, MemberColumn::StoredValue,
                                           MemberColumn::Birthday, MemberColumn::Source, MemberColumn::Number,
                                           MemberColumn::Visits};
constexpr int kMostCopied = 20'000; // rows in one clipboard text

std::optional<MemberOrderBy> orderOf(int column) {
    switch (static_cast<MemberColumn>(column)) {
    case MemberColumn::Name: return MemberOrderBy::Name;
    case MemberColumn::LastVisit: return MemberOrderBy::LastVisit;
    case MemberColumn::Net: return MemberOrderBy::Net;
    case MemberColumn::Joined: return MemberOrderBy::Joined;
    default: return {};
    }
}

int columnOf(MemberOrderBy by) {
    for (int column = 0; column < kMemberColumns; ++column)
        if (orderOf(column) == by) return column;
    return 0;
}

} // namespace

MemberTable::MemberTable(MemberListModel& model, QSettings& settings, QWidget* parent)
    : QTableView(parent), m_model(model), m_settings(settings) {
    setModel(&model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setTextElideMode(Qt::ElideRight);
    redressed(this, [this, header] {
        verticalHeader()->setDefaultSectionSize(px(38));
        header->setMinimumSectionSize(px(64));
    });
    restoreColumns();

    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const auto by = orderOf(column);
        // Names from A, everything else with the most first.
        if (by)
            emit orderChosen({*by, *by == m_order.by ? !m_order.descending : *by != MemberOrderBy::Name});
        else
            showOrder(m_order);
    });
    connect(header, &QHeaderView::sectionResized, this, &MemberTable::saveColumns);
    connect(header, &QHeaderView::sectionMoved, this, &MemberTable::saveColumns);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& at) { openColumnMenu(header->mapToGlobal(at)); });
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (indexAt(at).isValid()) emit menuWanted(viewport()->mapToGlobal(at));
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const MemberRow* row = m_model.row(index.row())) emit opened(row->id);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { emit looked(current()); });
    retranslated(this, [this] {
        setAccessibleName(tr("会员列表"));
        m_model.retranslate();
    });
}

void MemberTable::showOrder(MemberOrder order) {
    m_order = order;
    horizontalHeader()->setSortIndicator(columnOf(order.by),
                                         order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

MemberId MemberTable::current() const {
    const MemberRow* row = currentIndex().isValid() ? m_model.row(currentIndex().row()) : nullptr;
    return row ? row->id : MemberId{};
}

std::vector<MemberId> MemberTable::selectedHeld() const {
    std::vector<MemberId> ids;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int i = range.top(); i <= range.bottom(); ++i)
            if (const MemberRow* row = m_model.row(i)) ids.push_back(row->id);
    return ids;
}

int MemberTable::selectedRows() const {
    // Ranges, not rows: all of a million may be selected.
    int rows = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) rows += range.height();
    return rows;
}

bool MemberTable::everythingSelected() const {
    return m_model.rowCount() > 0 && selectedRows() == m_model.rowCount();
}

QString MemberTable::selectionText() const {
    QList<int> columns;
    for (int visual = 0; visual < kMemberColumns; ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column)) columns << column;
    const auto line = [&](auto&& cell) {
        QStringList cells;
        for (const int column : columns) cells << cell(column).replace('\t', ' ').replace('\n', ' ');
        return cells.join('\t') + '\n';
    };
    QString text = line([this](int c) { return m_model.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString(); });
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int i = range.top(); i <= range.bottom() && rows.size() < kMostCopied; ++i)
            if (m_model.row(i)) rows << i;
    std::sort(rows.begin(), rows.end());
    for (const int row : rows) text += line([&](int c) { return m_model.index(row, c).data().toString(); });
    return text;
}

void MemberTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectionText());
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const MemberId member = current()) emit opened(member);
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void MemberTable::openColumnMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < kMemberColumns; ++column) { // the name stays
        auto* action = menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            if (shown && columnWidth(column) < px(48)) setColumnWidth(column, px(kWidths[column]));
            saveColumns();
        });
    }
    menu->popup(at);
}

void MemberTable::restoreColumns() {
    for (int column = 0; column < kMemberColumns; ++column) setColumnWidth(column, px(kWidths[column]));
    for (const MemberColumn column : kHiddenAtFirst) setColumnHidden(static_cast<int>(column), true);
    horizontalHeader()->restoreState(m_settings.value(kHeaderKey).toByteArray());
    horizontalHeader()->setStretchLastSection(true);
}

void MemberTable::saveColumns() {
    m_settings.setValue(kHeaderKey, horizontalHeader()->saveState());
}

} // namespace zg
