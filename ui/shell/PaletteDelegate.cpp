#include "ui/shell/PaletteDelegate.h"

#include "ui/common/Paint.h"
#include "ui/shell/PaletteModel.h"
#include "ui/theme/Icons.h"

namespace zg {

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool heading = index.data(PaletteModel::IconRole).toByteArray().isEmpty();
    return QSize(px(320), heading ? px(28) : px(40));
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = currentTokens();
    const QByteArray iconName = index.data(PaletteModel::IconRole).toByteArray();
    const QString title = index.data().toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (iconName.isEmpty()) {
        const QRect text = option.rect.adjusted(px(16), px(6), -px(16), 0);
        drawText(*painter, text, title, fontOf(12), t.text3);
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    const QRect row = drawRowGround(*painter, option, 1);
    const int side = px(18);
    const QRect square(row.x() + px(10), row.center().y() - side / 2, side, side);
    icon(iconName.constData()).paint(painter, square, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);

    const QString detail = index.data(PaletteModel::DetailRole).toString();
    const QFont small = fontOf(13);
    const int left = square.right() + px(12), room = row.right() - px(12) - left;
    const int right = qMin(QFontMetrics(small).horizontalAdvance(detail) + px(2), room / 2);
    drawText(*painter, QRect(left, row.y(), room - right - px(12), row.height()), title, fontOf(14),
             selected ? t.accentInk : t.text);
    drawText(*painter, QRect(left + room - right, row.y(), right, row.height()), detail, small, t.text2,
             Qt::AlignRight | Qt::AlignVCenter);
    painter->restore();
}

} // namespace zg
