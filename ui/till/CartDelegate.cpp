#include "ui/till/CartDelegate.h"

#include "ui/common/Format.h"
#include "ui/common/Paint.h"
#include "ui/till/CartModel.h"

namespace zg {

namespace {

QString percentOffText(int basisPoints) {
    if (QLocale().language() != QLocale::Chinese)
        return QStringLiteral("−%1%").arg(QLocale().toString(basisPoints / 100.0, 'g', 4));
    return CartDelegate::tr("%1 折").arg(QLocale().toString((10'000 - basisPoints) / 1000.0, 'g', 4));
}

} // namespace

CartColumns CartColumns::in(const QRect& row) {
    // In a narrow cart (large letters on a small screen) the price stands below the name, or no room were left for it.
    const bool narrow = row.width() < px(540);
    const int gap = narrow ? px(8) : px(12);
    int right = row.right() - px(14);
    const auto column = [&](int width) {
        const QRect place(right - px(width), row.y(), px(width), row.height());
        right = place.left() - gap;
        return place;
    };
    CartColumns c;
    c.net = column(narrow ? 84 : 96);
    c.discount = column(narrow ? 60 : 84);
    c.quantity = column(narrow ? 56 : 64);
    if (!narrow) c.price = column(86);
    const int left = row.left() + px(14);
    c.name = QRect(left, row.y(), right - left, row.height());
    return c;
}

QString cartDiscountText(const QVariant& data, const Currency& currency) {
    const auto row = data.value<CartRow>();
    if (row.line.discount.basisPoints > 0 && row.line.price == row.line.listPrice)
        return percentOffText(row.line.discount.basisPoints);
    if (row.line.price != row.line.listPrice && row.line.discount.isNone()) return CartDelegate::tr("改价");
    if (row.totals.discount == Money{}) return {};
    return moneyText(-row.totals.discount, currency);
}

CartDelegate::CartDelegate(const Currency& currency, QObject* parent)
    : QStyledItemDelegate(parent), m_currency(currency) {}

QSize CartDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return QSize(px(420), px(52));
}

void CartDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = currentTokens();
    const auto row = index.data(CartModel::RowRole).value<CartRow>();
    const CartLine& line = row.line;
    const QRect rect = option.rect;
    const CartColumns c = CartColumns::in(rect);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(rect, t.accentSoft);
        painter->fillRect(QRect(rect.left(), rect.top(), px(3), rect.height()), t.accent);
    }
    painter->setPen(t.cardBorder);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    const QString price = toDecimal(line.price, m_currency.digits);
    QStringList under = {line.code, line.unit};
    if (c.price.isNull()) under.prepend(price);
    under.removeAll(QString());
    const int half = rect.height() / 2;
    drawText(*painter, QRect(c.name.x(), rect.y() + px(3), c.name.width(), half),
             line.name.isEmpty() ? line.code : line.name, fontOf(15), t.text);
    drawText(*painter, QRect(c.name.x(), rect.y() + half, c.name.width(), half - px(3)),
             under.join(QStringLiteral(" · ")), fontOf(12), t.text3);

    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    if (!c.price.isNull()) drawText(*painter, c.price, price, fontOf(15), t.text2, right);
    drawText(*painter, c.quantity, quantityText(line.quantity), fontOf(16), t.text, right);
    drawText(*painter, c.net, amountText(row.totals.net(), m_currency.digits), fontOf(16, QFont::DemiBold), t.text,
             right);
    if (const QString text = cartDiscountText(index.data(CartModel::RowRole), m_currency); !text.isEmpty()) {
        const QFont font = fontOf(12);
        const int width = qMin(c.discount.width(), QFontMetrics(font).horizontalAdvance(text) + px(12));
        const QRect chip(c.discount.x(), rect.center().y() - px(10), width, px(20));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.okSoft);
        painter->drawRoundedRect(chip, 4, 4);
        drawText(*painter, chip, text, font, t.ok, Qt::AlignCenter);
    }
    painter->restore();
}

} // namespace zg
