#include "ui/shell/Shell.h"

#include "ui/common/Retranslate.h"
#include "ui/manual/ManualKey.h"
#include "ui/shell/AppearanceMenu.h"
#include "ui/shell/Job.h"
#include "ui/shell/JobArea.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/Toasts.h"

#include <QtCore/QSettings>
#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

Shell::Shell(Theme& theme, QSettings& settings, const Clock& clock, const BusinessCalendar& calendar,
             const Currency& currency, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_sidebar(new Sidebar), m_stack(new PageStack),
      m_status(new StatusLine(clock, calendar, currency)) {
    auto* body = new QWidget(this);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_sidebar);
    upper->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_status);
    setCentralWidget(body);
    m_toasts = new Toasts(body);
    m_manual = new ManualKey(this, [this] { return currentName(); });

    connect(m_sidebar->addFoot("book", [] { return tr("使用手册 F1"); }), &QPushButton::clicked, m_manual,
            &ManualKey::open);
    auto* appearance = m_sidebar->addFoot("settings", [] { return tr("外观与语言"); });
    auto* menu = new AppearanceMenu(theme, settings, this);
    connect(appearance, &QPushButton::clicked, menu,
            [appearance, menu] { menu->popup(appearance->mapToGlobal(QPoint(0, -menu->sizeHint().height()))); });

    connect(m_sidebar, &Sidebar::chosen, this, qOverload<int>(&Shell::openPage));
    auto* undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, m_toasts, [this] {
        if (!m_toasts->trigger()) currentPage()->takeBack();
    });
    retranslated(this, [this] { setWindowTitle(tr("掌柜")); });

    resize(1366, 768);
    restoreGeometry(m_settings.value("window/geometry").toByteArray());
}

void Shell::addPage(const PageSpec& spec, Page* page) {
    const int index = m_stack->addPage(page);
    m_sidebar->addPage(index, spec);
    m_pages.push_back({spec, page});
    connect(page, &Page::toast, this, &Shell::toast);
    connect(page, &Page::jobStarted, this, [this](Job* job) { m_status->jobs().follow(job); });
    if (index < 10) {
        auto* shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg((index + 1) % 10)), this);
        connect(shortcut, &QShortcut::activated, this, [this, index] { openPage(index); });
    }
}

void Shell::restorePage() {
    const QByteArray last = m_settings.value("window/page").toByteArray();
    openPage(0);
    openPage(last.constData());
}

void Shell::openPage(int index) {
    m_sidebar->setCurrent(index);
    m_stack->setCurrentIndex(index);
    m_pages[static_cast<std::size_t>(index)].page->entered();
}

void Shell::openPage(const char* name) {
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (qstrcmp(m_pages[i].spec.name, name) == 0) openPage(static_cast<int>(i));
    }
}

Page* Shell::currentPage() const {
    return m_stack->page(m_stack->currentIndex());
}

QString Shell::currentName() const {
    const int index = m_stack->currentIndex();
    return index < 0 ? QString() : QString::fromLatin1(m_pages[static_cast<std::size_t>(index)].spec.name);
}

void Shell::toast(const QString& text, const QString& action, std::function<void()> act) {
    m_toasts->say(text, action, std::move(act));
}

void Shell::setShopName(const QString& name) {
    m_sidebar->setShopName(name);
}

void Shell::dataChanged() {
    for (const Entry& entry : m_pages) entry.page->dataChanged();
    emit refreshed();
}

void Shell::closeEvent(QCloseEvent* event) {
    m_settings.setValue("window/geometry", saveGeometry());
    const int index = m_stack->currentIndex();
    if (index >= 0) m_settings.setValue("window/page", QByteArray(m_pages[static_cast<std::size_t>(index)].spec.name));
    QMainWindow::closeEvent(event);
}

} // namespace zg
