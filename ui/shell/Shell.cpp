#include "ui/shell/Shell.h"

#include "ui/appearance/AppearanceMenu.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/jobs/Job.h"
#include "ui/jobs/JobArea.h"
#include "ui/manual/ManualKey.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/Toasts.h"
#include "ui/shop/LiveShop.h"

#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace zg {

namespace {

int depthOf(const QWidget* window) {
    int depth = 0;
    for (const QWidget* owner = window->parentWidget(); owner; owner = owner->parentWidget()) ++depth;
    return depth;
}

void closeForGood(QWidget* window) {
    if (auto* dialog = qobject_cast<QDialog*>(window))
        dialog->done(QDialog::Rejected); // whoever waits for its answer gets one
    else
        window->close();
    window->hide(); // whatever it thought of being closed
}

} // namespace

Shell::Shell(Theme& theme, QSettings& settings, const Clock& clock, const LiveShop& shop, QWidget* parent)
    : QMainWindow(parent), m_shop(shop), m_settings(settings), m_layers(new QStackedWidget(this)), m_body(new QWidget),
      m_sidebar(new Sidebar), m_stack(new PageStack), m_status(new StatusLine(clock, shop)) {
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_sidebar);
    upper->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_status);
    m_layers->addWidget(m_body);
    setCentralWidget(m_layers);
    m_toasts = new Toasts(m_body);
    m_commands = new CommandPalette(m_body);
    addPaletteOfPages();
    m_manual = new ManualKey(m_body, [this] { return currentName(); });

    connect(m_sidebar->addFoot("book", [] { return tr("使用手册 F1"); }), &QAbstractButton::clicked, m_manual,
            &ManualKey::open);
    auto* appearance = m_sidebar->addFoot("language", [] { return tr("外观与语言"); });
    auto* menu = new AppearanceMenu(theme, settings, this);
    connect(appearance, &QAbstractButton::clicked, menu,
            [appearance, menu] { menu->popup(appearance->mapToGlobal(QPoint(0, -menu->sizeHint().height()))); });
    setRailSetting("window/rail", false);
    connect(m_sidebar, &Sidebar::railWanted, this, &Shell::setRail);

    connect(m_sidebar, &Sidebar::chosen, this, qOverload<int>(&Shell::openPage));
    auto* find = new QShortcut(QKeySequence(QStringLiteral("Ctrl+K")), m_body);
    connect(find, &QShortcut::activated, m_commands, &CommandPalette::open);
    auto* fold = new QShortcut(QKeySequence(QStringLiteral("Ctrl+B")), m_body);
    connect(fold, &QShortcut::activated, this, [this] { setRail(!isRail()); });
    auto* undo = new QShortcut(QKeySequence::Undo, m_body);
    connect(undo, &QShortcut::activated, m_toasts, [this] {
        if (!m_toasts->trigger()) currentPage()->takeBack();
    });
    retranslated(this, [this] {
        setWindowTitle(tr("掌柜"));
        m_sidebar->setShopName(m_shop.name());
    });

    resize(1366, 768);
    restoreGeometry(m_settings.value("window/geometry").toByteArray());
}

void Shell::addPage(const PageSpec& spec, Page* page) {
    const int index = m_stack->addPage(page);
    m_sidebar->addPage(index, spec);
    m_pages.push_back({spec, page});
    connect(page, &Page::toast, this, &Shell::toast);
    connect(page, &Page::settled, this, &Shell::closeWhenSettled, Qt::QueuedConnection); // it may be in mid-step
    connect(page, &Page::wanted, this, &Shell::go);
    connect(page, &Page::workplaceKept, this, &Shell::tellWorkplaceChanged);
    connect(page, &Page::jobStarted, this, [this](Job* job) { m_status->jobs().follow(job); });
    if (index < 10) {
        auto* shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg((index + 1) % 10)), m_body);
        connect(shortcut, &QShortcut::activated, this, [this, index] { openPage(index); });
    }
}

void Shell::restorePage() {
    const QByteArray last = m_settings.value("window/page").toByteArray();
    openPage(0);
    openPage(last.constData());
}

void Shell::openPage(int index) {
    if (!m_pages[static_cast<std::size_t>(index)].visible) return;
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

bool Shell::go(const Destination& destination) {
    if (const auto* read = std::get_if<ReadManual>(&destination)) {
        m_manual->openAt(read->topic);
        return true;
    }
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (!m_pages[i].visible) continue;
        const auto walk = m_pages[i].page->wayTo(destination);
        if (!walk) continue;
        if (m_stack->currentIndex() != static_cast<int>(i)) openPage(static_cast<int>(i));
        walk();
        return true;
    }
    return false;
}

bool Shell::canGo(const Destination& destination) const {
    return std::ranges::any_of(m_pages, [&](const Entry& entry) {
        return entry.visible && static_cast<bool>(entry.page->wayTo(destination));
    });
}

void Shell::setStaff(const Staff& staff) {
    const auto isFor = [&](const PageSpec& spec) {
        return !spec.permission || verdict(staff.role, *spec.permission) != Verdict::Denied;
    };
    for (const Entry& entry : m_pages) entry.page->signedIn(staff);
    if (!isFor(m_pages[static_cast<std::size_t>(m_stack->currentIndex())].spec)) openPage(0);
    for (std::size_t i = 0; i < m_pages.size(); ++i) setPageVisible(static_cast<int>(i), isFor(m_pages[i].spec));
}

