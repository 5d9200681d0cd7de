#pragma once

#include "core/reports/ReportTable.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <map>
#include <utility>

namespace zg {

// All that is said in one report, in the language of the moment this was made: on the GUI thread, before another lays
// the report out or writes it. A change of language meanwhile would have it half in one and half in the other, and the
// program's QLocale is not to be read by two threads.
class ReportLanguage {
public:
    explicit ReportLanguage(const ReportTable& table);

    QLocale locale;
    QString title, range, filter, compared; // filter: empty without one
    QString page, definition;               // "第 %1 / %2 页", "%1：%2"
    QString currency, cut, made;            // what the amounts are in; how many rows there are; when it was made: %1
    QString nothing, definitions, daily, average, rfmMap;

    QString heading(Heading heading, int index = 0) const;
    QString formula(Heading heading, int index = 0) const; // empty for what needs none
    QString term(Term term) const;
    ReportWords words() const; // for the writers of core/reports

    // A cell as people read it: "1,234.50" in a column of money, "£1,234.50" in a row of its own, "65.5%", "—" where
    // there is no data, and for every zero of a report that has none.
    QString cell(const Cell& cell, const ReportTable& table, bool withCurrency = false) const;

private:
    using Name = std::pair<Heading, int>;

    void learn(Heading heading, int index);

    std::map<Name, QString> m_headings, m_formulas;
    std::map<Term, QString> m_terms;
};

} // namespace zg
