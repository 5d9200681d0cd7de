#include "ui/manual/ManualView.h"

#include "ui/manual/ManualText.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QFile>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextList>
#include <QtGui/QTextTable>
#include <QtWidgets/QScrollBar>

namespace zg {

namespace {

constexpr int kWidest = 820; // of a line, at 100 %: longer ones are hard to read
constexpr int kMargin = 28;

QUrl addressOf(const QString& topic, const QString& language) {
    return QUrl(QStringLiteral("manual:///%1/%2.md").arg(language, topic));
}

bool hasPicture(const QTextBlock& block) {
    for (auto it = block.begin(); !it.atEnd(); ++it)
        if (it.fragment().charFormat().isImageFormat()) return true;
    return false;
}

int headingSize(int level) {
    return level == 1 ? 24 : level == 2 ? 18 : 16;
}

} // namespace

ManualView::ManualView(QWidget* parent) : QTextBrowser(parent) {
    setFrameShape(QFrame::NoFrame);
    setProperty("look", QStringLiteral("manual"));
    setLineWrapMode(FixedPixelWidth);
    connect(this, &QTextBrowser::sourceChanged, this, &ManualView::dress);
}

void ManualView::open(const QString& topic, const QString& language) {
    setSource(addressOf(topic, language));
}

QString ManualView::topic() const {
    return source().fileName().section(u'.', 0, 0);
}

void ManualView::renew(const QString& language) {
    const int place = verticalScrollBar()->value();
    const QUrl address = addressOf(topic(), language);
    if (address == source()) {
        reload();
    } else {
        setSource(address);
        clearHistory(); // pages in the other language
    }
    dress();
    verticalScrollBar()->setValue(place);
}

QImage fittedPicture(QImage picture, int room, qreal ratio) {
    if (picture.width() <= room) return picture;
    if (picture.width() > room * ratio) picture = picture.scaledToWidth(qRound(room * ratio), Qt::SmoothTransformation);
    picture.setDevicePixelRatio(picture.width() / qreal(room)); // all pixels it has, in the room there is
    return picture;
}

QVariant ManualView::loadResource(int type, const QUrl& address) {
    if (type == QTextDocument::MarkdownResource)
        return manualText(address.fileName().section(u'.', 0, 0), address.path().section(u'/', 1, 1));
    QImage picture(QStringLiteral(":/manual") + address.path());
    if (picture.isNull()) return {};
    picture =
        fittedPicture(picture.convertToFormat(QImage::Format_RGB32), textWidth() - 2 * kMargin, devicePixelRatioF());
    QPainter painter(&picture);
    painter.setPen(currentTokens().cardBorder);
    painter.drawRect(QRectF(QPointF(), picture.deviceIndependentSize()).adjusted(0, 0, -1, -1));
    return picture;
}

int ManualView::textWidth() const {
    return qMin(viewport()->width(), px(kWidest));
}

void ManualView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    if (textWidth() != m_fitted && !source().isEmpty()) renew(source().path().section(u'/', 1, 1));
}

void ManualView::dress() {
    m_fitted = textWidth();
    setLineWrapColumnOrWidth(m_fitted);
    QTextDocument& page = *document();
    page.setDocumentMargin(kMargin);
    QFont body = font();
    body.setPixelSize(px(15));
    page.setDefaultFont(body);
    dressBlocks();
    dressTables();
}

void ManualView::dressBlocks() {
    const Tokens& t = currentTokens();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool picture = hasPicture(block); // a proportional line would be as much higher as the picture is
        format.setLineHeight(picture ? 100 : 155, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(level == 1 ? 0 : level > 1 ? px(22) : picture ? px(8) : px(2));
        format.setBottomMargin(picture ? px(14) : level > 0 ? px(6) : block.textList() ? px(3) : px(8));
        if (format.hasProperty(QTextFormat::BlockQuoteLevel)) {
            format.setBackground(t.accentSoft);
            format.setLeftMargin(0);
        }
        cursor.setBlockFormat(format);
        if (level > 0) {
            QFont large = font();
            large.setPixelSize(px(headingSize(level)));
            large.setWeight(QFont::DemiBold);
            QTextCharFormat text; // anew: the importer's relative sizes would win
            text.setFont(large);
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.setCharFormat(text);
        }
        std::vector<std::pair<int, int>> keys; // from, to: code is the name of a key or what is typed
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().fontFixedPitch())
                keys.emplace_back(it.fragment().position(), it.fragment().position() + it.fragment().length());
        for (const auto& [from, to] : keys) {
            QTextCursor key(document());
            key.setPosition(from);
            key.setPosition(to, QTextCursor::KeepAnchor);
            QTextCharFormat cap;
            cap.setBackground(t.sunken);
            cap.setForeground(t.text);
            key.mergeCharFormat(cap);
        }
    }
}

void ManualView::dressTables() {
    const Tokens& t = currentTokens();
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table) continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(t.cardBorder);
        format.setCellPadding(px(6));
        format.setTopMargin(px(6));
        format.setBottomMargin(px(14));
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat heading = cell.format();
            heading.setBackground(t.sunken);
            cell.setFormat(heading);
        }
    }
}

} // namespace zg
