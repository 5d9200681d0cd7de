#include "tests/screens/DemoWindow.h"

#include "core/demo/DemoShop.h"
#include "core/store/Statement.h"
#include "ui/window/AllPages.h"

#include <QtCore/QDir>

namespace zg {

namespace {

template <class T> T need(Result<T> result) {
    if (!result) throw std::runtime_error("demo shop: " + errorName(result.error().code).toStdString());
    return std::move(*result);
}

} // namespace

DemoFolder::DemoFolder(int members, int years) {
    const auto shop =
        need(Shop::create(m_folder.filePath("shop"), kTestPassphrase, demoShop(), m_clock, KeyCost::cheapForTests()));
    need(await(fillDemo(*shop, m_clock, DemoPlan{members, years, 7, {}})));
}

QString DemoFolder::copyTo(const QString& folder) const {
    QDir().mkpath(folder);
    for (const QFileInfo& file : QDir(m_folder.filePath("shop")).entryInfoList(QDir::Files))
        if (file.suffix() != "lock") QFile::copy(file.filePath(), folder + u'/' + file.fileName());
    return folder;
}

DemoWindow::DemoWindow(const DemoFolder& demo, Theme& theme)
    : m_theme(theme), m_settings(m_folder.filePath("window.ini"), QSettings::IniFormat),
      m_open(need(Shop::openWithPassphrase(demo.copyTo(m_folder.filePath("shop")), kTestPassphrase)), demo.clock()),
      m_window(m_open.services(), theme, m_settings, allPages()) {
    QObject::connect(&database().notifier(), &ChangeNotifier::changed, &m_window, &MainWindow::dataChanged);
}

QString DemoWindow::ask(const char* sql) {
    return need(await(database().read([sql](Connection& c) {
        auto select = c.prepare(sql);
        return select.step() ? select.text(0) : QString();
    })));
}

} // namespace zg
