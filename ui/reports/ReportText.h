#pragma once

#include "core/reports/ReportTable.h"

#include <QtCore/QString>

namespace zg {

// The words of reports in the program's language. Texts are looked up when called: a change of language needs no more
// than asking again. GUI thread; other threads get a ReportLanguage.
QString reportTitle(Report report);
QString headingText(Heading heading, int index = 0);
QString termText(Term term);

// The formula of a figure in a sentence, as shown under reports and behind ⓘ; empty for what needs none.
QString definitionText(Heading heading, int index = 0);

// "只看 18:00–19:00", "只看新客"; empty without a filter. categoryName: of filter.category.
QString filterText(const ReportFilter& filter, const QString& categoryName);

// All of them, for the writers of core/reports.
ReportWords reportWords();

} // namespace zg
