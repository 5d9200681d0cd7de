#include "ui/reports/ReportChart.h"

#include "ui/charts/ChartScale.h"
#include "ui/common/Format.h"
#include "ui/reports/ReportLanguage.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>
#include <span>

namespace zg {

namespace {

constexpr int kAverageDays = 7;
constexpr int kDaysForAverage = 28; // below that a daily line is calm enough

double numberOf(const Cell& cell, const Currency& currency) {
    if (const auto* money = std::get_if<Money>(&cell))
        return static_cast<double>(money->minor) / std::pow(10.0, currency.digits);
    if (const auto* quantity = std::get_if<Quantity>(&cell)) return static_cast<double>(quantity->thousandths) / 1000;
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*integer);
    if (const auto* percent = std::get_if<Percent>(&cell)) return percent->rate.toDouble();
    return 0;
}

// Bare numbers along the axis; what they are counted in stands above the chart.
struct Axis {
    AxisUnit unit;
    AxisScale scale; // in units

    Axis(const std::vector<double>& values, const QLocale& locale) {
        const double largest = std::max(0.0, *std::max_element(values.begin(), values.end()));
        const double smallest = std::min(0.0, *std::min_element(values.begin(), values.end()));
        unit = axisUnitFor(std::max(largest, -smallest), locale);
        scale = scaleFor(smallest / unit.divisor, largest / unit.divisor);
    }
    std::vector<double> marks() const {
        std::vector<double> marks;
        for (double v = scale.from; v <= scale.to + scale.step / 2; v += scale.step) marks.push_back(v);
        return marks;
    }
};

class Drawing {
public:
    Drawing(QPainter& painter, const QRectF& area, const ReportTable& table, const ReportLanguage& language,
            const PageScale& scale)
        : m_painter(painter), m_area(area), m_table(table), m_language(language), m_scale(scale),
          m_tokens(lightTokens()) {
        if (table.chart.limit > 0 && std::ssize(table.rows) > table.chart.limit)
            m_rows = std::span(table.rows).first(static_cast<size_t>(table.chart.limit));
        else
            m_rows = table.rows;
    }

    void line() {
        std::vector<BusinessDay> days;
        std::vector<double> values;
        const auto column = static_cast<size_t>(m_table.chart.values.front());
        for (const auto& row : m_rows) {
            const BusinessDay day = std::get<BusinessDay>(row[static_cast<size_t>(m_table.chart.label)]);
            while (!days.empty() && days.back() + 1 < day) { // days without documents are days without sales
                days.push_back(days.back() + 1);
                values.push_back(0);
            }
            days.push_back(day);
            values.push_back(numberOf(row[column], m_table.currency));
        }
        const bool averaged = std::ssize(days) >= kDaysForAverage;
        const Axis axis(values, m_language.locale);
        const QRectF plot = frame(axis, column);
        const auto x = [&](size_t i) {
            return plot.left() +
                   plot.width() * (days.size() > 1 ? static_cast<double>(i) / (std::ssize(days) - 1) : 0.5);
        };
        drawDayLabels(plot, days, x);
        const QColor color = m_tokens.series[0];
        QColor faint = color;
        if (averaged) faint.setAlphaF(0.35f);
        drawPath(plot, axis, values, x, faint, averaged ? 0.7 : 1.6, 0);
        if (averaged) {
            std::vector<double> average;
            double sum = 0;
            for (size_t i = 0; i < values.size(); ++i) {
                sum += values[i];
                if (i >= kAverageDays) sum -= values[i - kAverageDays];
                average.push_back(sum / kAverageDays);
            }
            drawPath(plot, axis, average, x, color, 1.8, kAverageDays - 1); // whole weeks only
            legend({{faint, m_language.daily}, {color, m_language.average}});
        }
    }

