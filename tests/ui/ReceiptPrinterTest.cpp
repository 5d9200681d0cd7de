#include "ui/printing/ReceiptPrinter.h"

#include "core/receipts/EscPos.h"
#include "tests/receipts/PaperFixture.h"
#include "tests/ui/Gui.h"
#include "tests/ui/ReceiptShop.h"
#include "ui/printing/PaperPainter.h"
#include "ui/printing/PrintText.h"
#include "ui/printing/PrinterForm.h"
#include "ui/printing/PrinterNotice.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace zg;

namespace {

PrinterSettings to(PrinterKind kind, const QString& target) {
    PrinterSettings printer;
    printer.kind = kind;
    printer.target = target;
    return printer;
}

// What the printer told.
struct Told {
    QStringList printed, problems;
    int lastJob = -1;

    explicit Told(ReceiptPrinter& printer) {
        QObject::connect(&printer, &ReceiptPrinter::printed, [this](const QString& receipt) { printed << receipt; });
        QObject::connect(&printer, &ReceiptPrinter::failed, [this](int job, const QString& why) {
            lastJob = job;
            problems << why;
        });
    }
};

// A receipt printer on the loopback that keeps what it is sent.
struct NetworkPrinter {
    QTcpServer server;
    QByteArray bytes;
    int connections = 0;

    NetworkPrinter() {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket* socket = server.nextPendingConnection();
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, &server, [this, socket] { bytes += socket->readAll(); });
        });
        if (!server.listen(QHostAddress::LocalHost)) throw std::runtime_error("listen");
    }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(server.serverPort()); }
};

QString portNobodyListensOn() {
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    return QStringLiteral("127.0.0.1:%1").arg(server.serverPort());
}

QByteArray contents(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Receipts go to a network printer, one after the other and as many copies as asked", "[ui][printing]") {
    ReceiptShop shop;
    NetworkPrinter device;
    PrinterSettings printer = to(PrinterKind::Network, device.address());
    printer.copies = 2;
    printer.drawer = true;
    shop.printer.setSettings(printer);
    Told told(shop.printer);
    const QString first = shop.sell(), second = shop.sell();
    shop.printer.print(first);
    shop.printer.print(second, true);
    REQUIRE(eventually([&] { return told.printed.size() == 2; }));
    CHECK(told.printed == QStringList{first, second});
    CHECK(told.problems.isEmpty());
    CHECK(shop.printer.jobs().empty());
    const auto paper = [&](const QString& receipt, bool reprint) {
        return shop.printer.paperOf(*await(shop.receipts.detail(receipt)), reprint);
    };
    // The drawer opens with the first copy of what was paid in cash, never with a reprint.
    const QByteArray expected = escPos(paper(first, false), true) + escPos(paper(first, false)) +
                                escPos(paper(second, true)) + escPos(paper(second, true));
    REQUIRE(eventually([&] { return device.bytes.size() >= expected.size(); }));
    CHECK(device.bytes == expected);
}

TEST_CASE("A printer that is away keeps its receipts until they are retried or let go", "[ui][printing]") {
    ReceiptShop shop;
    shop.printer.setSettings(to(PrinterKind::Network, portNobodyListensOn()));
    Told told(shop.printer);
    QWidget window;
    auto* notice = new PrinterNotice(shop.printer, &window);
    window.show();
    CHECK_FALSE(notice->isVisible());
    const QString a = shop.sell(), b = shop.sell(), c = shop.sell();
    shop.printer.print(a);
    shop.printer.print(b);
    shop.printer.print(c);
    REQUIRE(eventually([&] { return told.problems.size() == 3; }));
    CHECK(told.problems.first().contains(QStringLiteral("127.0.0.1")));
    CHECK(shop.printer.stuck() == 3);
    CHECK(notice->isVisible());

    NetworkPrinter device;
    shop.printer.setSettings(to(PrinterKind::Network, device.address()));
    shop.printer.dismiss(shop.printer.jobs()[1].id);
    CHECK(shop.printer.stuck() == 2);
    shop.printer.retry(told.lastJob);
    REQUIRE(eventually([&] { return told.printed == QStringList{c}; }));
    CHECK(shop.printer.stuck() == 1);
    shop.printer.retryAll();
    REQUIRE(eventually([&] { return told.printed == QStringList{c, a}; }));
    CHECK(shop.printer.jobs().empty());
    CHECK_FALSE(notice->isVisible());
    CHECK(device.connections == 2);
}

