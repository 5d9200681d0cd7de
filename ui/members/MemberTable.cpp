#include "ui/members/MemberTable.h"

#include "ui/common/Retranslate.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

namespace zg {

namespace {

constexpr bool kHidden = false;     // at first
constexpr int kMostFollowed = 2000; // rows; more than are seen at once by far

std::vector<TableColumn> columns() { // as MemberColumn counts them
    return {{100},         {116},          {136}, {112},          {84, kHidden},  {106},         {100, kHidden},
            {84, kHidden}, {110, kHidden}, {120}, {116, kHidden}, {110, kHidden}, {100, kHidden}};
}

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
    : DataTable(model, columns(), settings, QStringLiteral("members/columns"), parent), m_model(model) {
    QHeaderView* header = horizontalHeader();
    header->setStretchLastSection(true);

    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const auto by = orderOf(column);
        // Names from A, everything else with the most first.
        if (by)
            emit orderChosen({*by, *by == m_order.by ? !m_order.descending : *by != MemberOrderBy::Name});
        else
            showOrder(m_order);
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const MemberRow* row = m_model.row(index.row())) emit opened(row->id);
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &MemberTable::remember);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_following || m_model.isResizing()) return;
        remember();
        emit looked(current());
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MemberTable::remember);
    connect(&m_model, &MemberListModel::pageCame, this, &MemberTable::follow);
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

void MemberTable::remember() {
    if (m_following || m_model.isResizing()) return;
    const MemberRow* row = currentIndex().isValid() ? m_model.row(currentIndex().row()) : nullptr;
    m_current = row ? row->id : MemberId{};
    m_chosen.clear();
    if (selectedRows() <= kMostFollowed) m_chosen = selectedHeld();
    m_chosenHeld = std::ssize(m_chosen) == selectedRows();
}

void MemberTable::follow() {
    if (!m_current && currentIndex().isValid()) { // it is here by now
        remember();
        if (m_current) emit looked(m_current);
        return;
    }
    if (!m_chosenHeld) return remember();
    QItemSelection moved;
    for (const MemberId member : m_chosen)
        if (const int row = m_model.rowOf(member); row >= 0)
            moved.select(m_model.index(row, 0), m_model.index(row, kMemberColumns - 1));
    const int row = m_current ? m_model.rowOf(m_current) : -1;
    m_following = true;
    setAutoScroll(false); // the eye stays where it is
    if (selectedHeld() != m_chosen) selectionModel()->select(moved, QItemSelectionModel::ClearAndSelect);
    if (row >= 0 && row != currentIndex().row())
        selectionModel()->setCurrentIndex(m_model.index(row, qMax(0, currentIndex().column())),
                                          QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
    m_following = false;
}

std::vector<MemberId> MemberTable::selectedHeld() const {
    std::vector<MemberId> ids;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int i = range.top(); i <= range.bottom(); ++i)
            if (const MemberRow* row = m_model.row(i)) ids.push_back(row->id);
    return ids;
}

bool MemberTable::everythingSelected() const {
    return m_model.rowCount() > 0 && selectedRows() == m_model.rowCount();
}

void MemberTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const MemberId member = current()) emit opened(member);
        event->accept();
    } else {
        DataTable::keyPressEvent(event);
    }
}

} // namespace zg
