#pragma once

#include "core/base/Time.h"
#include "ui/page/Page.h"
#include "ui/shell/StatusLine.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <vector>

class QAbstractButton;
class QSettings;
class QStackedWidget;

namespace zg {

class ManualKey;
class CommandPalette;
class PageStack;
class Sidebar;
class Theme;
class Toasts;

// The window without its pages: sidebar, stack, status line, command palette, toasts and jobs. MainWindow fills it.
class Shell : public QMainWindow {
    Q_OBJECT
public:
    Shell(Theme& theme, QSettings& settings, const Clock& clock, const BusinessCalendar& calendar,
          const Currency& currency, QWidget* parent = nullptr);
    ~Shell() override;

    void addPage(const PageSpec& spec, Page* page);
    // The first page, or the one that was open last time. Call after the pages are added.
    void restorePage();
    void openPage(int index);
    void openPage(const char* name);
    Page* currentPage() const;
    QString currentName() const; // of the page in front; its topic in the manual, too
    ManualKey& manual() { return *m_manual; }
    // A page somebody may not open is neither in the sidebar nor in the palette. Not for the page in front.
    void setPageVisible(const char* name, bool visible);

    // An entry at the foot of the navigation, with a key that does the same.
    QAbstractButton* addFoot(const char* iconName, Speech title, const QKeySequence& key);
    StatusLine& status() { return *m_status; }
    CommandPalette& commands() { return *m_commands; }
    // Puts something in front of everything: pages, status line and dialogs are hidden and their shortcuts rest.
    void cover(QWidget* screen);
    void uncover();
    bool isCovered() const;
    void setRail(bool rail); // and keeps it
    bool isRail() const;
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});
    void setShopName(const QString& name);

public slots:
    // Something was committed: all pages look again.
    void dataChanged();

signals:
    void refreshed(); // after dataChanged

protected:
    // Under which name the sidebar's width is kept from now on: each role has its own.
    void setRailSetting(const char* setting, bool byDefault);
    void closeEvent(QCloseEvent* event) override;

private:
    struct Entry {
        PageSpec spec;
        Page* page;
        bool visible = true;
    };
    void addPaletteOfPages();
    void keepState();

    QSettings& m_settings;
    QString m_railSetting;
    QStackedWidget* m_layers;          // the body, and what covers it
    QList<QPointer<QWidget>> m_hidden; // dialogs behind the cover
    QPointer<QWidget> m_focusBefore;
    QWidget* m_body; // owns the shortcuts: they rest while it is hidden
    Sidebar* m_sidebar;
    PageStack* m_stack;
    StatusLine* m_status;
    Toasts* m_toasts;
    ManualKey* m_manual;
    CommandPalette* m_commands;
    std::vector<Entry> m_pages;
};

} // namespace zg
