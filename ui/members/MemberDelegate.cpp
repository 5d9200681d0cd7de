#include "ui/members/MemberDelegate.h"

#include "ui/common/Format.h"
#include "ui/common/Paint.h"
#include "ui/members/MemberResultModel.h"
#include "ui/members/MemberText.h"

namespace zg {

namespace {

// Text with a marked stretch on a soft ground. Drawn in pieces, so that the ground fits the glyphs.
void drawMarked(QPainter& painter, const QRect& rect, const QString& text, Mark mark, const QFont& font,
                const QColor& colour) {
    const Tokens& t = currentTokens();
    if (mark.length > 0) {
        const QFontMetrics metrics(font);
        const int from = metrics.horizontalAdvance(text.left(mark.from));
        const int width = metrics.horizontalAdvance(text.mid(mark.from, mark.length));
        const QRect ground(rect.x() + from - 1, rect.center().y() - metrics.height() / 2, width + 2, metrics.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.goldSoft);
        painter.drawRoundedRect(ground & rect, 3, 3);
    }
    drawText(painter, rect, text, font, colour);
    if (mark.length > 0) {
        const QFontMetrics metrics(font);
        const QRect piece = rect.adjusted(metrics.horizontalAdvance(text.left(mark.from)), 0, 0, 0);
        drawText(painter, piece, text.mid(mark.from, mark.length), font, t.gold);
    }
}

} // namespace

MemberDelegate::MemberDelegate(const Currency& currency, QObject* parent)
    : QStyledItemDelegate(parent), m_currency(currency) {}

QSize MemberDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return QSize(px(320), px(56));
}

void MemberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = currentTokens();
    const auto member = index.data(MemberResultModel::RowRole).value<MemberHit>();
    const QString query = index.data(MemberResultModel::QueryRole).toString();
    const bool selected = option.state & QStyle::State_Selected;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = drawRowGround(*painter, option);
    const int avatar = px(36);
    drawAvatar(*painter, QRect(row.x() + px(10), row.center().y() - avatar / 2, avatar, avatar), member.name,
               selected ? t.surface : t.sunken, selected ? t.accentInk : t.text2);

    const QString spent = tr("消费 %1").arg(moneyText(member.net, m_currency));
    const QString last = lastVisitText(member.lastDay, m_today);
    const QFont small = fontOf(13), caption = fontOf(12);
    const int right =
        qMax(QFontMetrics(small).horizontalAdvance(spent), QFontMetrics(caption).horizontalAdvance(last)) + px(4);
    const int left = row.x() + px(10) + avatar + px(12);
    const int half = row.height() / 2;
    const QRect text(left, row.y() + px(4), row.right() - px(12) - right - px(12) - left, half - px(4));
    const QString name = member.name.isEmpty() ? member.number : member.name;
    drawMarked(*painter, text, name, markInName(name, query), fontOf(15, QFont::DemiBold), t.text);
    const MarkedText under = foundText(member, query);
    drawMarked(*painter, text.translated(0, half - px(4)), under.text, under.mark, small, t.text2);

    const QRect facts(row.right() - px(12) - right, text.y(), right, text.height());
    drawText(*painter, facts, spent, small, t.text2, Qt::AlignRight | Qt::AlignVCenter);
    drawText(*painter, facts.translated(0, half - px(4)), last, caption, t.text3, Qt::AlignRight | Qt::AlignVCenter);
    painter->restore();
}

} // namespace zg