    void columns() {
        const auto column = static_cast<size_t>(m_table.chart.values.front());
        std::vector<double> values;
        for (const auto& row : m_rows) values.push_back(numberOf(row[column], m_table.currency));
        const Axis axis(values, m_language.locale);
        const QRectF plot = frame(axis, column);
        const double slot = plot.width() / static_cast<double>(values.size());
        const double width = std::min(slot * 0.68, m_scale(26));
        m_painter.setFont(m_scale.font(7));
        for (size_t i = 0; i < values.size(); ++i) {
            const double middle = plot.left() + (static_cast<double>(i) + 0.5) * slot;
            const double zero = y(plot, axis, 0), top = y(plot, axis, values[i]);
            fill(QRectF(middle - width / 2, std::min(zero, top), width, std::abs(top - zero)), m_tokens.series[0]);
            m_painter.setPen(m_tokens.text2);
            const Cell& label = m_rows[i][static_cast<size_t>(m_table.chart.label)];
            m_painter.drawText(QRectF(middle - slot, plot.bottom() + m_scale(3), 2 * slot, m_scale(11)),
                               Qt::AlignHCenter | Qt::AlignTop, m_language.cell(label, m_table));
        }
    }

    void bars() {
        const auto column = static_cast<size_t>(m_table.chart.values.front());
        std::vector<double> values;
        std::vector<QString> names, amounts;
        const QFont font = m_scale.font(7.5);
        const QFontMetricsF metrics(font);
        double nameWidth = 0, amountWidth = 0;
        for (const auto& row : m_rows) {
            values.push_back(numberOf(row[column], m_table.currency));
            names.push_back(m_language.cell(row[static_cast<size_t>(m_table.chart.label)], m_table));
            amounts.push_back(m_language.cell(row[column], m_table));
            nameWidth = std::max(nameWidth, metrics.horizontalAdvance(names.back()));
            amountWidth = std::max(amountWidth, metrics.horizontalAdvance(amounts.back()));
        }
        nameWidth = std::min(nameWidth, m_area.width() * 0.38) + m_scale(1);
        title(column, {});
        m_painter.setFont(font);
        const double top = m_area.top() + m_scale(18);
        const double slot = (m_area.bottom() - top) / static_cast<double>(values.size());
        const double left = m_area.left() + nameWidth + m_scale(8);
        const double room = m_area.right() - amountWidth - m_scale(6) - left;
        const double largest = std::max(1e-9, *std::max_element(values.begin(), values.end()));
        const double smallest = std::min(0.0, *std::min_element(values.begin(), values.end()));
        const auto x = [&](double value) { return left + room * (value - smallest) / (largest - smallest); };
        for (size_t i = 0; i < values.size(); ++i) {
            const QRectF band(m_area.left(), top + static_cast<double>(i) * slot, m_area.width(), slot);
            m_painter.setPen(m_tokens.text);
            m_painter.drawText(QRectF(band.left(), band.top(), nameWidth, slot), Qt::AlignVCenter | Qt::AlignLeft,
                               metrics.elidedText(names[i], Qt::ElideRight, nameWidth));
            const double height = std::min(slot * 0.62, m_scale(11));
            const double from = std::min(x(0), x(values[i])), to = std::max(x(0), x(values[i]));
            fill(QRectF(from, band.center().y() - height / 2, std::max(to - from, m_scale(0.5)), height),
                 m_tokens.series[0]);
            m_painter.setPen(m_tokens.text2);
            m_painter.drawText(QRectF(to + m_scale(5), band.top(), amountWidth + m_scale(2), slot),
                               Qt::AlignVCenter | Qt::AlignLeft, amounts[i]);
        }
    }

