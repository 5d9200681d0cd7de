#include "app/CommandLine.h"
#include "core/shop/Shop.h"
#include "tests/support/Program.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

const QByteArray kSale = R"({"lines": [{"product": "A1", "name": "Tea", "quantity": "2", "price": "9.90"}], )"
                         R"("payments": [{"method": "cash", "amount": "19.80"}], "at": "2026-01-02T10:00:00"})"
                         "\n";

Ran create(const Program& program) {
    return program.shop(QStringLiteral("create"),
                        {QStringLiteral("--name"), QStringLiteral("Gift Shop"), QStringLiteral("--currency"),
                         QStringLiteral("GBP"), QStringLiteral("--zone"), QStringLiteral("Europe/London"),
                         QStringLiteral("--cutoff"), QStringLiteral("00:00")});
}

} // namespace

TEST_CASE("Wrong usage is exit 2 and says what is wrong; help is exit 0", "[app][commands]") {
    const Program program;
    CHECK(program.run({QStringLiteral("nonsense")}).exitCode == kWrongUsage);
    CHECK(program.run({QStringLiteral("verify"), QStringLiteral("--nonsense")}).exitCode == kWrongUsage);
    CHECK(program.run({QStringLiteral("sale")}).exitCode == kWrongUsage);
    CHECK(create(program).exitCode == kDone);
    const QString overview = program.run({QStringLiteral("--help")}).out;
    auto verbs =
        QRegularExpression(QStringLiteral("^  ([a-z-]+) "), QRegularExpression::MultilineOption).globalMatch(overview);
    REQUIRE(verbs.hasNext());
    while (verbs.hasNext()) {
        const QString verb = verbs.next().captured(1);
        CAPTURE(verb);
        const Ran help = program.run({verb, QStringLiteral("--help")});
        CHECK(help.exitCode == kDone);
        CHECK(help.out.contains(QLatin1String("--help")));
    }
    CHECK(program.run({QStringLiteral("--version")}).out.startsWith(QLatin1String("zhanggui ")));
}

TEST_CASE("A shop is created once, sells, refunds, and verifies clean", "[app][commands]") {
    const Program program;
    REQUIRE(create(program).exitCode == kDone);
    const Ran again = create(program);
    CHECK(again.exitCode == kRefused);
    CHECK(again.err.count(u'\n') == 1);

    const Ran sold = program.shop(QStringLiteral("sale"), {QStringLiteral("-")}, kSale + kSale);
    CHECK(sold.exitCode == kDone);
    CHECK(sold.out == "1-000001\n1-000002\n");

    const Ran refused = program.shop(QStringLiteral("sale"), {QStringLiteral("-")},
                                     kSale + QByteArray(kSale).replace("19.80", "1.00") + kSale);
    CHECK(refused.exitCode == kRefused);
    CHECK(refused.out == "1-000003\n");
    CHECK(refused.err.contains(QLatin1String("line 2")));

    const Ran refunded = program.shop(QStringLiteral("refund"), {QStringLiteral("-")},
                                      R"({"receipt": "1-000001", "lines": [{"line": 1, "quantity": "1"}]})");
    CHECK(refunded.exitCode == kDone);
    const Ran verified = program.shop(QStringLiteral("verify"));
    CHECK(verified.exitCode == kDone);
    CHECK(verified.out.endsWith(QLatin1String("clean\n")));
}

TEST_CASE("A sale that is sent twice is sold once", "[app][commands]") {
    const Program program;
    REQUIRE(create(program).exitCode == kDone);
    const QByteArray order =
        QByteArray(kSale).replace("{\"lines\"", "{\"ref\": \"W-77\", \"channel\": \"web\", \"lines\"");
    REQUIRE(order.contains("W-77"));
    const Ran first = program.shop(QStringLiteral("sale"), {QStringLiteral("-")}, order + order);
    CHECK(first.exitCode == kDone);
    CHECK(first.out == "1-000001\n1-000001\n");
    const Ran other =
        program.shop(QStringLiteral("sale"), {QStringLiteral("-")}, QByteArray(order).replace("19.80", "29.80"));
    CHECK(other.exitCode == kRefused);
    CHECK(other.out.isEmpty()); // RefReused
    const QByteArray back = R"({"receipt": "1-000001", "ref": "B-1", "lines": [{"line": 1, "quantity": "1"}]})"
                            "\n";
    const Ran refunded = program.shop(QStringLiteral("refund"), {QStringLiteral("-")}, back + back);
    CHECK(refunded.exitCode == kDone);
    CHECK(refunded.out == "1-000002\n1-000002\n");
}

