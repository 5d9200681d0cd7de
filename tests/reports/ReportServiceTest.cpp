#include "core/reports/ReportService.h"

#include "core/members/MemberService.h"
#include "core/reports/ReportFile.h"
#include "tests/reports/ReportShop.h"
#include "tests/support/Strings.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <semaphore>

using namespace zg;

TEST_CASE("The service answers as the functions it stands for", "[reports]") {
    ReportShop report(9);
    ReportService service(report.shop.shop(), report.shop.clock());
    Connection& c = *report.connection;
    const DayRange range{kFirstDay + 20, kFirstDay + 90};
    CHECK(service.today() == BusinessDay::fromDate({2026, 1, 1}));
    CHECK(*await(service.salesSummary(range)) == salesSummary(c, range, service.today()));
    CHECK(*await(service.salesByDay(range)) == salesByDay(c, range));
    CHECK(*await(service.salesByHour(range)) == salesByHour(c, range));
    CHECK(*await(service.salesByWeekdayAndHour(range)) == salesByWeekdayAndHour(c, range));
    CHECK(*await(service.categories(range)) == salesByCategory(c, range));
    CHECK(await(service.products(range, 3))->top == salesByProduct(c, range, 3).top);
    CHECK(*await(service.payments(range)) == salesByPayment(c, range));
    CHECK(await(service.make(Report::Days, {.range = range}))->rows.size() == salesByDay(c, range).size());

    const auto recorded = await(service.recordedDays());
    REQUIRE(recorded);
    REQUIRE(recorded->has_value());
    CHECK((**recorded).from == salesByDay(c, {kFirstDay, kFirstDay + 400}).front().day);
    CHECK((**recorded).to == salesByDay(c, {kFirstDay, kFirstDay + 400}).back().day);

    const auto backwards = await(service.salesSummary({range.to, range.from}));
    REQUIRE_FALSE(backwards);
    CHECK(backwards.error().code == ErrorCode::RangeInvalid);
    CHECK(await(service.make(Report::Rfm, {.range = {range.to, range.from}})).error().code == ErrorCode::RangeInvalid);
}

TEST_CASE("A new shop has no days, no end of observation and no rates", "[reports]") {
    TestShop shop;
    ReportService service(shop.shop(), shop.clock());
    const auto recorded = await(service.recordedDays());
    REQUIRE(recorded);
    CHECK_FALSE(recorded->has_value());
    const auto summary = await(service.salesSummary({kFirstDay, kFirstDay + 30}));
    REQUIRE(summary);
    CHECK_FALSE(summary->totals.hasData());
    CHECK_FALSE(summary->totals.averageOrder());
    CHECK_FALSE(summary->members.repurchaseRate());
    CHECK_FALSE(summary->members.returnRate.rate());
    CHECK_FALSE(summary->members.medianIntervalDays);
    for (const Report report : allReports()) {
        const auto table = await(service.make(report, {.range = {kFirstDay, kFirstDay + 30}}));
        REQUIRE(table);
        CHECK_FALSE(table->hasData);
    }
}

TEST_CASE("RFM settings are kept in the shop", "[reports][rfm]") {
    TestShop shop;
    RfmSettings settings;
    settings.windowDays = 180;
    settings.monetary = RfmBounds{1000, 5000, 20000, 100000};
    const auto saved = await(shop.write([&](Connection& c) { saveRfmSettings(c, settings); }));
    REQUIRE(saved);
    shop.reopen();
    CHECK(*await(shop.database().read([](Connection& c) { return loadRfmSettings(c); })) == settings);
}

TEST_CASE("An export is whole, private and leaves nothing beside it", "[reports]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("报表.csv"));
    REQUIRE(saveExport(path, "old"));
    QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadGroup | QFile::ReadOther);
    REQUIRE(saveExport(path, "new"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "new");
    CHECK_FALSE((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);
    CHECK_FALSE(saveExport(folder.filePath(QStringLiteral("missing/x.csv")), "x"));
}

TEST_CASE("Reports leave a reader to whoever stands at the till", "[reports]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    ReportService service(shop.shop(), shop.clock());
    std::binary_semaphore leave(0);
    auto longReport = shop.database().read([&](Connection&) { leave.acquire(); }, Priority::Background);
    const DayRange range{kFirstDay, kFirstDay + 30};
    auto summary = service.salesSummary(range);
    auto days = service.salesByDay(range);
    auto hours = service.salesByHour(range);
    auto week = service.salesByWeekdayAndHour(range);
    auto categories = service.categories(range);
    auto products = service.products(range, 3);
    auto payments = service.payments(range);
    auto map = service.rfmMap(range.to);
    auto recorded = service.recordedDays();
    const auto told = [&] {
        return summary.isFinished() + days.isFinished() + hours.isFinished() + week.isFinished() +
               categories.isFinished() + products.isFinished() + payments.isFinished() + map.isFinished() +
               recorded.isFinished();
    };
    CHECK(await(members.search(QStringLiteral("zs"))));
    CHECK(await(service.salesByDay({service.today(), service.today()}))); // the status line's
    CHECK(told() == 0);
    categories.cancel();
    leave.release();
    CHECK(await(longReport));
    recorded.waitForFinished(); // asked last
    categories.waitForFinished();
    map.waitForFinished();
    CHECK(categories.resultCount() == 0);
    CHECK(recorded.resultCount() == 1);
    CHECK(map.resultCount() == 1);
}