TEST_CASE("A device file gets the bytes; what is not there is not made", "[ui][printing]") {
    ReceiptShop shop;
    Told told(shop.printer);
    const QString path = shop.folder.filePath(QStringLiteral("lp0"));
    shop.printer.setSettings(to(PrinterKind::Device, path));
    const QString receipt = shop.sell();
    shop.printer.print(receipt);
    REQUIRE(eventually([&] { return told.problems.size() == 1; }));
    CHECK_FALSE(QFileInfo::exists(path));
    CHECK(told.problems.first() == problemText({PrintProblem::Kind::NoDevice, path}));

    REQUIRE(QFile(path).open(QIODevice::WriteOnly));
    shop.printer.retryAll();
    REQUIRE(eventually([&] { return told.printed.size() == 1; }));
    CHECK(contents(path) == escPos(shop.printer.paperOf(*await(shop.receipts.detail(receipt)), false)));

    shop.printer.setSettings(to(PrinterKind::Device, shop.folder.path())); // a folder is no device
    shop.printer.print(receipt);
    REQUIRE(eventually([&] { return told.problems.size() == 2; }));
}

TEST_CASE("A serial line carries the bytes unchanged", "[ui][printing]") {
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    REQUIRE(master >= 0);
    REQUIRE(::grantpt(master) == 0);
    REQUIRE(::unlockpt(master) == 0);
    ReceiptShop shop;
    Told told(shop.printer);
    shop.printer.setSettings(to(PrinterKind::Serial, QString::fromLocal8Bit(::ptsname(master))));
    const QString receipt = shop.sell();
    shop.printer.print(receipt);
    const QByteArray expected = escPos(shop.printer.paperOf(*await(shop.receipts.detail(receipt)), false));
    QByteArray arrived;
    REQUIRE(eventually([&] {
        char buffer[512];
        for (ssize_t n; (n = ::read(master, buffer, sizeof buffer)) > 0;) arrived.append(buffer, n);
        return !told.printed.isEmpty() && arrived.size() >= expected.size();
    }));
    CHECK(arrived == expected); // no line feed became two characters
    ::close(master);
}

TEST_CASE("A PDF is one page of the paper's width, for its owner's eyes", "[ui][printing]") {
    ReceiptShop shop;
    Told told(shop.printer);
    const QString folder = shop.folder.filePath(QStringLiteral("receipts"));
    shop.printer.setSettings(to(PrinterKind::Pdf, folder));
    const QString receipt = shop.sell();
    shop.printer.print(receipt);
    shop.printer.print(receipt, true);
    REQUIRE(eventually([&] { return told.printed.size() == 2; }));
    CHECK(QDir(folder).entryList(QDir::Files, QDir::Name) == QStringList{"1-000001-2.pdf", "1-000001.pdf"});
    const QString file = folder + QStringLiteral("/1-000001.pdf");
    CHECK(contents(file).startsWith("%PDF-"));
    CHECK(QFileInfo(file).permissions().testFlag(QFileDevice::ReadOwner));
    CHECK_FALSE(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther));

    shop.printer.setSettings(to(PrinterKind::Pdf, file + QStringLiteral("/below-a-file")));
    shop.printer.print(receipt);
    REQUIRE(eventually([&] { return told.problems.size() == 1; }));
}