    // Recency upwards, frequency to the right: the best customers stand top right.
    void rfmMap() {
        const RfmMap& map = *m_table.rfmMap;
        std::int64_t largest = 1;
        for (const auto& row : map)
            for (const RfmCell& cell : row) largest = std::max(largest, cell.members);
        m_painter.setFont(m_scale.font(8, QFont::DemiBold));
        m_painter.setPen(m_tokens.text);
        m_painter.drawText(QRectF(m_area.left(), m_area.top(), m_area.width(), m_scale(12)), Qt::AlignLeft,
                           m_language.rfmMap);
        const double side = std::min((m_area.height() - m_scale(34)) / 5, m_area.width() * 0.8 / 10);
        const double width = side * 2, left = m_area.left() + m_scale(24),
                     bottom = m_area.top() + m_scale(18) + 5 * side;
        for (int r = 0; r < 5; ++r) {
            m_painter.setFont(m_scale.font(7.5));
            m_painter.setPen(m_tokens.text2);
            m_painter.drawText(QRectF(m_area.left(), bottom - (r + 1) * side, m_scale(20), side),
                               Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("R%1").arg(r + 1));
            m_painter.drawText(QRectF(left + r * width, bottom + m_scale(3), width, m_scale(11)), Qt::AlignHCenter,
                               QStringLiteral("F%1").arg(r + 1));
            for (int f = 0; f < 5; ++f) {
                const RfmCell& cell = map[static_cast<size_t>(r)][static_cast<size_t>(f)];
                const double share = std::sqrt(static_cast<double>(cell.members) / static_cast<double>(largest));
                const QRectF box(left + f * width, bottom - (r + 1) * side, width, side);
                const double gap = m_scale(1);
                m_painter.setPen(Qt::NoPen);
                fill(box.adjusted(gap, gap, -gap, -gap), heatGround(share));
                m_painter.setFont(m_scale.font(8.5, QFont::DemiBold));
                m_painter.setPen(heatInk(share));
                m_painter.drawText(box, Qt::AlignCenter, countText(cell.members, m_language.locale));
            }
        }
    }

private:
    double y(const QRectF& plot, const Axis& axis, double value) const {
        return plot.bottom() -
               plot.height() * (value / axis.unit.divisor - axis.scale.from) / (axis.scale.to - axis.scale.from);
    }

    QString label(const Axis& axis, double mark) const {
        return m_language.locale.toString(mark, 'f', axis.scale.decimals).replace('-', QChar(0x2212));
    }

    void fill(const QRectF& rect, const QColor& color) { m_painter.fillRect(rect, color); }

    // "Net sales (¥万)"
    void title(size_t column, const AxisUnit& unit) {
        const ReportColumn& shown = m_table.columns[column];
        QString text = m_language.heading(shown.heading, shown.index);
        const QString in = (shown.kind == CellKind::Money ? currencySign(m_table.currency) : QString()) + unit.name;
        if (!in.isEmpty()) text += " (" + in.trimmed() + ')';
        m_painter.setFont(m_scale.font(8, QFont::DemiBold));
        m_painter.setPen(m_tokens.text);
        m_painter.drawText(QRectF(m_area.left(), m_area.top(), m_area.width(), m_scale(12)), Qt::AlignLeft, text);
    }

    void legend(const std::vector<std::pair<QColor, QString>>& entries) {
        m_painter.setFont(m_scale.font(7));
        const QFontMetricsF metrics(m_painter.font());
        double right = m_area.right();
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            const double width = metrics.horizontalAdvance(entry->second);
            m_painter.setPen(m_tokens.text2);
            m_painter.drawText(QRectF(right - width, m_area.top(), width + m_scale(1), m_scale(12)), Qt::AlignVCenter,
                               entry->second);
            right -= width + m_scale(4);
            m_painter.setPen(QPen(entry->first, m_scale(1.8)));
            m_painter.drawLine(QPointF(right - m_scale(12), m_area.top() + m_scale(6)),
                               QPointF(right, m_area.top() + m_scale(6)));
            right -= m_scale(22);
        }
    }

    // Title, grid and numbers; returns where the values go.
    QRectF frame(const Axis& axis, size_t column) {
        title(column, axis.unit);
        m_painter.setFont(m_scale.font(7));
        const QFontMetricsF metrics(m_painter.font());
        double width = 0;
        for (const double mark : axis.marks()) width = std::max(width, metrics.horizontalAdvance(label(axis, mark)));
        const QRectF plot = m_area.adjusted(width + m_scale(6), m_scale(20), -m_scale(4), -m_scale(16));
        for (const double mark : axis.marks()) {
            const double at = y(plot, axis, mark * axis.unit.divisor);
            m_painter.setPen(
                QPen(std::abs(mark) < axis.scale.step / 2 ? m_tokens.inputBorder : m_tokens.cardBorder, m_scale(0.5)));
            m_painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
            m_painter.setPen(m_tokens.text2);
            m_painter.drawText(QRectF(m_area.left(), at - m_scale(6), width, m_scale(12)),
                               Qt::AlignRight | Qt::AlignVCenter, label(axis, mark));
        }
        return plot;
    }

