#pragma once

#include "ui/members/MemberDelegate.h"

namespace zg {

// Members as in every look-up; products by name, code and price.
class TillHitDelegate : public MemberDelegate {
    Q_OBJECT
public:
    explicit TillHitDelegate(const Currency& currency, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Currency& m_currency;
};

} // namespace zg