TEST_CASE("Without a printer a sale prints nothing and a reprint says why", "[ui][printing]") {
    ReceiptShop shop;
    Told told(shop.printer);
    const QString receipt = shop.sell();
    shop.printer.print(receipt);
    CHECK(told.problems.isEmpty());
    shop.printer.print(receipt, true);
    CHECK(told.problems.size() == 1);
    CHECK(told.lastJob == 0);
    CHECK(shop.printer.jobs().empty());

    shop.printer.setSettings(to(PrinterKind::Network, portNobodyListensOn()));
    shop.printer.print(QStringLiteral("9-000001"));
    REQUIRE(eventually([&] { return told.problems.size() == 2; }));
    shop.printer.setSettings(to(PrinterKind::System, QStringLiteral("no such printer")));
    shop.printer.print(receipt);
    REQUIRE(eventually([&] { return told.problems.size() == 3; }));
    CHECK(told.problems.last().contains(QStringLiteral("no such printer")));
}

TEST_CASE("Going away while a printer hangs takes no longer than a moment's patience", "[ui][printing]") {
    ReceiptShop shop;
    // A fifo nobody reads: it takes some bytes and then no more, as a printer without paper.
    const QString path = shop.folder.filePath(QStringLiteral("stuck"));
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(::grantpt(master) == 0);
    REQUIRE(::unlockpt(master) == 0);
    PrinterSettings printer = to(PrinterKind::Serial, QString::fromLocal8Bit(::ptsname(master)));
    printer.copies = kMostCopies;
    printer.footer = QString(20'000, u'x');
    {
        ReceiptPrinter own(shop.receipts, shop.live, QStringLiteral("shop"), shop.settings);
        own.setSettings(printer);
        own.print(shop.sell());
        REQUIRE(eventually([&] { return own.isPrinting(); }));
        const auto taken = [&] {
            int bytes = 0;
            return ::ioctl(master, FIONREAD, &bytes) == 0 ? bytes : -1;
        };
        REQUIRE(eventually([&] { return taken() > 0; }));
        CHECK(own.isPrinting());
        CHECK(own.jobs().size() == 1);
    }
    ::close(master);
}

TEST_CASE("Addresses of printers", "[ui][printing]") {
    CHECK(hostAndPort(QStringLiteral("192.168.1.50")) == HostAndPort{QStringLiteral("192.168.1.50"), 9100});
    CHECK(hostAndPort(QStringLiteral(" printer.local:9101 ")) == HostAndPort{QStringLiteral("printer.local"), 9101});
    CHECK(hostAndPort(QStringLiteral("[fe80::1]:9102")) == HostAndPort{QStringLiteral("fe80::1"), 9102});
    CHECK(hostAndPort(QStringLiteral("fe80::1")) == HostAndPort{QStringLiteral("fe80::1"), 9100});
    for (const char* bad : {"", "host:", "host:0", "host:70000", "host:x", "[fe80::1", "[fe80::1]x"})
        CHECK(hostAndPort(QString::fromLatin1(bad)).host.isEmpty());
}

TEST_CASE("The printer's settings are kept, and nonsense is read as none", "[ui][printing]") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("pc.ini")), QSettings::IniFormat);
    CHECK(loadPrinter(settings) == PrinterSettings());
    for (const PrinterKind kind : kPrinterKinds) {
        const PrinterSettings printer{kind, QStringLiteral("目标 1"),    PaperWidth::Mm80, 3, 115200,
                                      true, QStringLiteral("谢谢\n再来")};
        savePrinter(printer, settings);
        CHECK(loadPrinter(settings) == printer);
    }
    settings.setValue("printer/kind", "steam");
    settings.setValue("printer/copies", -7);
    settings.setValue("printer/width", 4711);
    CHECK(loadPrinter(settings).kind == PrinterKind::None);
    CHECK(loadPrinter(settings).copies == 1);
    CHECK(loadPrinter(settings).width == PaperWidth::Mm58);
}

