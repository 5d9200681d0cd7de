#include "ui/receipts/ReceiptDelegate.h"

#include "ui/common/Format.h"
#include "ui/common/Paint.h"
#include "ui/receipts/ReceiptListModel.h"
#include "ui/receipts/ReceiptText.h"

namespace zg {

namespace {

void drawChip(QPainter& painter, int x, int middle, const QString& text, const DocumentRow& row) {
    const Tokens& t = currentTokens();
    QColor ground = t.sunken, ink = t.text2;
    if (row.kind == DocumentKind::Refund) {
        ground = t.warnSoft;
        ink = t.warn;
    } else if (row.state == DocumentState::Voided) {
        ground = t.badSoft;
        ink = t.bad;
    }
    const QFont font = fontOf(12);
    const QFontMetrics metrics(font);
    const QRect chip(x, middle - px(10), metrics.horizontalAdvance(text) + px(14), px(20));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(chip, 4, 4);
    drawText(painter, chip, text, font, ink, Qt::AlignCenter);
}

} // namespace

ReceiptDelegate::ReceiptDelegate(const BusinessCalendar& calendar, const Currency& currency, QObject* parent)
    : QStyledItemDelegate(parent), m_calendar(calendar), m_currency(currency) {}

QSize ReceiptDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return QSize(px(320), px(56));
}

void ReceiptDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = currentTokens();
    const auto document = index.data(ReceiptListModel::RowRole).value<DocumentRow>();
    const bool voided = document.state == DocumentState::Voided;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = drawRowGround(*painter, option);
    const QFont strong = fontOf(15, QFont::DemiBold), small = fontOf(13);
    const QString amount = moneyText(signedAmount(document), m_currency);
    QFont figure = fontOf(16, QFont::DemiBold);
    figure.setStrikeOut(voided);
    const int right = QFontMetrics(figure).horizontalAdvance(amount) + px(4);
    const int half = row.height() / 2;
    const QRect text(row.x() + px(12), row.y() + px(4), row.width() - px(36) - right, half - px(4));
    const int width = drawText(*painter, text, document.receipt, strong, voided ? t.text3 : t.text);
    const QString state = documentStateText(document);
    if (!state.isEmpty()) drawChip(*painter, text.x() + width + px(10), text.center().y() + 1, state, document);

    QString under = momentText(m_calendar.localTime(document.at));
    const QString who = document.memberName.isEmpty() ? document.memberNumber : document.memberName;
    if (!who.isEmpty()) under += QStringLiteral(" · ") + who;
    drawText(*painter, text.translated(0, half - px(4)), under, small, t.text2);
    drawText(*painter, QRect(row.right() - px(12) - right, row.y(), right, row.height()), amount, figure,
             voided ? t.text3 : t.text, Qt::AlignRight | Qt::AlignVCenter);
    painter->restore();
}

} // namespace zg
