#pragma once

#include "core/till/CartRules.h"

#include <QtCore/QAbstractListModel>

namespace zg {

// A line of the cart with what it comes to, as the delegate paints it.
struct CartRow {
    CartLine line;
    CartLineTotals totals;
};

class CartModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole };

    explicit CartModel(const Currency& currency, QObject* parent = nullptr);

    // Keeps the selection of views: rows are changed, added and removed at the end, never reset.
    void setCart(const Cart& cart, const CartTotals& totals);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Currency& m_currency;
    std::vector<CartRow> m_rows;
};

} // namespace zg

Q_DECLARE_METATYPE(zg::CartRow)
