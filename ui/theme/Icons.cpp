#include "ui/theme/Icons.h"

#include "ui/theme/Tokens.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

namespace zg {

namespace {

class TintedIconEngine final : public QIconEngine {
public:
    TintedIconEngine(QByteArray name, QColor Tokens::*ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, render(rect.size() * ratio, ratio, mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return render(size, 1.0, mode, state);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return render(size, 1.0, mode, state);
    }
    QIconEngine* clone() const override { return new TintedIconEngine(m_name, m_ink); }
    QString key() const override { return QStringLiteral("zgTinted"); }
    QString iconName() override { return QString::fromLatin1(m_name); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const {
        const Tokens& tokens = currentTokens();
        if (mode == QIcon::Disabled) return tokens.dark ? tokens.buttonBorder : tokens.inputBorder;
        if (m_ink) return tokens.*m_ink;
        return mode == QIcon::Selected || state == QIcon::On ? tokens.accentInk : tokens.text2;
    }

    QPixmap render(QSize size, qreal ratio, QIcon::Mode mode, QIcon::State state) const {
        const QColor ink = colour(mode, state);
        const QString cacheKey = QStringLiteral("zg-icon/%1/%2/%3x%4/%5")
                                     .arg(QLatin1StringView(m_name), ink.name())
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(ratio);
        QPixmap pixmap;
        if (QPixmapCache::find(cacheKey, &pixmap)) return pixmap;

        QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(m_name)));
        if (!file.open(QIODevice::ReadOnly)) return {};
        QSvgRenderer renderer(file.readAll().replace("currentColor", ink.name().toLatin1()));
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        {
            QPainter painter(&pixmap);
            const int side = qMin(size.width(), size.height());
            renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        }
        pixmap.setDevicePixelRatio(ratio);
        QPixmapCache::insert(cacheKey, pixmap);
        return pixmap;
    }

    QByteArray m_name;
    QColor Tokens::*m_ink;
};

} // namespace

QIcon icon(const char* name) {
    return QIcon(new TintedIconEngine(name, nullptr));
}

QIcon icon(const char* name, QColor Tokens::*ink) {
    return QIcon(new TintedIconEngine(name, ink));
}

} // namespace zg