TEST_CASE("The painted receipt stays on its paper", "[ui][printing]") {
    for (const PaperWidth width : kPaperWidths) {
        const ReceiptPaper paper = layOut(fiction::receipt(), fiction::paperStyle(width), BusinessCalendar());
        const QSize size = paperSize(paper).toSize();
        CHECK(size.width() == paper.columns() * 12);
        constexpr int kAround = 40;
        QImage image(size + QSize(2 * kAround, 2 * kAround), QImage::Format_Grayscale8);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            painter.translate(kAround, kAround);
            paintPaper(painter, paper, Qt::black);
        }
        int inside = 0, outside = 0;
        const QRect sheet(kAround - 2, kAround - 2, size.width() + 4, size.height() + 4);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).lightness() < 128) ++(sheet.contains(x, y) ? inside : outside);
        CHECK(inside > 2000);
        CHECK(outside == 0);
    }
}

TEST_CASE("The form gives back what it was given and tries the printer", "[ui][printing]") {
    ReceiptShop shop;
    NetworkPrinter device;
    PrinterForm form(shop.printer);
    form.show();
    int changes = 0;
    QObject::connect(&form, &PrinterForm::changed, [&] { ++changes; });
    for (const PrinterKind kind : kPrinterKinds) {
        PrinterSettings printer = to(kind, kind == PrinterKind::None ? QString() : device.address());
        printer.width = PaperWidth::Mm80;
        printer.copies = 2;
        printer.baud = 19200;
        printer.drawer = true;
        printer.footer = QStringLiteral("谢谢");
        form.setSettings(printer);
        CHECK(form.settings() == printer);
    }
    CHECK(changes == 0);

    form.setSettings({});
    auto* kind = form.findChild<QComboBox*>();
    kind->setCurrentIndex(static_cast<int>(PrinterKind::Network));
    CHECK(changes > 0);
    auto* target = form.findChild<QLineEdit*>();
    for (QLineEdit* edit : form.findChildren<QLineEdit*>())
        if (edit->isVisible() && edit->objectName().isEmpty()) target = edit;
    target->setText(device.address());
    QStringList answers;
    QObject::connect(&shop.printer, &ReceiptPrinter::tested, [&](const QString& problem) { answers << problem; });
    for (QPushButton* button : form.findChildren<QPushButton*>())
        if (button->isVisible() && button->text().contains(QStringLiteral("测试"))) button->click();
    REQUIRE(eventually([&] { return answers.size() == 1; }));
    CHECK(answers.first().isEmpty());
    REQUIRE(eventually([&] { return device.bytes.endsWith(QByteArray("\x1DVB\0", 4)); }));
    CHECK(shop.printer.isOff()); // trying changes nothing
}

TEST_CASE("What was not printed is still owed after the program has ended, and printed only when asked",
          "[ui][printing]") {
    ReceiptShop shop;
    shop.printer.setSettings(to(PrinterKind::Network, portNobodyListensOn()));
    Told told(shop.printer);
    const QString a = shop.sell(), b = shop.sell();
    shop.printer.print(a);
    shop.printer.print(b, true);
    REQUIRE(eventually([&] { return told.problems.size() == 2; }));

    NetworkPrinter device;
    savePrinter(to(PrinterKind::Network, device.address()), shop.settings);
    ReceiptPrinter other(shop.receipts, shop.live, QStringLiteral("another shop"), shop.settings);
    CHECK(other.jobs().empty());
    ReceiptPrinter next(shop.receipts, shop.live, QStringLiteral("shop"), shop.settings);
    REQUIRE(next.stuck() == 2);
    CHECK(next.jobs()[0].receipt == a);
    CHECK_FALSE(next.jobs()[0].reprint);
    CHECK(next.jobs()[1].receipt == b);
    CHECK(next.jobs()[0].leftOver);
    CHECK(next.jobs()[1].reprint);
    deliver();
    CHECK_FALSE(next.isPrinting()); // not unasked
    Told toldNext(next);
    next.retryAll();
    REQUIRE(eventually([&] { return toldNext.printed.size() == 2; }));
    CHECK(eventually([&] { return device.connections == 2; }));
    CHECK(ReceiptPrinter(shop.receipts, shop.live, QStringLiteral("shop"), shop.settings).jobs().empty());
}
