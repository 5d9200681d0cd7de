#include "ui/reports/ReportDocument.h"

#include "ui/common/Format.h"
#include "ui/reports/ReportChart.h"
#include "ui/reports/ReportColumns.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QBuffer>
#include <QtGui/QFontMetricsF>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <algorithm>
#include <numeric>

namespace zg {

namespace {

// Pages are measured at this whatever they are drawn on, so that all of them break alike.
constexpr int kResolution = 600;
constexpr double kPageWidth = 595, kPageHeight = 842, kPageMargin = 40, kFooter = 24; // points, A4

} // namespace

// The table is laid out by hand, not by QTextDocument: fixed rows make a list of a hundred thousand receipts take
// seconds and little memory, and heat grounds, totals and page breaks come out as drawn. Copied for each drawing.
class ReportLayout {
public:
    ReportLayout(const ReportTable& table, const ReportPage& page, const ReportLanguage& language)
        : m_table(table), m_page(page), m_language(language) {
        m_scale.pixelsPerPoint = kResolution / 72.0;
        m_scale.traditional = language.locale.script() == QLocale::TraditionalChineseScript;
        m_size = QSizeF(m_scale(kPageWidth), m_scale(kPageHeight));
        m_columns = fitColumns(m_table, m_language, width(), m_scale);
        if (!m_columns.fit && m_table.columns.size() > 6) {
            m_size.transpose();
            m_columns = fitColumns(m_table, m_language, width(), m_scale);
        }
        run(); // counts the pages
        m_pages = m_number;
    }

    int pages() const { return m_pages; }
    QSizeF size() const { return m_size; }

    // Page `number`, from 1, on coordinates of kResolution.
    void drawPage(QPainter& painter, int number) {
        m_wanted = number;
        m_given = &painter;
        run();
    }

    // All pages in turn; between two of them `turn` moves the painter on. It says false to stop.
    void drawAll(QPainter& painter, const std::function<bool(int done)>& turn) {
        m_given = &painter;
        m_turn = turn;
        run();
    }

private:
    double left() const { return m_scale(kPageMargin); }
    double width() const { return m_size.width() - 2 * left(); }
    double bottom() const { return m_size.height() - m_scale(kPageMargin + kFooter); }

    bool figures() const { return isFigureList(m_table); }
    double inset(size_t column) const { return columnInset(m_table, column, m_scale); }

    // ---- Drawing; without a painter it only moves on

    void setFont(double points, QFont::Weight weight = QFont::Normal) {
        m_font = m_scale.font(points, weight);
        if (m_painter) m_painter->setFont(m_font);
    }

    void draw(const QRectF& rect, int flags, const QString& text, const QColor& color) {
        if (!m_painter) return;
        m_painter->setPen(color);
        m_painter->drawText(rect, flags, text);
    }

    void rule(double y, const QColor& color, double points) {
        if (!m_painter) return;
        m_painter->setPen(QPen(color, m_scale(points)));
        m_painter->drawLine(QPointF(left(), y), QPointF(left() + width(), y));
    }

    // What comes next when a page begins: enough to begin there again.
    struct Place {
        size_t row = 0;
        bool totalDrawn = false;
        size_t definition = 0;
    };

    // True when nothing of what follows is wanted.
    bool over() const { return m_stopped || (m_wanted > 0 && m_number > m_wanted); }

    void newPage() {
        if (m_number > 0 && m_turn && !m_turn(m_number)) m_stopped = true;
        ++m_number;
        m_painter = !m_stopped && (m_wanted == 0 || m_wanted == m_number) ? m_given : nullptr;
        if (!m_given) m_places.push_back(m_place);
        m_y = m_scale(kPageMargin);
        const double y = m_size.height() - m_scale(kPageMargin);
        rule(y - m_scale(6), m_tokens.cardBorder, 0.5);
        setFont(7.5);
        const QRectF foot(left(), y - m_scale(2), width(), m_scale(12));
        draw(foot, Qt::AlignLeft,
             m_page.shopName + QStringLiteral(" · ") + m_language.title + QStringLiteral(" · ") + m_language.range,
             m_tokens.text3);
        draw(foot, Qt::AlignRight, m_language.page.arg(m_number).arg(m_pages), m_tokens.text3);
    }

