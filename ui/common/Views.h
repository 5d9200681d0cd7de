#pragma once

class QListView;
class QScrollArea;
class QWidget;

namespace zg {

// A list of rows of one height that a delegate draws: scrolled by pixels, the row under the mouse shows.
void dressResults(QListView* list);

// What scrolls up and down in a card, whose ground shows through.
void scrollPlainly(QScrollArea* scroll, QWidget* inner);

} // namespace zg
