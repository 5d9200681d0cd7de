#pragma once

#include "core/base/Time.h"
#include "ui/shell/Page.h"
#include "ui/shell/StatusLine.h"

#include <QtWidgets/QMainWindow>

#include <vector>

class QSettings;

namespace zg {

class ManualKey;
class PageStack;
class Sidebar;
class Theme;
class Toasts;

// The window without its pages: sidebar, stack, status line, toasts and jobs. MainWindow fills it.
class Shell : public QMainWindow {
    Q_OBJECT
public:
    Shell(Theme& theme, QSettings& settings, const Clock& clock, const BusinessCalendar& calendar,
          const Currency& currency, QWidget* parent = nullptr);

    void addPage(const PageSpec& spec, Page* page);
    // The first page, or the one that was open last time. Call after the pages are added.
    void restorePage();
    void openPage(int index);
    void openPage(const char* name);
    Page* currentPage() const;
    QString currentName() const; // of the page in front; its topic in the manual, too
    ManualKey& manual() { return *m_manual; }

    StatusLine& status() { return *m_status; }
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});
    void setShopName(const QString& name);

public slots:
    // Something was committed: all pages look again.
    void dataChanged();

signals:
    void refreshed(); // after dataChanged

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    struct Entry {
        PageSpec spec;
        Page* page;
    };

    QSettings& m_settings;
    Sidebar* m_sidebar;
    PageStack* m_stack;
    StatusLine* m_status;
    Toasts* m_toasts;
    ManualKey* m_manual;
    std::vector<Entry> m_pages;
};

} // namespace zg