    // A new page when less than this is left of this one.
    bool need(double height) {
        if (m_y + height <= bottom()) return false;
        newPage();
        return true;
    }

    void run() {
        m_place = {};
        m_number = 0;
        if (m_wanted > 1) { // as if the page before were full
            m_place = m_places[static_cast<size_t>(m_wanted - 1)];
            m_number = m_wanted - 1;
            m_y = m_size.height();
        } else {
            newPage();
            head();
            if (const double height = m_table.hasData ? chartHeight(m_table, width(), m_scale) : 0; height > 0) {
                if (m_painter)
                    drawChart(*m_painter, QRectF(left(), m_y, width(), height), m_table, m_language, m_scale);
                m_y += height + m_scale(14);
            }
        }
        if (m_table.hasData || figures())
            rows();
        else
            nothing();
        definitions();
    }

    void head() {
        setFont(9);
        draw(QRectF(left(), m_y, width(), m_scale(14)), Qt::AlignLeft, m_page.shopName, m_tokens.text2);
        m_y += m_scale(15);
        setFont(20, QFont::DemiBold);
        draw(QRectF(left(), m_y, width(), m_scale(30)), Qt::AlignLeft | Qt::AlignVCenter, m_language.title,
             m_tokens.text);
        m_y += m_scale(33);
        QStringList facts = {m_language.range};
        if (!m_language.filter.isEmpty()) facts << m_language.filter;
        if (m_table.compared) facts << m_language.compared;
        const bool money = std::any_of(m_table.columns.begin(), m_table.columns.end(),
                                       [](const ReportColumn& c) { return c.kind == CellKind::Money; });
        if (money) facts << m_language.currency;
        if (m_table.rowsInAll > std::ssize(m_table.rows)) facts << m_language.cut;
        setFont(9);
        draw(QRectF(left(), m_y, width(), m_scale(14)), Qt::AlignLeft, facts.join(QStringLiteral("  ·  ")),
             m_tokens.text2);
        m_y += m_scale(14);
        if (m_page.generatedAt.isValid()) {
            draw(QRectF(left(), m_y, width(), m_scale(14)), Qt::AlignLeft,
                 m_language.made.arg(m_page.generatedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))), m_tokens.text3);
            m_y += m_scale(14);
        }
        m_y += m_scale(12);
    }

    void nothing() {
        setFont(10);
        draw(QRectF(left(), m_y + m_scale(20), width(), m_scale(20)), Qt::AlignHCenter, m_language.nothing,
             m_tokens.text2);
        m_y += m_scale(60);
    }

    void headings() {
        const double height = m_scale(m_columns.text * 2.9);
        if (m_painter) m_painter->fillRect(QRectF(left(), m_y, tableWidth(), height), m_tokens.sunken);
        setFont(m_columns.text, QFont::DemiBold);
        double x = left();
        for (size_t c = 0; c < m_columns.widths.size(); ++c) {
            const ReportColumn& column = m_table.columns[c];
            draw(QRectF(x + m_scale(5) + inset(c), m_y, m_columns.widths[c] - m_scale(10) - inset(c), height),
                 alignment(c) | Qt::AlignVCenter | Qt::TextWordWrap, m_language.heading(column.heading, column.index),
                 m_tokens.text);
            x += m_columns.widths[c];
        }
        m_y += height;
    }

    double tableWidth() const { return std::accumulate(m_columns.widths.begin(), m_columns.widths.end(), 0.0); }

    double rowHeight(const std::vector<Cell>& row) {
        if (!figures()) return m_scale(m_columns.text * 2.0);
        return m_scale(m_columns.text * 1.7 + 7) + formulaHeight(row.front());
    }

    double formulaHeight(const Cell& cell) {
        const auto* name = std::get_if<FigureName>(&cell);
        if (!name) return 0;
        setFont(m_columns.text - 1.5);
        const QRectF room(0, 0, m_columns.widths.front() - m_scale(10), m_scale(200));
        return QFontMetricsF(m_font)
            .boundingRect(room, Qt::TextWordWrap, m_language.formula(name->heading, name->index))
            .height();
    }

    void rows() {
        if (m_wanted <= 1) headings();
        const double largest = heatLimit();
        for (; m_place.row < m_table.rows.size(); ++m_place.row) {
            const auto& row = m_table.rows[m_place.row];
            if (need(rowHeight(row))) headings();
            if (over()) return;
            drawRow(row, false, largest);
        }
        if (!m_place.totalDrawn && !m_table.totals.empty() && m_table.hasData) {
            if (need(rowHeight(m_table.totals))) headings();
            if (over()) return;
            drawRow(m_table.totals, true, 0);
        }
        m_place.totalDrawn = true;
    }

    void drawRow(const std::vector<Cell>& row, bool total, double largest) {
        const double height = rowHeight(row);
        if (m_painter) {
            double x = left();
            for (size_t c = 0; c < m_columns.widths.size(); ++c) {
                const QRectF box(x, m_y, m_columns.widths[c], height);
                if (figures() && c == 0)
                    drawFigureName(box, row[c]);
                else if (!total || row[c] != Cell())
                    drawCell(box, row[c], c, total, largest);
                x += m_columns.widths[c];
            }
            const double y = total ? m_y : m_y + height;
            m_painter->setPen(QPen(total ? m_tokens.inputBorder : m_tokens.cardBorder, m_scale(total ? 0.8 : 0.4)));
            m_painter->drawLine(QPointF(left(), y), QPointF(left() + tableWidth(), y));
        }
        m_y += height;
    }

    void drawCell(const QRectF& box, const Cell& cell, size_t column, bool total, double largest) {
        QColor ink = m_tokens.text;
        if (!total && largest > 0 && isHeat(column) && cell != Cell()) {
            const double share = std::clamp(heatValue(cell) / largest, 0.0, 1.0);
            const double gap = m_scale(0.75);
            m_painter->fillRect(box.adjusted(gap, gap, -gap, -gap), heatGround(share));
            ink = heatInk(share);
        }
        setFont(m_columns.text, total ? QFont::DemiBold : QFont::Normal);
        const QRectF room = box.adjusted(m_scale(5) + inset(column), 0, -m_scale(5), 0);
        const QString shown = QFontMetricsF(m_font).elidedText(columnText(m_table, m_language, cell, column),
                                                               Qt::ElideRight, room.width() + m_scale(1));
        draw(room, alignment(column) | Qt::AlignVCenter, shown, ink);
    }

    int alignment(size_t column) const {
        return isNumber(m_table.columns[column].kind) && column > 0 ? Qt::AlignRight : Qt::AlignLeft;
    }

    // The name with its formula beneath it.
    void drawFigureName(const QRectF& box, const Cell& cell) {
        const auto* name = std::get_if<FigureName>(&cell);
        if (!name) return;
        const QRectF room = box.adjusted(m_scale(5), m_scale(2.5), -m_scale(5), 0);
        setFont(m_columns.text + 0.5, QFont::DemiBold);
        draw(room, Qt::AlignLeft | Qt::AlignTop, m_language.heading(name->heading, name->index), m_tokens.text);
        setFont(m_columns.text - 1.5);
        draw(room.adjusted(0, m_scale(m_columns.text * 1.7), 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
             m_language.formula(name->heading, name->index), m_tokens.text3);
    }

    // ---- Heat: the columns a chart hint names, coloured by value

    bool isHeat(size_t column) const {
        const auto& values = m_table.chart.values;
        return m_table.chart.kind == ChartKind::Heat &&
               std::find(values.begin(), values.end(), static_cast<int>(column)) != values.end();
    }

    static double heatValue(const Cell& cell) {
        if (const auto* money = std::get_if<Money>(&cell)) return static_cast<double>(money->minor);
        if (const auto* percent = std::get_if<Percent>(&cell)) return percent->rate.toDouble();
        return 0;
    }

    double heatLimit() const {
        double largest = 0;
        for (const auto& row : m_table.rows)
            for (size_t c = 0; c < row.size(); ++c)
                if (isHeat(c)) largest = std::max(largest, heatValue(row[c]));
        return largest;
    }

    // How the formula of a figure is said under a table; empty when it needs none.
    QString definitionSentence(const FigureName& figure) const {
        const QString formula = m_language.formula(figure.heading, figure.index);
        if (formula.isEmpty() || figure.heading == Heading::RecencyScore) return formula; // speaks of R, F, M itself
        const QString name =
            figure.heading == Heading::MonthsLater
                ? m_language.heading(Heading::MonthsLater, 1).replace(QStringLiteral("1"), QStringLiteral("k"))
                : m_language.heading(figure.heading, figure.index);
        return m_language.definition.arg(name, formula);
    }

    void definitions() {
        if (figures() || over()) return; // they stand with the figures
        const double line = m_scale(11);
        m_y += m_scale(16);
        for (; m_place.definition < m_table.definitions.size(); ++m_place.definition) {
            const QString sentence = definitionSentence(m_table.definitions[m_place.definition]);
            if (sentence.isEmpty()) continue;
            const bool first = m_place.definition == 0;
            setFont(7.5);
            const QRectF room(0, 0, width(), m_scale(100));
            const double height = std::max(
                line, QFontMetricsF(m_font).boundingRect(room, Qt::TextWordWrap, sentence).height() + m_scale(1));
            need(height + (first ? line : 0));
            if (over()) return;
            if (first) {
                setFont(7.5, QFont::DemiBold);
                draw(QRectF(left(), m_y, width(), line), Qt::AlignLeft, m_language.definitions, m_tokens.text2);
                m_y += line + m_scale(2);
                setFont(7.5);
            }
            draw(QRectF(left(), m_y, width(), height), Qt::AlignLeft | Qt::TextWordWrap, sentence, m_tokens.text2);
            m_y += height;
        }
    }

    const ReportTable& m_table;
    const ReportPage& m_page;
    const ReportLanguage& m_language;
    const Tokens& m_tokens = lightTokens();
    PageScale m_scale;
    QSizeF m_size;
    ReportColumns m_columns;
    QFont m_font;
    QPainter* m_given = nullptr;   // null: counting pages
    QPainter* m_painter = nullptr; // null while on a page that is not wanted
    std::function<bool(int)> m_turn;
    double m_y = 0;
    int m_number = 0, m_pages = 0;
    int m_wanted = 0; // 0: all
    bool m_stopped = false;
    Place m_place;
    std::vector<Place> m_places; // where each page begins
};

