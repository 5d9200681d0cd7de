#include "core/store/Statement.h"
#include "tests/imports/ImportFixture.h"
#include "tests/support/ChildProcess.h"

#include <QtCore/QDir>

#include <unistd.h>

#include <csignal>

using namespace zg;

namespace {

QByteArray manyInvoices(int count) {
    QByteArray all = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    for (int i = 0; i < count; ++i)
        for (int n = 0; n < 3; ++n)
            all += QByteArray::number(500'000 + i) + ",P" + QByteArray::number((i + n) % 40) +
                   ",THING,2,2011-05-05 10:00:00,1.50," + QByteArray::number(10'000 + i % 50) + ",UK\n";
    return all;
}

} // namespace

TEST_CASE("child: import and die", "[.child]") {
    const QStringList told = childArgument().split(u'\n');
    const auto shop =
        Shop::openWithPassphrase(told[0], kTestPassphrase, {2, CacheSize{16 * 1024}, CacheSize{8 * 1024}});
    REQUIRE(shop);
    SystemClock clock;
    ImportService service(**shop, clock);
    ImportRequest request;
    request.path = told[1];
    request.preset = *builtInPreset(u"online-retail");
    const auto plan = await(service.plan(request));
    REQUIRE(plan);
    tellParent(QStringLiteral("planned"));
    const Progress writing([](const Progress& progress) {
        if (progress.reached().done > 500) ::kill(::getpid(), SIGKILL);
    });
    if (await(service.run(*plan, writing))) tellParent(QStringLiteral("written"));
}

TEST_CASE("An import killed in the middle shows, can be run again and undone", "[imports]") {
    ImportFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.csv"), manyInvoices(20000));
    const QString folder = fixture.shop().folder();
    fixture.closeAll();
    ChildProcess child("child: import and die", folder + u'\n' + path);
    REQUIRE(child.remainingLines() == QStringList{"planned"}); // and not "written"
    CHECK_FALSE(QDir(folder).entryList({QStringLiteral("*.staging")}).isEmpty());

    fixture.reopen();
    CHECK(QDir(folder).entryList({QStringLiteral("*.staging")}).isEmpty());
    const std::int64_t survived = fixture.number("SELECT COUNT(*) FROM sale");
    CHECK(survived > 500);
    CHECK(survived < 20000);
    requireSummariesRight(fixture);
    const auto list = await(fixture.service().list());
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    CHECK(list->front().state == ImportState::Running);
    CHECK(list->front().interrupted);

    const auto again = fixture.import(path, "online-retail");
    REQUIRE(again);
    CHECK(again->sales == ImportCounts{20000 - survived, 0, survived});
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") == 20000);
    requireSummariesRight(fixture);
    REQUIRE(await(fixture.service().undo(again->id)));
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") == survived);
    REQUIRE(await(fixture.service().undo(list->front().id)));
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") == 0);
    CHECK(fixture.number("SELECT COUNT(*) FROM member") == 0);
    CHECK(fixture.number("SELECT COUNT(*) FROM product") == 0);
    requireSummariesRight(fixture);
}
