#include "ui/shell/PageStack.h"

#include "ui/page/Page.h"

#include <QtWidgets/QScrollArea>

namespace zg {

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent) {}

int PageStack::addPage(Page* page) {
    auto* scroll = new QScrollArea(this);
    scroll->setProperty("look", QStringLiteral("page"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    page->setProperty("look", QStringLiteral("page"));
    page->setAttribute(Qt::WA_StyledBackground);
    scroll->setWidget(page);
    return addWidget(scroll);
}

Page* PageStack::page(int index) const {
    auto* scroll = qobject_cast<QScrollArea*>(widget(index));
    return scroll ? qobject_cast<Page*>(scroll->widget()) : nullptr;
}

} // namespace zg
