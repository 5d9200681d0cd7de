#include "ui/till/CartModel.h"

#include "ui/common/Format.h"

namespace zg {

CartModel::CartModel(const Currency& currency, QObject* parent) : QAbstractListModel(parent), m_currency(currency) {}

void CartModel::setCart(const Cart& cart, const CartTotals& totals) {
    std::vector<CartRow> rows;
    // A cart that doesn't add up has no totals of its lines.
    for (std::size_t i = 0; i < cart.lines.size(); ++i)
        rows.push_back({cart.lines[i], i < totals.lines.size() ? totals.lines[i] : CartLineTotals()});
    const int before = rowCount(), after = static_cast<int>(rows.size());
    if (after > before) beginInsertRows({}, before, after - 1);
    if (after < before) beginRemoveRows({}, after, before - 1);
    m_rows = std::move(rows);
    if (after > before) endInsertRows();
    if (after < before) endRemoveRows();
    if (after > 0) emit dataChanged(index(0), index(after - 1));
}

int CartModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CartModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const CartRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 × %2, %3")
            .arg(row.line.name.isEmpty() ? row.line.code : row.line.name, quantityText(row.line.quantity),
                 moneyText(row.totals.net(), m_currency));
    case RowRole: return QVariant::fromValue(row);
    default: return {};
    }
}

} // namespace zg
