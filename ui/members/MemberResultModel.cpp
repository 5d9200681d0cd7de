#include "ui/members/MemberResultModel.h"

#include "ui/members/MemberText.h"

namespace zg {

void MemberResultModel::setRows(std::vector<MemberHit> rows, const QString& query) {
    beginResetModel();
    m_rows = std::move(rows);
    m_query = query;
    endResetModel();
}

int MemberResultModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MemberResultModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const MemberHit& member = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return QString(member.name + ' ' + member.maskedPhone).trimmed();
    case Qt::AccessibleTextRole: return QString(member.name + ' ' + foundText(member, m_query).text).trimmed();
    case RowRole: return QVariant::fromValue(member);
    case QueryRole: return m_query;
    default: return {};
    }
}

} // namespace zg
