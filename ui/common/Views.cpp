#include "ui/common/Views.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QScrollArea>

namespace zg {

void dressResults(QListView* list) {
    list->setProperty("look", QStringLiteral("results"));
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void scrollPlainly(QScrollArea* scroll, QWidget* inner) {
    scroll->setProperty("look", QStringLiteral("plain"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    // Set after setWidget, which turns it on.
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
}

} // namespace zg
