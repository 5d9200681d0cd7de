#include "ui/receipts/ReceiptListModel.h"

#include <algorithm>

namespace zg {

void ReceiptListModel::replace(ReceiptPage page) {
    beginResetModel();
    m_rows = std::move(page.rows);
    m_more = page.more;
    m_asked = false;
    endResetModel();
}

void ReceiptListModel::append(ReceiptPage page) {
    m_more = page.more;
    m_asked = false;
    if (page.rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
    std::move(page.rows.begin(), page.rows.end(), std::back_inserter(m_rows));
    endInsertRows();
}

int ReceiptListModel::indexOf(const ReceiptKey& key) const {
    const auto found = std::ranges::find(m_rows, key, keyOf);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::optional<ReceiptKey> ReceiptListModel::last() const {
    return m_rows.empty() ? std::nullopt : std::optional(keyOf(m_rows.back()));
}

int ReceiptListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReceiptListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
    case Qt::DisplayRole: return row(index.row()).receipt;
    case Qt::AccessibleTextRole: return describe ? describe(row(index.row())) : row(index.row()).receipt;
    case RowRole: return QVariant::fromValue(row(index.row()));
    default: return {};
    }
}

bool ReceiptListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_asked;
}

void ReceiptListModel::fetchMore(const QModelIndex&) {
    m_asked = true;
    emit moreWanted();
}

} // namespace zg
