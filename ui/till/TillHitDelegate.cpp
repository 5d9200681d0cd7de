#include "ui/till/TillHitDelegate.h"

#include "ui/common/Format.h"
#include "ui/common/Paint.h"
#include "ui/theme/Icons.h"
#include "ui/till/TillHitModel.h"

namespace zg {

TillHitDelegate::TillHitDelegate(const Currency& currency, QObject* parent)
    : MemberDelegate(currency, parent), m_currency(currency) {}

void TillHitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant data = index.data(TillHitModel::ProductRole);
    if (!data.isValid()) return MemberDelegate::paint(painter, option, index);
    const Tokens& t = currentTokens();
    const auto product = data.value<ProductHit>();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = drawRowGround(*painter, option);
    const int side = px(36), drawn = px(20);
    const QRect square(row.x() + px(10), row.center().y() - side / 2, side, side);
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? t.surface : t.sunken);
    painter->drawRoundedRect(square, 8, 8);
    icon("box").paint(painter, QRect(square.center() - QPoint(drawn / 2, drawn / 2), QSize(drawn, drawn)));

    const QString price = currencySign(m_currency) + toDecimal(product.price, m_currency.digits);
    const QFont strong = fontOf(15, QFont::DemiBold), small = fontOf(13);
    const int right = QFontMetrics(strong).horizontalAdvance(price) + px(4);
    const int left = square.right() + px(12);
    const QRect text(left, row.y() + px(4), row.right() - px(24) - right - left, row.height() / 2 - px(4));
    drawText(*painter, text, product.name.isEmpty() ? product.code : product.name, strong,
             product.active ? t.text : t.text3);
    QString under = product.unit.isEmpty() ? product.code : product.code + QStringLiteral(" · ") + product.unit;
    if (!product.active) under += QStringLiteral(" · ") + tr("已停售");
    drawText(*painter, text.translated(0, row.height() / 2 - px(4)), under, small, t.text2);
    drawText(*painter, QRect(row.right() - px(12) - right, row.y(), right, row.height()), price, strong, t.text,
             Qt::AlignRight | Qt::AlignVCenter);
    painter->restore();
}

} // namespace zg
