#pragma once

#include "ui/jobs/Job.h"

#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>

#include <functional>

namespace zg {

enum class NavGroup { Front, Back, Foot };

// Texts that must follow the language are asked for, not kept.
using Speech = std::function<QString()>;

// What the sidebar shows of a page. `name` is kept in the settings.
struct PageSpec {
    const char* name;
    NavGroup group;
    const char* icon;
    Speech title; // with a mnemonic
};

// One page of the window. It asks its services by itself; it is told when to look again.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    // A scroll area makes its page as high as this says. By itself a page whose rows wrap says how high it would like
    // to be, and would be scrolled although it has room.
    int heightForWidth(int width) const override {
        return layout() ? layout()->minimumHeightForWidth(width) : QWidget::heightForWidth(width);
    }

    // It has just become the visible one: put the focus where work begins.
    virtual void entered() {}
    // Something was committed (a sale, an import, an edit). Called also while hidden: a page may put its questions off
    // until shown.
    virtual void dataChanged() {}
    // A scanner read this while the page was in front. False: not the page's business; the till takes it.
    virtual bool scanned(const QString& code) {
        Q_UNUSED(code)
        return false;
    }
    // Ctrl+Z when no message offers an undo of its own. False: nothing to take back.
    virtual bool takeBack() { return false; }

signals:
    // A short message for the window's corner. With an action it stays 8 seconds: undo rather than confirm.
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});
    // It had taken a scan, and then found that the code is none of its business: the till takes it.
    void scanPassedOn(const QString& code);
    // A long job for the job area, which shows it wherever the user goes meanwhile.
    void jobStarted(zg::Job* job);
};

} // namespace zg
