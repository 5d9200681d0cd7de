#include "ui/receipts/PaperView.h"

#include "ui/common/Retranslate.h"
#include "ui/printing/PaperPainter.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace zg {

namespace {

constexpr int kSide = 22, kTop = 20, kTooth = 5; // design pixels around the printed part

} // namespace

PaperView::PaperView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    redressed(this, [this] { updateGeometry(); });
}

void PaperView::setPaper(const ReceiptPaper& paper) {
    if (paper == m_paper) return;
    m_paper = paper;
    QStringList lines;
    for (const PaperLine& line : paper.lines)
        if (line.kind == PaperLine::Kind::Left || line.kind == PaperLine::Kind::Centre) lines << line.text.simplified();
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

// 24 dots of a Chinese character are shown as 14 px on wide paper and 15 on narrow.
qreal PaperView::scale() const {
    return px(m_paper.width == PaperWidth::Mm80 ? 140 : 150) / 240.0;
}

QSize PaperView::sizeHint() const {
    const QSizeF size = paperSize(m_paper) * scale();
    return QSize(qCeil(size.width()) + 2 * px(kSide), qCeil(size.height()) + 2 * px(kTop) + px(kTooth));
}

void PaperView::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Paper is paper in the dark too, only less bright.
    const QColor ground(t.dark ? QColor(0xE4, 0xE2, 0xDC) : QColor(0xFE, 0xFD, 0xFA));
    const QRectF sheet = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal tooth = px(kTooth);
    QPainterPath path(sheet.topLeft());
    path.lineTo(sheet.topRight());
    path.lineTo(sheet.right(), sheet.bottom() - tooth);
    const int teeth = qMax(1, qRound(sheet.width() / (2 * tooth)));
    const qreal step = sheet.width() / teeth;
    for (int i = 0; i < teeth; ++i) {
        const qreal x = sheet.right() - i * step;
        path.lineTo(x - step / 2, sheet.bottom());
        path.lineTo(x - step, sheet.bottom() - tooth);
    }
    path.closeSubpath();
    painter.setPen(t.cardBorder);
    painter.setBrush(ground);
    painter.drawPath(path);
    painter.translate(px(kSide), px(kTop));
    painter.scale(scale(), scale());
    paintPaper(painter, m_paper, QColor(0x1A, 0x1C, 0x22));
}

} // namespace zg
