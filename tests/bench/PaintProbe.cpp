// The real window on a big shop, driven by key events while an import runs: how long from the key to the picture. In a
// process of its own, because the other parts measure a program without a window.
#include "app/OpenShop.h"
#include "core/store/Statement.h"
#include "tests/bench/Bench.h"
#include "tests/bench/PaintWatch.h"
#include "tests/support/PageOf.h"
#include "ui/common/SearchField.h"
#include "ui/members/MemberBrowser.h"
#include "ui/members/MemberListFeed.h"
#include "ui/members/MemberListModel.h"
#include "ui/members/MemberTable.h"
#include "ui/members/MembersPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"
#include "ui/till/CartView.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/TillMember.h"
#include "ui/till/TillPage.h"
#include "ui/till/TillSearch.h"
#include "ui/window/AllPages.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>

#include <cstdio>
#include <cstdlib>
#include <thread>

namespace zg {

namespace {

constexpr int kSales = 60, kLines = 3, kSwitches = 80, kFrames = 300;

struct Stuff {
    QStringList endings;  // last four digits of phones, of all over the shop
    QStringList barcodes; // each of one product
};

Stuff stuffOf(Shop& shop) {
    return wait(shop.database().read([](Connection& c) {
        Stuff stuff;
        auto phones = c.prepare("SELECT phone FROM member_phone WHERE member_id % 211 = 7 LIMIT 200");
        while (phones.step()) stuff.endings << phones.text(0).right(4);
        auto codes = c.prepare("SELECT MIN(barcode) FROM product_barcode GROUP BY product_id LIMIT 60");
        while (codes.step()) stuff.barcodes << codes.text(0);
        return stuff;
    }));
}

class Hands {
public:
    Hands(PaintWatch& watch, OpenShop& open, MainWindow& window)
        : m_watch(watch), m_window(window), m_till(pageOf<TillPage>(window)),
          m_field(*m_till.findChild<SearchField*>()), m_search(*m_till.findChild<TillSearch*>()),
          m_member(*m_till.findChild<TillMember*>()), m_cart(*m_till.findChild<CartView*>()),
          m_payment(*m_till.findChild<PaymentPanel*>()), m_stuff(stuffOf(*open.shop)) {
        m_till.setPrinting([this](const QString&, bool) { m_queued = true; });
        // Somebody else's window has the focus of the offscreen platform otherwise.
        m_window.activateWindow();
        rest(200);
    }

    Timings lookups, attached, scanned, confirmed, pages, frames, rows;

    void sell(int n) {
        press(m_till, Qt::Key_Escape);
        m_field.setFocus();
        const QString digits = m_stuff.endings[n % m_stuff.endings.size()];
        for (const QChar digit : digits.left(3)) type(m_field, digit);
        for (int i = 0; i < 1000 && m_search.query() != digits.left(3); ++i) rest(10);
        lookups.add(m_watch.until(
            "look-up", m_search, [&] { return m_search.query() == digits && m_search.isOpen(); },
            [&] { type(m_field, digits[3]); }));
        attached.add(m_watch.until(
            "attach", m_member, [this] { return m_member.card().has_value(); },
            [this] { press(m_field, Qt::Key_Return); }));
        rest(120);
        for (int line = 1; line <= kLines; ++line) {
            const QString code = m_stuff.barcodes[(n * kLines + line) % m_stuff.barcodes.size()];
            scanned.add(m_watch.until(
                "scan", m_cart, [&] { return m_till.cart().lines.size() == static_cast<std::size_t>(line); },
                [&] {
                    for (const QChar c : code) type(m_field, c);
                    press(m_field, Qt::Key_Return);
                }));
            rest(60);
        }
        m_queued = false;
        confirmed.add(m_watch.until(
            "confirm", m_payment, [this] { return m_queued && m_till.cart().isEmpty(); },
            [this] { press(m_field, Qt::Key_Return); }));
        rest(60);
    }

    void turnPages(int n) {
        const Qt::Key key = std::array{Qt::Key_2, Qt::Key_4, Qt::Key_3, Qt::Key_1}[static_cast<std::size_t>(n % 4)];
        Page* before = m_window.currentPage();
        pages.add(m_watch.until(
            "page", m_window, [&] { return m_window.currentPage() != before; },
            [&] { press(*before, key, Qt::ControlModifier); }));
        rest(80);
    }