TEST_CASE("A backup is restored by its recovery code when the passphrase is forgotten", "[app][commands]") {
    const Program program;
    REQUIRE(create(program).exitCode == kDone);
    REQUIRE(program.shop(QStringLiteral("sale"), {QStringLiteral("-")}, kSale).exitCode == kDone);
    QString code;
    {
        const auto shop = Shop::openWithPassphrase(program.folder(), kTestPassphrase);
        REQUIRE(shop);
        const auto made = (*shop)->vault().newRecoveryCode();
        REQUIRE(made);
        code = *made;
    }
    const Ran backup = program.shop(QStringLiteral("backup"), {program.file(QStringLiteral("backups"))});
    REQUIRE(backup.exitCode == kDone);
    const QString restored = program.file(QStringLiteral("restored"));
    const QString codeFile = program.file(QStringLiteral("code"));
    const QStringList restore = {QStringLiteral("restore"),
                                 QStringLiteral("--data-dir"),
                                 restored,
                                 QStringLiteral("--recovery-code-file"),
                                 codeFile,
                                 backup.out.trimmed()};

    const Ran missing = program.run(restore);
    CHECK(missing.exitCode == kRefused);
    CHECK(missing.err.contains(QLatin1String("recovery-code-file")));
    program.write(QStringLiteral("code"), "0000-0000\n");
    const Ran wrong = program.run(restore);
    CHECK(wrong.exitCode == kRefused);
    CHECK(wrong.err.contains(QLatin1String("WrongRecoveryCode")));
    CHECK_FALSE(QFile::exists(restored + QStringLiteral("/shop.zhanggui")));
    program.write(QStringLiteral("code"), code.toLower().toUtf8() + "\r\n");
    CHECK(program.run(restore + QStringList{QStringLiteral("--passphrase-file"), codeFile}).exitCode == kWrongUsage);
    const Ran done = program.run(restore);
    CHECK(done.exitCode == kDone);
    CHECK(done.out.contains(QLatin1String("till 2")));
    CHECK(Shop::openWithRecoveryCode(restored, code));
    CHECK(Shop::openWithPassphrase(restored, kTestPassphrase)); // both stay as they were
}

TEST_CASE("Every receipt that was printed survives kill -9", "[app][commands][fault]") {
    const Program program;
    REQUIRE(create(program).exitCode == kDone);
    QStringList printed;
    for (int kill = 0; kill < 3; ++kill) {
        QProcess till;
        program.start(till, QStringLiteral("sale"), {QStringLiteral("-")});
        for (int i = 0; i < 400; ++i) till.write(kSale);
        while (printed.size() < 10 + 40 * kill) {
            if (!till.canReadLine()) REQUIRE(till.waitForReadyRead(120'000));
            while (till.canReadLine()) printed << QString::fromUtf8(till.readLine()).trimmed();
        }
        till.kill();
        till.waitForFinished();
        while (till.canReadLine()) printed << QString::fromUtf8(till.readLine()).trimmed();
    }
    CHECK(program.shop(QStringLiteral("verify")).exitCode == kDone);
    const Ran report = program.shop(QStringLiteral("report"),
                                    {QStringLiteral("receipts"), QStringLiteral("--format"), QStringLiteral("csv"),
                                     QStringLiteral("--from"), QStringLiteral("2026-01-01"), QStringLiteral("--to"),
                                     QStringLiteral("2026-01-31")});
    REQUIRE(report.exitCode == kDone);
    for (const QString& receipt : printed) {
        CAPTURE(receipt);
        CHECK(report.out.contains(receipt));
    }
}
