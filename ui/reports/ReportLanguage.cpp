#include "ui/reports/ReportLanguage.h"

#include "core/base/Overloaded.h"
#include "ui/common/Format.h"
#include "ui/reports/ReportText.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace zg {

namespace {

struct ReportSentence {
    Q_DECLARE_TR_FUNCTIONS(ReportSentence)
};

QString decimalText(Rate rate, const QLocale& locale) {
    QString text = amountText(Money{scaledHalfUp(rate, 2)}, 2, locale);
    while (text.endsWith('0')) text.chop(1);
    if (text.endsWith(locale.decimalPoint())) text.chop(locale.decimalPoint().size());
    return text;
}

bool isZero(const Cell& cell) {
    return cell == Cell(Money{}) || cell == Cell(Quantity{}) || cell == Cell(std::int64_t{0});
}

template <class Key> QString find(const std::map<Key, QString>& words, const Key& key) {
    const auto word = words.find(key);
    return word == words.end() ? QString() : word->second;
}

} // namespace

ReportLanguage::ReportLanguage(const ReportTable& table)
    : title(reportTitle(table.report)), range(rangeText(table.range, locale)),
      filter(filterText(table.filter, table.filterCategory)),
      compared(table.compared ? ReportSentence::tr("对比 %1").arg(rangeText(*table.compared, locale)) : QString()),
      page(ReportSentence::tr("第 %1 / %2 页")), definition(ReportSentence::tr("%1：%2")),
      currency(ReportSentence::tr("金额单位 %1").arg(table.currency.code)),
      cut(ReportSentence::tr("前 %1 行，共 %2 行")
              .arg(countText(std::ssize(table.rows), locale), countText(table.rowsInAll, locale))),
      made(ReportSentence::tr("生成于 %1")), nothing(ReportSentence::tr("这段时间没有数据")),
      definitions(ReportSentence::tr("定义")), daily(ReportSentence::tr("每日")),
      average(ReportSentence::tr("7 日平均")), rfmMap(ReportSentence::tr("会员数：R 向上，F 向右")) {
    for (const ReportColumn& column : table.columns) learn(column.heading, column.index);
    for (const FigureName& figure : table.definitions) learn(figure.heading, figure.index);
    learn(Heading::MonthsLater, 1); // of which its formula speaks
    if (!table.columns.empty() && table.columns.front().heading == Heading::Figure)
        for (const auto& row : table.rows)
            if (const auto* figure = std::get_if<FigureName>(&row.front())) learn(figure->heading, figure->index);
    for (int term = 0; term <= static_cast<int>(Term::Total); ++term)
        m_terms[static_cast<Term>(term)] = termText(static_cast<Term>(term));
}

void ReportLanguage::learn(Heading heading, int index) {
    m_headings[{heading, index}] = headingText(heading, index);
    m_formulas[{heading, index}] = definitionText(heading, index);
}

QString ReportLanguage::heading(Heading heading, int index) const {
    return find(m_headings, Name(heading, index));
}

QString ReportLanguage::formula(Heading heading, int index) const {
    return find(m_formulas, Name(heading, index));
}

QString ReportLanguage::term(Term term) const {
    return find(m_terms, term);
}

ReportWords ReportLanguage::words() const {
    return {[copy = title](Report) { return copy; },
            [words = m_headings](Heading heading, int index) { return find(words, Name(heading, index)); },
            [words = m_terms](Term term) { return find(words, term); }};
}

QString ReportLanguage::cell(const Cell& cell, const ReportTable& table, bool withCurrency) const {
    if (!table.hasData && isZero(cell)) return noValue();
    return std::visit(Overloaded{
                          [](std::monostate) { return noValue(); },
                          [](const QString& text) { return text; },
                          [&](Term word) { return term(word); },
                          [&](const FigureName& figure) { return heading(figure.heading, figure.index); },
                          [&](Money money) {
                              return withCurrency ? moneyText(money, table.currency, locale)
                                                  : amountText(money, table.currency.digits, locale);
                          },
                          [&](Quantity quantity) { return quantityText(quantity, locale); },
                          [&](std::int64_t integer) { return countText(integer, locale); },
                          [&](const Percent& p) { return percentText(p.rate.numerator, p.rate.denominator, locale); },
                          [&](const Decimal& decimal) { return decimalText(decimal.rate, locale); },
                          [](BusinessDay day) { return day.toIso(); },
                          [](YearMonth month) { return month.toIso(); },
                          [](const WallTime& at) { return at.time.toString(QStringLiteral("yyyy-MM-dd HH:mm")); },
                      },
                      cell);
}

} // namespace zg
