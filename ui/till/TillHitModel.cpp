#include "ui/till/TillHitModel.h"

#include "ui/members/MemberResultModel.h"
#include "ui/members/MemberText.h"

#include <algorithm>

namespace zg {

void TillHitModel::setHits(TillHits hits, const QString& query) {
    beginResetModel();
    m_hits = std::move(hits);
    m_query = query;
    const bool digits = std::all_of(query.begin(), query.end(), [](QChar c) { return c.isDigit() || c == u' '; });
    m_productsFirst = !digits;
    // A whole name or number is what was meant.
    if (!m_hits.members.empty() && (m_hits.members.front().name == query || m_hits.members.front().number == query))
        m_productsFirst = false;
    endResetModel();
}

int TillHitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hits.members.size() + m_hits.products.size());
}

bool TillHitModel::isMember(int row) const {
    return m_productsFirst ? row >= static_cast<int>(m_hits.products.size())
                           : row < static_cast<int>(m_hits.members.size());
}

const MemberHit& TillHitModel::member(int row) const {
    return m_hits.members[static_cast<std::size_t>(row) - (m_productsFirst ? m_hits.products.size() : 0)];
}

const ProductHit& TillHitModel::product(int row) const {
    return m_hits.products[static_cast<std::size_t>(row) - (m_productsFirst ? 0 : m_hits.members.size())];
}

MemberId TillHitModel::memberAt(int row) const {
    return row >= 0 && row < rowCount() && isMember(row) ? member(row).id : MemberId();
}

ProductId TillHitModel::productAt(int row) const {
    return row >= 0 && row < rowCount() && !isMember(row) ? product(row).id : ProductId();
}

QVariant TillHitModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (isMember(index.row())) {
        const MemberHit& hit = member(index.row());
        if (role == Qt::DisplayRole) return QString(hit.name + ' ' + hit.maskedPhone).trimmed();
        if (role == Qt::AccessibleTextRole) return QString(hit.name + ' ' + foundText(hit, m_query).text).trimmed();
        if (role == MemberResultModel::RowRole) return QVariant::fromValue(hit);
        if (role == MemberResultModel::QueryRole) return m_query;
        return {};
    }
    const ProductHit& hit = product(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return QString(hit.name + ' ' + hit.code).trimmed();
    if (role == ProductRole) return QVariant::fromValue(hit);
    return {};
}

} // namespace zg
