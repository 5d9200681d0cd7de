#pragma once

#include <functional>

class QWidget;

namespace zg {

// Calls `speak` now and whenever the language changes: the one place where a widget sets its texts. `speak` must not
// outlive `widget`.
void retranslated(QWidget* widget, std::function<void()> speak);

// Calls `dress` now and whenever the theme or its scale changes: for what style sheets can't reach (fixed sizes,
// margins, row heights).
void redressed(QWidget* widget, std::function<void()> dress);

} // namespace zg