struct ReportPages::State {
    State(ReportTable wholeTable, ReportPage reportPage, ReportLanguage spoken)
        : table(std::move(wholeTable)), page(std::move(reportPage)), language(std::move(spoken)),
          layout(table, page, language) {}

    const ReportTable table;
    const ReportPage page;
    const ReportLanguage language;
    const ReportLayout layout; // refers to them
};

ReportPages::ReportPages(ReportTable table, ReportPage page, ReportLanguage language)
    : d(std::make_shared<const State>(std::move(table), std::move(page), std::move(language))) {}

const ReportTable& ReportPages::table() const {
    return d->table;
}

const ReportLanguage& ReportPages::language() const {
    return d->language;
}

int ReportPages::count() const {
    return d->layout.pages();
}

QSizeF ReportPages::size() const {
    return d->layout.size() / (kResolution / 72.0);
}

void ReportPages::draw(QPainter& painter, int index, const QRectF& target) const {
    ReportLayout layout = d->layout;
    const QSizeF size = layout.size();
    const double scale = std::min(target.width() / size.width(), target.height() / size.height());
    painter.save();
    painter.translate(target.center() - QPointF(size.width(), size.height()) * scale / 2);
    painter.scale(scale, scale);
    layout.drawPage(painter, index + 1);
    painter.restore();
}

QImage ReportPages::image(int index, int width) const {
    const QSizeF page = size();
    QImage image(width, qRound(width * page.height() / page.width()), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    draw(painter, index, QRectF(image.rect()));
    return image;
}

QByteArray ReportPages::pdf(const Progress& progress) const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setTitle(d->language.title);
    writer.setCreator(QStringLiteral("Zhanggui"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    ReportLayout layout = d->layout;
    if (layout.size().width() > layout.size().height()) writer.setPageOrientation(QPageLayout::Landscape);
    bool stopped = false;
    QPainter painter(&writer);
    layout.drawAll(painter, [&](int done) {
        progress.report(done, count());
        stopped = progress.isCancelled();
        if (!stopped) writer.newPage();
        return !stopped;
    });
    painter.end();
    return stopped ? QByteArray() : bytes;
}

QByteArray reportPdf(const ReportTable& table, const ReportPage& page) {
    return ReportPages(table, page, ReportLanguage(table)).pdf();
}

} // namespace zg
