#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtWidgets/QStyledItemDelegate>

namespace zg {

// Paints a row of the receipts: number and state, when and who, how much.
class ReceiptDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ReceiptDelegate(const BusinessCalendar& calendar, const Currency& currency, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const BusinessCalendar& m_calendar;
    const Currency& m_currency;
};

} // namespace zg
