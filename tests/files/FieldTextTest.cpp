#include "core/files/FieldText.h"

#include "core/files/DateText.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <string>

using namespace zg;

namespace {

std::int64_t minor(std::string_view cell, int digits = 2) {
    const auto money = moneyIn(cell, digits);
    return money ? money->minor : -999'999;
}

QString when(std::string_view cell, DateOrder order = DateOrder::MonthFirst) {
    const auto text = dateTimeIn(cell, order);
    if (!text) return QStringLiteral("none");
    QString shown = text->date.toString(Qt::ISODate);
    if (text->hasTime) shown += u' ' + text->time.toString(Qt::ISODate);
    if (text->utcOffsetSeconds) shown += u' ' + QString::number(*text->utcOffsetSeconds);
    return shown;
}

} // namespace

TEST_CASE("Amounts as people write them", "[files]") {
    CHECK(minor("12.5") == 1250);
    CHECK(minor("  -0.01 ") == -1);
    CHECK(minor(".5") == 50);
    CHECK(minor("1,234,567.89") == 123'456'789);
    CHECK(minor("¥ 1,234.50") == 123'450);
    CHECK(minor("￥１２．５０") == 1250);
    CHECK(minor("12元") == 1200);
    CHECK(minor("12.30 元") == 1230);
    CHECK(minor("RMB 99") == 9900);
    CHECK(minor("£2.55") == 255);
    CHECK(minor("-$5.00") == -500);
    CHECK(minor("$-5.00") == -500);
    CHECK(minor("(1,234.50)") == -123'450);
    CHECK(minor("（12.00）") == -1200);
    CHECK(minor("12.50-") == -1250);
    CHECK(minor("−3") == -300);
    CHECK(minor("499.00（系统计算中，该值仅供参考）") == 49'900);
    CHECK(minor("=\"12.50\"") == 1250);
    CHECK(minor("'12.50") == 1250);
    CHECK(minor("1.2万") == 1'200'000);
    CHECK(minor("1.5E+03") == 150'000);
    CHECK(minor("  12 ") == 1200);
}

TEST_CASE("Amounts round half up, exactly", "[files]") {
    CHECK(minor("1.005") == 101);
    CHECK(minor("1.0049999999999999999999") == 100);
    CHECK(minor("-1.005") == -101);
    CHECK(minor("2.675") == 268);
    CHECK(minor("0.5", 0) == 1);
    CHECK(minor("1234.4999", 0) == 1234);
    CHECK(unitPriceIn("1.2345")->tenThousandths == 12'345);
    CHECK(unitPriceIn("0.00010")->tenThousandths == 1);
    CHECK(unitPriceIn("1.23456").error().code == ErrorCode::OutOfRange);
    CHECK(quantityIn("2.5kg")->thousandths == 2500);
    CHECK(quantityIn("3 件")->thousandths == 3000);
    CHECK(quantityIn("-10")->thousandths == -10'000);
    CHECK(quantityIn("0.3333").error().code == ErrorCode::OutOfRange);
}

TEST_CASE("What is no amount is refused, not guessed", "[files]") {
    for (const char* cell : {"", "-", "abc", "1,23", "12,5", "1,2345", "1.2.3", "12abc", "1 2", "--5", "(-5)", "5%",
                             "¥", "1,,000", "０x1F", "NaN", "inf", "1e5x", "12 34"})
        CHECK(moneyIn(cell, 2).error().code == ErrorCode::InvalidArgument);
    CHECK(moneyIn("9999999999999999", 2).error().code == ErrorCode::OutOfRange);
    CHECK(moneyIn("1E+40", 2).error().code == ErrorCode::OutOfRange);
    CHECK(quantityIn("12abc3").error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("A formatted amount reads back as itself", "[files]") {
    std::mt19937_64 random(5);
    for (int i = 0; i < 20'000; ++i) {
        const auto value = static_cast<std::int64_t>(random() % 100'000'000'000'000ULL) - 50'000'000'000'000;
        QString text = toDecimal(Money{value}, 2);
        REQUIRE(minor(text.toStdString()) == value);
        const bool negative = text.startsWith(u'-');
        for (qsizetype at = text.size() - 6; at > (negative ? 1 : 0); at -= 3) text.insert(at, u',');
        REQUIRE(minor(text.toStdString()) == value);
        if (negative) REQUIRE(minor(QString(u'(' + text.mid(1) + u')').toStdString()) == value);
    }
}

TEST_CASE("Days and moments as people write them", "[files]") {
    CHECK(when("2016/8/1 11:05") == QStringLiteral("2016-08-01 11:05:00"));
    CHECK(when("2018-01-01 星期五") == QStringLiteral("2018-01-01"));
    CHECK(when("2011-12-01 08:26:00") == QStringLiteral("2011-12-01 08:26:00"));
    CHECK(when("2011-12-01T08:26:00.123Z") == QStringLiteral("2011-12-01 08:26:00 0"));
    CHECK(when("2021-01-02 10:00:00 -0500") == QStringLiteral("2021-01-02 10:00:00 -18000"));
    CHECK(when("2021-01-02 10:00:00+08:00") == QStringLiteral("2021-01-02 10:00:00 28800"));
    CHECK(when("2026年2月3日") == QStringLiteral("2026-02-03"));
    CHECK(when("2026年02月03日 下午3点5分") == QStringLiteral("2026-02-03 15:05:00"));
    CHECK(when("2026年2月3日 15时05分07秒") == QStringLiteral("2026-02-03 15:05:07"));
    CHECK(when("2026.2.3") == QStringLiteral("2026-02-03"));
    CHECK(when("20160801") == QStringLiteral("2016-08-01"));
    CHECK(when("20160801110500") == QStringLiteral("2016-08-01 11:05:00"));
    CHECK(when("1 Dec 2011") == QStringLiteral("2011-12-01"));
    CHECK(when("01-Dec-11") == QStringLiteral("2011-12-01"));
    CHECK(when("Dec 1, 2011 8:26 AM") == QStringLiteral("2011-12-01 08:26:00"));
    CHECK(when("Thursday, December 1, 2011") == QStringLiteral("2011-12-01"));
    CHECK(when("12/1/10 8:26") == QStringLiteral("2010-12-01 08:26:00"));
    CHECK(when("12/1/2010 12:05 PM", DateOrder::DayFirst) == QStringLiteral("2010-01-12 12:05:00"));
    CHECK(when("12/1/2010 12:05 AM") == QStringLiteral("2010-12-01 00:05:00"));
    CHECK(when("42583") == QStringLiteral("2016-08-01"));
    CHECK(when("42583.4618055556") == QStringLiteral("2016-08-01 11:05:00"));
    CHECK(when("２０２６／２／３") == QStringLiteral("2026-02-03"));
    CHECK(when("=\"2016-08-01\"") == QStringLiteral("2016-08-01"));
    CHECK(when("2016-08-01（周一）") == QStringLiteral("2016-08-01"));
    CHECK(timeIn("3:07:05 PM") == QTime(15, 7, 5));
    CHECK(timeIn("下午3点5分") == QTime(15, 5));
    CHECK_FALSE(timeIn("25:00"));
    for (const char* cell : {"", "2015-02-29", "2016-13-01", "13/13/2016", "2016-08-01 25:00", "2016-08-01 xyz",
                             "12345", "138001380001234", "2016-08", "1/2", "20161301", "0000-00-00", "1899-12-31",
                             "99999", "2016/8-1", "2016-08-01 11:05 foo"})
        CHECK(when(cell) == QStringLiteral("none"));
}

TEST_CASE("A column's order of day and month comes from its cells", "[files]") {
    DateOrderEvidence british, american, silent;
    for (const char* cell : {"01/02/2011", "3/4/2011", "31/12/2011"}) british.add(cell);
    for (const char* cell : {"01/02/2011 8:26", "12/31/2011"}) american.add(cell);
    for (const char* cell : {"01/02/2011", "2011-31-12", "x"}) silent.add(cell);
    CHECK(british.order() == DateOrder::DayFirst);
    CHECK(american.order(DateOrder::DayFirst) == DateOrder::MonthFirst);
    CHECK(silent.order(DateOrder::DayFirst) == DateOrder::DayFirst);
}

TEST_CASE("Blanks, yes and no, men and women", "[files]") {
    for (const char* cell :
         {"", " ", "　", "?", "？", "-", "—", "——", "N/A", "n/a", "NA", "NULL", "NaN", "\\N", "暂无", "=\"\""})
        CHECK(isBlankCell(cell));
    for (const char* cell : {"0", "无名", "NAN KING", "a"}) CHECK_FALSE(isBlankCell(cell));
    CHECK(yesNoIn("是") == true);
    CHECK(yesNoIn("No") == false);
    CHECK(yesNoIn("×") == false);
    CHECK_FALSE(yesNoIn("maybe"));
    CHECK(genderIn("女") == 1);
    CHECK(genderIn("Male") == 2);
    CHECK(genderIn("保密") == 0);
    CHECK_FALSE(genderIn("x"));
    CHECK(cellText("　=\"001234567890123456789\"\t") == QStringLiteral("001234567890123456789"));
    CHECK(cellText("'13800000000") == QStringLiteral("13800000000"));
    CHECK(cellText("'quoted'") == QStringLiteral("'quoted'"));
}
