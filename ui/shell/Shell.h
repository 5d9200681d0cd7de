#pragma once

#include "ui/page/Page.h"
#include "ui/shell/StatusLine.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <vector>

class QAbstractButton;
class QSettings;
class QStackedWidget;

namespace zg {

class CommandPalette;
class LiveShop;
class ManualKey;
class PageStack;
class Sidebar;
class Theme;
class Toasts;

// The window without its pages: sidebar, stack, status line, command palette, toasts and jobs. MainWindow fills it.
class Shell : public QMainWindow {
    Q_OBJECT
public:
    // The shop outlives it.
    Shell(Theme& theme, QSettings& settings, const Clock& clock, const LiveShop& shop, QWidget* parent = nullptr);
    ~Shell() override;

    void addPage(const PageSpec& spec, Page* page);
    // The first page, or the one that was open last time. Call after the pages are added.
    void restorePage();
    void openPage(int index);
    void openPage(const char* name);
    // To the first page that knows the way and may be seen; false: there is none.
    bool go(const Destination& destination);
    bool canGo(const Destination& destination) const;
    Page* currentPage() const;
    QString currentName() const; // of the page in front; its topic in the manual, too
    ManualKey& manual() { return *m_manual; }
    // Somebody else works: pages that are not for them are neither in the sidebar nor in the palette.
    void setStaff(const Staff& staff);

    // An entry at the foot of the navigation, with a key that does the same.
    QAbstractButton* addFoot(const char* iconName, Speech title, const QKeySequence& key);
    StatusLine& status() { return *m_status; }
    CommandPalette& commands() { return *m_commands; }
    // Puts something in front of everything: pages and status line are hidden and their shortcuts rest. Every dialog of
    // the window and of its dialogs is closed for good, as is one that would open meanwhile, and passphrases that were
    // being typed are wiped: somebody else may stand there when it is taken away.
    void cover(QWidget* screen);
    void uncover();
    bool isCovered() const;
    void setRail(bool rail); // and keeps it
    bool isRail() const;
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});
    // The shop has other settings: everything is said anew.
    void shopChanged();

public slots:
    // Something was committed: the pages it concerns look again.
    virtual void dataChanged(const zg::Changes& changes);

signals:
    void workplaceChanged(); // some page has kept something of this PC's

protected:
    // Under which name the sidebar's width is kept from now on: each role has its own.
    void setRailSetting(const char* setting, bool byDefault);
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        PageSpec spec;
        Page* page;
        bool visible = true;
    };
    void setPageVisible(int index, bool visible);
    bool isBehindCover(const QWidget* window) const;
    void closeDialogs();
    void tellWorkplaceChanged();
    void addPaletteOfPages();
    void keepState();
    bool isSettled() const;
    void closeWhenSettled(bool well);

    const LiveShop& m_shop;
    QSettings& m_settings;
    QString m_railSetting;
    QStackedWidget* m_layers; // the body, and what covers it
    QPointer<QWidget> m_focusBefore;
    QWidget* m_body; // owns the shortcuts: they rest while it is hidden
    Sidebar* m_sidebar;
    PageStack* m_stack;
    StatusLine* m_status;
    Toasts* m_toasts;
    ManualKey* m_manual;
    CommandPalette* m_commands;
    std::vector<Entry> m_pages;
    bool m_closing = false; // as soon as every page is settled
};

} // namespace zg
