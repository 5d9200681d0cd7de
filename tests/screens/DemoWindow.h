#pragma once

#include "app/OpenShop.h"
#include "tests/support/TestShop.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"

#include <QtCore/QSettings>

namespace zg {

// A shop of invented trade, made once and copied for whoever changes it. Its clock stands at a Friday evening before
// the holidays, so that pictures of it repeat.
class DemoFolder {
public:
    explicit DemoFolder(int members = 2000, int years = 2);

    QString copyTo(const QString& folder) const;
    const FixedClock& clock() const { return m_clock; }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{Instant{1'790'937'720'000}}; // 2026-10-02 18:42 in Shanghai
};

// The program's own window, with everything behind it, on a copy of the demo shop.
class DemoWindow {
public:
    DemoWindow(const DemoFolder& demo, Theme& theme);

    MainWindow& window() { return m_window; }
    void signIn(const Staff& staff) {
        m_open.shop->session().signIn(staff);
        m_window.signIn(staff);
    }
    OpenShop& services() { return m_open; }
    Database& database() { return m_open.shop->database(); }
    Theme& theme() { return m_theme; }
    QSettings& settings() { return m_settings; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    // The first column of the first row.
    QString ask(const char* sql);
    std::int64_t askId(const char* sql) { return ask(sql).toLongLong(); }

private:
    QTemporaryDir m_folder;
    Theme& m_theme;
    QSettings m_settings;
    OpenShop m_open;
    MainWindow m_window; // last: it goes before the services it shows
};

} // namespace zg