    template <class X>
    void drawPath(const QRectF& plot, const Axis& axis, const std::vector<double>& values, X x, const QColor& color,
                  double width, size_t from) {
        if (values.size() == 1) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(color);
            m_painter.drawEllipse(QPointF(x(0), y(plot, axis, values[0])), m_scale(2.5), m_scale(2.5));
            m_painter.setBrush(Qt::NoBrush);
            return;
        }
        QPainterPath path;
        for (size_t i = from; i < values.size(); ++i) {
            const QPointF point(x(i), y(plot, axis, values[i]));
            if (i == from)
                path.moveTo(point);
            else
                path.lineTo(point);
        }
        m_painter.setPen(QPen(color, m_scale(width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPath(path);
    }

    // Days for short ranges, first days of months for long ones; as many as fit.
    template <class X> void drawDayLabels(const QRectF& plot, const std::vector<BusinessDay>& days, X x) {
        m_painter.setFont(m_scale.font(7));
        m_painter.setPen(m_tokens.text2);
        const double room = m_scale(46);
        const int fitting = std::max(2, static_cast<int>(plot.width() / room));
        const bool months = std::ssize(days) > 62;
        int candidates = 0;
        for (const BusinessDay day : days) candidates += !months || day.toDate().day() == 1;
        const int every = (candidates + fitting - 1) / std::max(1, fitting);
        int seen = 0;
        double last = -1e9;
        for (size_t i = 0; i < days.size(); ++i) {
            const QDate date = days[i].toDate();
            if (months && date.day() != 1) continue;
            if (seen++ % std::max(1, every) != 0 || x(i) - last < room * 0.7) continue;
            last = x(i);
            const QString text =
                months ? date.toString(QStringLiteral("yyyy-MM")) : shortDayText(days[i], m_language.locale);
            m_painter.drawText(QRectF(x(i) - room, plot.bottom() + m_scale(4), 2 * room, m_scale(11)), Qt::AlignHCenter,
                               text);
        }
    }

    QPainter& m_painter;
    QRectF m_area;
    const ReportTable& m_table;
    const ReportLanguage& m_language;
    PageScale m_scale;
    const Tokens& m_tokens;
    std::span<const std::vector<Cell>> m_rows;
};

} // namespace

QFont PageScale::font(double points, QFont::Weight weight) const {
    QFont font;
    font.setFamilies({traditional ? QStringLiteral("Noto Sans CJK TC") : QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC")});
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(points * pixelsPerPoint))));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaping gives digits after Latin letters glyphs that the PDF has no characters for: receipt numbers could not be
    // found or copied. Neither Chinese nor English needs it.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

double chartHeight(const ReportTable& table, double width, const PageScale& scale) {
    if (table.rows.empty()) return 0;
    switch (table.chart.kind) {
    case ChartKind::None: return 0;
    case ChartKind::Line:
    case ChartKind::Columns: return table.rows.size() > 1 ? width * 0.34 : 0;
    case ChartKind::Bars: {
        const auto shown = table.chart.limit > 0 ? std::min<std::ptrdiff_t>(table.chart.limit, std::ssize(table.rows))
                                                 : std::ssize(table.rows);
        return shown > 1 ? scale(20 + 15.0 * static_cast<double>(shown)) : 0;
    }
    case ChartKind::Heat: return table.rfmMap ? scale(190) : 0; // other heat is the table's own ground
    }
    return 0;
}

void drawChart(QPainter& painter, const QRectF& area, const ReportTable& table, const ReportLanguage& language,
               const PageScale& scale) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Drawing drawing(painter, area, table, language, scale);
    switch (table.chart.kind) {
    case ChartKind::None: break;
    case ChartKind::Line: drawing.line(); break;
    case ChartKind::Columns: drawing.columns(); break;
    case ChartKind::Bars: drawing.bars(); break;
    case ChartKind::Heat:
        if (table.rfmMap) drawing.rfmMap();
        break;
    }
    painter.restore();
}

QColor heatGround(double share) {
    const QColor from = lightTokens().sunken, to = lightTokens().series[0];
    const auto mix = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

QColor heatInk(double share) {
    return share > 0.8 ? lightTokens().onAccent : lightTokens().text;
}

} // namespace zg
