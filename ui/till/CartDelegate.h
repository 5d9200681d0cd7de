#pragma once

#include "core/base/Money.h"

#include <QtWidgets/QStyledItemDelegate>

namespace zg {

// Where the columns of the cart stand, for the heading and the rows alike.
struct CartColumns {
    QRect name, price, quantity, discount, net; // price: null when it stands below the name
    static CartColumns in(const QRect& row);
};

class CartDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CartDelegate(const Currency& currency, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Currency& m_currency;
};

// "9.5 折" / "−5%" for a percentage, the amount for money off, "改价" for another price; empty for none.
QString cartDiscountText(const QVariant& row, const Currency& currency);

} // namespace zg