    void scroll() {
        m_window.openPage("members");
        MemberBrowser& browser = pageOf<MembersPage>(m_window).browser();
        for (int i = 0; i < 3000 && !browser.feed().count(); ++i) rest(10);
        MemberTable& table = browser.table();
        const auto* model = qobject_cast<MemberListModel*>(table.model());
        if (!model) throw std::runtime_error("the member list has another model");
        table.setCurrentIndex(model->index(0, 0));
        table.setFocus();
        const auto top = [&] { return table.rowAt(2); };
        for (int i = 0; i < kFrames; ++i) {
            const int before = top();
            frames.add(m_watch.until(
                "frame", *table.viewport(), [&] { return top() != before; }, [&] { press(table, Qt::Key_PageDown); }));
            rest(16);
        }
        // A drag of the handle to somewhere else: until the rows themselves stand there.
        QScrollBar& bar = *table.verticalScrollBar();
        for (int i = 1; i <= 60; ++i) {
            rest(30);
            rows.add(m_watch.until(
                "rows", *table.viewport(), [&] { return top() >= 0 && model->row(top()) != nullptr; },
                [&] { bar.setValue(static_cast<int>(bar.maximum() * (i * 37 % 97 / 97.0))); }));
        }
        m_window.openPage("till");
    }

private:
    void rest(int ms) {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }
    void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {}) {
        QWidget& target = QApplication::focusWidget() ? *QApplication::focusWidget() : widget;
        // Shortcuts are looked for first, as the platform does.
        QKeyEvent shortcut(QEvent::ShortcutOverride, key, modifiers, text);
        QCoreApplication::sendEvent(&target, &shortcut);
        if (modifiers & Qt::ControlModifier) {
            for (QShortcut* each : m_window.findChildren<QShortcut*>())
                if (each->key() == QKeySequence(QKeyCombination(modifiers, Qt::Key(key)))) {
                    emit each->activated();
                    return;
                }
        }
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text), up(QEvent::KeyRelease, key, modifiers, text);
        QCoreApplication::sendEvent(&target, &down);
        QCoreApplication::sendEvent(&target, &up);
    }
    void type(QWidget& widget, QChar c) { press(widget, c.toUpper().unicode(), {}, c); }

    PaintWatch& m_watch;
    MainWindow& m_window;
    TillPage& m_till;
    SearchField& m_field;
    TillSearch& m_search;
    TillMember& m_member;
    CartView& m_cart;
    PaymentPanel& m_payment;
    Stuff m_stuff;
    bool m_queued = false;
};

void tell(const char* work, double bar, const Timings& timings) {
    std::printf("%s\t%g\t%f\t%f\t%f\t%zu\n", work, bar, timings.percentile(0.5), timings.percentile(0.95),
                timings.percentile(1), timings.count());
}

} // namespace

int probePaint(int& argc, char** argv, const QString& folder, const QString& file) {
    PaintWatch watch(argc, argv);
    QTemporaryDir own;
    QSettings settings(own.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    SystemClock clock;
    Theme theme(watch);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});

    std::unique_ptr<OpenShop> open;
    std::unique_ptr<MainWindow> window;
    Timings start;
    {
        QElapsedTimer timer;
        timer.start();
        open = std::make_unique<OpenShop>(openForProbe(folder), clock);
        window = std::make_unique<MainWindow>(open->services(), theme, settings, allPages());
        const double before = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        start.add(before + watch.until(
                               "start", pageOf<TillPage>(*window),
                               [&] { return window->currentPage() == &pageOf<TillPage>(*window); },
                               [&] { window->show(); }));
    }
    QObject::connect(&open->shop->database().notifier(), &ChangeNotifier::changed, window.get(),
                     &MainWindow::dataChanged);

    // One import after the other, each taken back, for as long as the window is used.
    const Progress importing;
    int imports = 0;
    std::thread import([&] {
        const ImportPreset preset = wait(open->imports.preset(QStringLiteral("online-retail")));
        while (!importing.isCancelled()) {
            auto plan = open->imports.plan({file, {}, preset}, importing).result();
            if (!plan) break;
            const auto outcome = open->imports.run(*std::move(plan), importing).result();
            if (!outcome) break;
            ++imports;
            if (!open->imports.undo(outcome->id, importing).result()) break;
        }
    });
    try {
        Hands hands(watch, *open, *window);
        for (int i = 0; i < kSales; ++i) hands.sell(i);
        for (int i = 0; i < kSwitches; ++i) hands.turnPages(i);
        hands.scroll();
        tell("open the shop, device key, to the till's first picture", 1000, start);
        tell("look-up: 4th digit to results, with 60 ms debounce", 100, hands.lookups);
        tell("Enter to the member attached", 50, hands.attached);
        tell("scan to the line in the cart", 80, hands.scanned);
        tell("confirm to durable, print queued and painted", 150, hands.confirmed);
        tell("Ctrl+digit to another page", 100, hands.pages);
        tell("member list: Page Down to the next frame", 50, hands.frames);
        tell("member list: dragged elsewhere to its rows", 0, hands.rows);
        importing.cancel();
        import.join();
        std::printf("imports\t%d\n", imports);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "zhanggui_bench: %s\n", error.what());
        std::_Exit(1); // the import would go on for minutes
    }
    return 0;
}

} // namespace zg
