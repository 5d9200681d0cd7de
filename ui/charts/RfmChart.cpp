#include "ui/charts/RfmChart.h"

#include "core/reports/CsvWriter.h"
#include "ui/charts/ChartTip.h"
#include "ui/common/Format.h"
#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>

#include <algorithm>
#include <cmath>

namespace zg {

namespace {

constexpr int kScores = 5;
// Deeper grounds would leave too little contrast to the text on them, in either scheme.
constexpr double kDeepest = 0.6;

QString placeText(RfmPlace place) {
    return QStringLiteral("R%1 F%2").arg(place.recency).arg(place.frequency);
}

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

} // namespace

RfmChart::RfmChart(QWidget* parent) : QWidget(parent), m_tip(new ChartTip(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    redressed(this, [this] {
        updateGeometry();
        update();
    });
    retranslated(this, [this] { speak(); });
}

void RfmChart::setMap(const RfmMap& map, const Currency& currency) {
    if (map == m_map && currency == m_currency) return;
    m_map = map;
    m_currency = currency;
    m_members = 0;
    for (const auto& row : m_map)
        for (const RfmCell& cell : row) m_members += cell.members;
    speak();
}

void RfmChart::speak() {
    QStringList rows;
    for (int recency = kScores; recency >= 1; --recency) {
        QStringList counts;
        for (int frequency = 1; frequency <= kScores; ++frequency)
            counts << countText(cellOf({recency, frequency}).members);
        rows << QStringLiteral("R%1 F1–F5: %2").arg(recency).arg(counts.join(QStringLiteral(", ")));
    }
    setAccessibleName(tr("RFM 客户地图，用方向键逐格查看"));
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
    moveTo(m_current);
}

const RfmCell& RfmChart::cellOf(RfmPlace place) const {
    return m_map[static_cast<std::size_t>(place.recency - 1)][static_cast<std::size_t>(place.frequency - 1)];
}

QString RfmChart::membersText(RfmPlace place) const {
    const std::int64_t members = cellOf(place).members;
    return tr("会员数 %1，占 %2").arg(countText(members), percentText(members, m_members));
}

QString RfmChart::netText(RfmPlace place) const {
    return tr("净消费 %1").arg(moneyText(cellOf(place).net, m_currency));
}

QByteArray RfmChart::csv() const {
    QString text = QChar(0xFEFF) + QStringLiteral("R,F,") + tr("会员数") + ',' + tr("净消费") + QStringLiteral("\r\n");
    for (int recency = kScores; recency >= 1; --recency) {
        for (int frequency = 1; frequency <= kScores; ++frequency) {
            const RfmCell& cell = cellOf({recency, frequency});
            text += QStringLiteral("%1,%2,%3,").arg(recency).arg(frequency).arg(cell.members) +
                    toDecimal(cell.net, m_currency.digits) + QStringLiteral("\r\n");
        }
    }
    return text.toUtf8();
}

QRect RfmChart::cellRect(RfmPlace place) const {
    const int left = px(26), bottom = height() - px(20);
    const int room = qMax(0, width() - left);
    const int x = left + room * (place.frequency - 1) / kScores, right = left + room * place.frequency / kScores;
    const int row = kScores - place.recency;
    const int y = bottom * row / kScores, below = bottom * (row + 1) / kScores;
    return {x, y, right - x, below - y};
}

std::optional<RfmPlace> RfmChart::placeAt(const QPoint& position) const {
    for (int recency = 1; recency <= kScores; ++recency)
        for (int frequency = 1; frequency <= kScores; ++frequency)
            if (cellRect({recency, frequency}).contains(position)) return RfmPlace{recency, frequency};
    return {};
}

void RfmChart::moveTo(std::optional<RfmPlace> place) {
    m_current = place;
    setCursor(place ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    if (place) {
        m_tip->showAt(cellRect(*place).center(), placeText(*place), membersText(*place), netText(*place));
    } else {
        m_tip->hide();
    }
}

void RfmChart::mouseMoveEvent(QMouseEvent* event) {
    const std::optional<RfmPlace> place = placeAt(event->position().toPoint());
    if (place != m_current) moveTo(place);
}

void RfmChart::mousePressEvent(QMouseEvent* event) {
    m_pressed = placeAt(event->position().toPoint());
}

void RfmChart::mouseReleaseEvent(QMouseEvent* event) {
    const std::optional<RfmPlace> place = placeAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && place && place == m_pressed) emit activated(*place);
}

void RfmChart::leaveEvent(QEvent*) {
    if (!hasFocus()) moveTo({});
}

void RfmChart::focusOutEvent(QFocusEvent*) {
    moveTo({});
}

void RfmChart::resizeEvent(QResizeEvent*) {
    moveTo({});
}

void RfmChart::keyPressEvent(QKeyEvent* event) {
    RfmPlace to = m_current.value_or(RfmPlace{kScores, 1});
    const int step = m_current ? 1 : 0; // the first key only enters the map
    switch (event->key()) {
    case Qt::Key_Left: to.frequency = qMax(1, to.frequency - step); break;
    case Qt::Key_Right: to.frequency = qMin(kScores, to.frequency + step); break;
    case Qt::Key_Up: to.recency = qMin(kScores, to.recency + step); break;
    case Qt::Key_Down: to.recency = qMax(1, to.recency - step); break;
    case Qt::Key_Home: to.frequency = 1; break;
    case Qt::Key_End: to.frequency = kScores; break;
    case Qt::Key_Escape:
        if (m_current) {
            moveTo({});
        } else {
            QWidget::keyPressEvent(event);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current) emit activated(*m_current);
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    moveTo(to);
    announceToReaders(this, QStringList{placeText(to), membersText(to), netText(to)}.join(QStringLiteral(", ")));
}

QSize RfmChart::sizeHint() const {
    return QSize(px(320), px(240));
}

QSize RfmChart::minimumSizeHint() const {
    return QSize(px(240), px(180)); // rows of 32 above the names of the columns
}

void RfmChart::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = fontOf(12), body = fontOf(13, QFont::DemiBold);
    std::int64_t largest = 1;
    for (const auto& row : m_map)
        for (const RfmCell& cell : row) largest = std::max(largest, cell.members);
    for (int score = 1; score <= kScores; ++score) {
        const QRect first = cellRect({score, 1}), lowest = cellRect({1, score});
        drawText(painter, QRect(0, first.y(), px(22), first.height()), QStringLiteral("R%1").arg(score), small, t.text2,
                 Qt::AlignRight | Qt::AlignVCenter);
        drawText(painter, QRect(lowest.x(), height() - px(18), lowest.width(), px(18)),
                 QStringLiteral("F%1").arg(score), small, t.text2, Qt::AlignCenter);
    }
    for (int recency = 1; recency <= kScores; ++recency) {
        for (int frequency = 1; frequency <= kScores; ++frequency) {
            const RfmPlace place{recency, frequency};
            const std::int64_t members = cellOf(place).members;
            const double share = std::sqrt(static_cast<double>(members) / static_cast<double>(largest));
            const QRectF box = QRectF(cellRect(place)).adjusted(1, 1, -1, -1);
            painter.setPen(place == m_current ? QPen(t.accent, 2) : QPen(Qt::NoPen));
            painter.setBrush(mixed(t.sunken, t.series[0], share * kDeepest));
            painter.drawRoundedRect(box, 4, 4);
            drawText(painter, box.toRect(), m_members == 0 ? noValue() : shortCountText(members), body, t.text,
                     Qt::AlignCenter);
        }
    }
    if (hasFocus()) drawFocusRing(painter, rect(), 6);
}

} // namespace zg
