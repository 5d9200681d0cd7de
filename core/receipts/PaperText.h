#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace zg {

// Text on a receipt printer's grid: a character takes one column or two. Latin letters take one, also with accents;
// all other characters beyond ASCII take two, as the printers' GB fonts draw them (so do ×, ° and Greek letters).

// What can stand on paper: one line, no control or invisible characters, no combining marks that compose with nothing;
// ¥ and £ in the wide form that printers' fonts have; dashes and minus signs of one column.
QString paperText(const QString& text);

// Columns of a text that is as paperText leaves it.
int columnsOf(QStringView text);
int columnsOf(char32_t character);

// Lines of at most `columns` (≥ 2), broken between words where there are spaces, else anywhere. No line is empty.
QStringList wrapped(const QString& text, int columns);

// `left` and `right` at the two edges of one line of exactly `columns`; over several lines when they don't fit.
QStringList spread(const QString& left, const QString& right, int columns);

} // namespace zg
