#include "ui/printing/PaperPainter.h"

#include "core/receipts/PaperText.h"
#include "core/receipts/QrCode.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace zg {

namespace {

constexpr qreal kColumn = 12, kLine = 32, kFontSize = 24;
constexpr qreal kQrCell = 6;
constexpr qreal kDotsPerMm = 8;
constexpr qreal kMarginMm = 5; // above and below; at the sides what the columns leave

QFont paperFont(bool bold) {
    QFont font;
    // Fonts whose Latin letters are half as wide as their Chinese ones, then any of fixed width.
    font.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Sarasa Mono SC"),
                      QStringLiteral("NSimSun"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(static_cast<int>(kFontSize));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    font.setKerning(false);
    return font;
}

qreal heightOf(const PaperLine& line) {
    if (line.kind == PaperLine::Kind::Qr) {
        const QrCode code = qrCode(line.text);
        return code.size > 0 ? (code.size + 4) * kQrCell : 0;
    }
    if (line.kind == PaperLine::Kind::Gap) return kLine / 2;
    return line.large ? 2 * kLine : kLine;
}

// Runs of characters of one width, each as one text where the font keeps to the grid and letter by letter where not.
void drawOnGrid(QPainter& painter, const QString& text, qreal baseline) {
    const QFontMetricsF metrics(painter.font());
    const std::u32string characters = text.toStdU32String();
    qreal x = 0;
    for (size_t i = 0; i < characters.size();) {
        const int columns = columnsOf(characters[i]);
        size_t end = i;
        while (end < characters.size() && columnsOf(characters[end]) == columns) ++end;
        const QString run = QString::fromUcs4(&characters[i], static_cast<qsizetype>(end - i));
        const qreal width = static_cast<qreal>(end - i) * columns * kColumn;
        if (qAbs(metrics.horizontalAdvance(run) - width) < 1) {
            painter.drawText(QPointF(x, baseline), run);
        } else {
            for (size_t k = i; k < end; ++k) {
                const QString one = QString::fromUcs4(&characters[k], 1);
                const qreal inset = (columns * kColumn - metrics.horizontalAdvance(one)) / 2;
                painter.drawText(QPointF(x + static_cast<qreal>(k - i) * columns * kColumn + inset, baseline), one);
            }
        }
        x += width;
        i = end;
    }
}

void drawQr(QPainter& painter, const QString& contents, qreal width, const QColor& ink) {
    const QrCode code = qrCode(contents);
    painter.setRenderHint(QPainter::Antialiasing, false); // or hairlines would show between the squares
    const qreal left = (width - code.size * kQrCell) / 2;
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x)
            if (code.at(x, y)) painter.fillRect(QRectF(left + x * kQrCell, (y + 2) * kQrCell, kQrCell, kQrCell), ink);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void drawLine(QPainter& painter, const PaperLine& line, const ReceiptPaper& paper, const QColor& ink) {
    const qreal width = paper.columns() * kColumn;
    switch (line.kind) {
    case PaperLine::Kind::Gap: return;
    case PaperLine::Kind::Qr: drawQr(painter, line.text, width, ink); return;
    case PaperLine::Kind::Rule:
        painter.setPen(QPen(ink, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(0, kLine / 2), QPointF(width, kLine / 2));
        return;
    case PaperLine::Kind::Left:
    case PaperLine::Kind::Centre: break;
    }
    painter.save();
    painter.setPen(ink);
    painter.setFont(paperFont(line.bold));
    const qreal scale = line.large ? 2 : 1;
    if (line.kind == PaperLine::Kind::Centre)
        painter.translate((width - columnsOf(line.text) * kColumn * scale) / 2, 0);
    painter.scale(scale, scale);
    const QFontMetricsF metrics(painter.font());
    drawOnGrid(painter, line.text, (kLine + metrics.capHeight()) / 2);
    painter.restore();
}

} // namespace

QSizeF paperSize(const ReceiptPaper& paper) {
    qreal height = 0;
    for (const PaperLine& line : paper.lines) height += heightOf(line);
    return {paper.columns() * kColumn, height};
}

void paintPaper(QPainter& painter, const ReceiptPaper& paper, const QColor& ink) {
    painter.save();
    for (const PaperLine& line : paper.lines) {
        drawLine(painter, line, paper, ink);
        painter.translate(0, heightOf(line));
    }
    painter.restore();
}

QSizeF pageSize(const ReceiptPaper& paper) {
    return {static_cast<qreal>(paper.width), paperSize(paper).height() / kDotsPerMm + 2 * kMarginMm};
}

void paintPage(QPainter& painter, const ReceiptPaper& paper, qreal dotsPerMm) {
    const qreal side = (pageSize(paper).width() - paperSize(paper).width() / kDotsPerMm) / 2;
    painter.save();
    painter.translate(side * dotsPerMm, kMarginMm * dotsPerMm);
    painter.scale(dotsPerMm / kDotsPerMm, dotsPerMm / kDotsPerMm);
    paintPaper(painter, paper, Qt::black);
    painter.restore();
}

QByteArray paperPdf(const ReceiptPaper& paper, const QString& title) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(title);
        pdf.setCreator(QStringLiteral("Zhanggui"));
        pdf.setResolution(600);
        pdf.setPageSize(QPageSize(pageSize(paper), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        QPainter painter(&pdf);
        paintPage(painter, paper, pdf.resolution() / 25.4);
    }
    return buffer.data();
}

} // namespace zg
