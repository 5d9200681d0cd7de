#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtWidgets/QStyledItemDelegate>

namespace zg {

// Avatar, name, masked phone with the match marked; what they spent and when they last came.
class MemberDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    MemberDelegate(const Currency& currency, QObject* parent);

    void setToday(BusinessDay today) { m_today = today; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Currency& m_currency;
    BusinessDay m_today;
};

} // namespace zg