void Shell::setPageVisible(int index, bool visible) {
    m_pages[static_cast<std::size_t>(index)].visible = visible;
    m_sidebar->setPageVisible(index, visible);
}

void Shell::tellWorkplaceChanged() {
    for (const Entry& entry : m_pages) entry.page->workplaceChanged();
    emit workplaceChanged();
}

QAbstractButton* Shell::addFoot(const char* iconName, Speech title, const QKeySequence& key) {
    QAbstractButton* button = m_sidebar->addFoot(iconName, std::move(title));
    auto* shortcut = new QShortcut(key, m_body);
    connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    return button;
}

bool Shell::isCovered() const {
    return m_layers->currentWidget() != m_body;
}

void Shell::cover(QWidget* screen) {
    if (isCovered()) return;
    m_focusBefore = QApplication::focusWidget();
    m_commands->dismiss();
    if (m_layers->indexOf(screen) < 0) m_layers->addWidget(screen);
    m_layers->setCurrentWidget(screen);
    qApp->installEventFilter(this); // first: a dialog that is closed may have another opened
    closeDialogs();
    for (PassphraseEdit* secret : m_body->findChildren<PassphraseEdit*>()) secret->clear();
}

// A window of this one's or of one of its dialogs, at any depth.
bool Shell::isBehindCover(const QWidget* window) const {
    for (const QWidget* owner = window->parentWidget(); owner; owner = owner->parentWidget()) {
        if (owner == this) return true;
        if (isCovered() && owner == m_layers->currentWidget()) return false; // the cover's own
    }
    return false;
}

void Shell::closeDialogs() {
    std::vector<QPointer<QWidget>> windows;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window != this && window->isVisible() &&
            (window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip || isBehindCover(window)))
            windows.emplace_back(window);
    // The innermost first: an outer one may take it along.
    std::ranges::stable_sort(windows, std::greater(), [](const QPointer<QWidget>& each) { return depthOf(each); });
    for (const QPointer<QWidget>& window : windows)
        if (window) closeForGood(window);
}

// An answer may come while the cover is there, and open a dialog to show it.
bool Shell::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && isCovered() && watched->isWidgetType()) {
        auto* window = static_cast<QWidget*>(watched);
        if (window != this && window->isWindow() && isBehindCover(window)) {
            window->setWindowOpacity(0);
            QMetaObject::invokeMethod(
                window,
                [window] {
                    closeForGood(window);
                    window->setWindowOpacity(1); // it may be shown again when the cover is gone
                },
                Qt::QueuedConnection);
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void Shell::uncover() {
    if (!isCovered()) return;
    qApp->removeEventFilter(this);
    m_layers->setCurrentWidget(m_body);
    if (m_focusBefore)
        m_focusBefore->setFocus();
    else
        currentPage()->entered();
}

bool Shell::isRail() const {
    return m_sidebar->isRail();
}

void Shell::setRail(bool rail) {
    m_sidebar->setRail(rail);
    m_settings.setValue(m_railSetting, rail);
}

void Shell::setRailSetting(const char* setting, bool byDefault) {
    m_railSetting = QLatin1String(setting);
    m_sidebar->setRail(m_settings.value(m_railSetting, byDefault).toBool());
}

void Shell::addPaletteOfPages() {
    m_commands->addSource({[] { return tr("页面"); },
                           [this](const QString& query, const PaletteSource::Answer& answer) {
                               std::vector<PaletteItem> items;
                               for (std::size_t i = 0; i < m_pages.size(); ++i) {
                                   const Entry& entry = m_pages[i];
                                   const QString title = entry.spec.title();
                                   if (!entry.visible || !paletteMatches(title, query)) continue;
                                   const int index = static_cast<int>(i);
                                   items.push_back({entry.spec.icon, title,
                                                    QStringLiteral("Ctrl+%1").arg((index + 1) % 10),
                                                    [this, index] { openPage(index); }});
                               }
                               answer(std::move(items));
                           }});
}

void Shell::toast(const QString& text, const QString& action, std::function<void()> act) {
    m_toasts->say(text, action, std::move(act));
}

// Amounts and times are words, too: they are said anew as after a change of the language.
void Shell::shopChanged() {
    QEvent event(QEvent::LanguageChange);
    QApplication::sendEvent(this, &event);
}

void Shell::dataChanged(const Changes& changes) {
    for (const Entry& entry : m_pages) entry.page->tell(changes);
}

Shell::~Shell() {
    keepState();
}

void Shell::keepState() {
    m_settings.setValue("window/geometry", saveGeometry());
    const int index = m_stack->currentIndex();
    if (index >= 0) m_settings.setValue("window/page", QByteArray(m_pages[static_cast<std::size_t>(index)].spec.name));
}

void Shell::closeEvent(QCloseEvent* event) {
    keepState(); // while it is still where its user left it
    // A scan that waits for a payment is in no cart yet, so nothing keeps it. Whoever insists closes all the same.
    if (!m_closing && !isSettled()) {
        m_closing = true;
        toast(tr("正在完成刚才的操作，完成后关闭。"));
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

bool Shell::isSettled() const {
    return std::ranges::all_of(m_pages, [](const Entry& entry) { return entry.page->isSettled(); });
}

void Shell::closeWhenSettled(bool well) {
    if (!m_closing || !isSettled()) return;
    m_closing = false;
    if (well) close();
}

} // namespace zg
