#pragma once

#include "core/base/Changes.h"
#include "ui/page/Destination.h"
#include "ui/page/PageSpec.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

namespace zg {

class Job;
struct Staff;

// One page of the window. It asks its services by itself; it is told when to look again.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);

    // A scroll area makes its page as high as this says. By itself a page whose rows wrap says how high it would like
    // to be, and would be scrolled although it has room.
    int heightForWidth(int width) const override;

    // It has just become the visible one: put the focus where work begins.
    virtual void entered() {}
    // What of the shop it shows.
    virtual Topics concerns() const { return {}; }
    // The way to a destination that is on this page, walked once the page is in front. Empty: it is elsewhere.
    virtual std::function<void()> wayTo(const Destination& destination);
    // Who works from now on: what is not for them is not shown.
    virtual void signedIn(const Staff& staff);
    // What this PC keeps (keys, printer, lock) was changed on some page.
    virtual void workplaceChanged() {}
    // A scanner read this while the page was in front. False: not the page's business; the till takes it.
    virtual bool scanned(const QString& code);
    // Ctrl+Z when no message offers an undo of its own. False: nothing to take back.
    virtual bool takeBack() { return false; }
    // Nothing that was asked of it is still to be carried out. A window that is closed before waits for it.
    virtual bool isSettled() const { return true; }

public slots:
    // Something was committed (a sale, an import, an edit). A page in front looks again, one that is hidden when it is
    // shown, and neither for what does not concern it.
    void tell(const zg::Changes& changes);

signals:
    // A short message for the window's corner. With an action it stays 8 seconds: undo rather than confirm.
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});
    // Somebody is to be taken there.
    void wanted(const zg::Destination& destination);
    // It has kept something of this PC's; the window tells all pages.
    void workplaceKept();
    // What was asked of it has been carried out; `well`: with nothing that somebody who leaves should read.
    void settled(bool well);
    // A long job for the job area, which shows it wherever the user goes meanwhile.
    void jobStarted(zg::Job* job);

protected:
    // Look again, and for the first time. What a page missed while it was hidden names no members: any.
    virtual void dataChanged(const Changes& changes);
    // Commits come in bursts: a page in front looks again this long after the first. 0: after each.
    void setPatience(int ms) { m_soon.setInterval(ms); }
    // It has just asked for everything it shows; or must when it is shown next.
    void setFresh();
    void setStale() { m_missed = allTopics(); }
    void showEvent(QShowEvent* event) override;

private:
    static Topics allTopics();
    void lookAgain();

    Topics m_missed = allTopics();
    QTimer m_soon;
};

} // namespace zg
