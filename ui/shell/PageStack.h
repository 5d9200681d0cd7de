#pragma once

#include <QtWidgets/QStackedWidget>

namespace zg {

class Page;

// The pages, each in a scroll area of its own: a bare stacked widget takes the minimum size of its largest page, and
// the window could not become smaller than that.
class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    explicit PageStack(QWidget* parent = nullptr);

    int addPage(Page* page);
    Page* page(int index) const;
};

} // namespace zg
