#include "tests/support/Strings.h"
#include "ui/charts/ChartScale.h"
#include "ui/charts/RfmChart.h"
#include "ui/charts/SalesChart.h"
#include "ui/theme/Theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace zg;

TEST_CASE("An axis ends on round numbers and holds every value", "[ui][charts]") {
    for (const double most : {0.0, 0.3, 1.2, 1.61, 7.0, 99.0, 12345.0, 9.99e9}) {
        for (const double least : {0.0, -0.5, -300.0}) {
            const AxisScale scale = scaleFor(least, most);
            CAPTURE(least, most, scale.step);
            CHECK(scale.from <= least + 1e-6 * scale.step);
            CHECK(scale.to >= most - 1e-6 * scale.step);
            const double steps = (scale.to - scale.from) / scale.step;
            CHECK(std::abs(steps - std::round(steps)) < 1e-6);
            CHECK(steps >= 1);
            CHECK(steps <= 7);
            // The label says exactly what the step is.
            const double shown = std::round(scale.step * std::pow(10, scale.decimals)) / std::pow(10, scale.decimals);
            CHECK(std::abs(shown - scale.step) < 1e-6 * scale.step);
        }
    }
    CHECK(scaleFor(0, 1.6).step == 0.4);
    CHECK(scaleFor(0, 1.6).decimals == 1);
}

TEST_CASE("A line of many points keeps its ends, its order and its peak", "[ui][charts]") {
    std::vector<QPointF> points;
    for (int i = 0; i < 5000; ++i) points.emplace_back(i, std::sin(i / 50.0));
    points[3210].setY(100);
    const std::vector<QPointF> kept = downsampled(points, 800);
    REQUIRE(kept.size() == 800);
    CHECK(kept.front() == points.front());
    CHECK(kept.back() == points.back());
    bool peak = false;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (i > 0) CHECK(kept[i].x() > kept[i - 1].x());
        peak |= kept[i].y() == 100;
    }
    CHECK(peak);
    CHECK(downsampled(kept, 800) == kept);
}

TEST_CASE("The unit of an axis follows the largest amount", "[ui][charts]") {
    const Currency cny;
    CHECK(unitFor({999'999}, cny, QLocale("zh_CN")).name.isEmpty() == false);
    CHECK(unitFor({12'000'00}, cny, QLocale("zh_CN")).of({12'000'00}) == 1.2);
    CHECK(unitFor({12'000'00}, cny, QLocale("en")).name == "k");
    CHECK(unitFor({12'000'00}, cny, QLocale("en")).of({12'000'00}) == 12.0);
    CHECK(unitFor({9'999'99}, cny, QLocale("zh_CN")).name == "元");
    CHECK(unitFor({-12'000'00}, cny, QLocale("zh_TW")).name == "萬元");
}

TEST_CASE("The screen and the paper count an axis alike", "[ui][charts]") {
    const Currency cny;
    for (const char* name : {"zh_CN", "zh_TW", "en"})
        for (const std::int64_t size :
             {0, 9'999, 10'000, 99'999, 100'000, 999'999, 1'000'000, 9'999'999, 10'000'000, 99'999'999, 100'000'000}) {
            CAPTURE(name, size);
            const QLocale locale(name);
            const AxisUnit paper = axisUnitFor(static_cast<double>(size), locale);
            const MoneyUnit screen = unitFor({size * 100}, cny, locale);
            CHECK(screen.minorPerUnit == paper.divisor * 100);
            CHECK(screen.name.startsWith(paper.name));
        }
    CHECK(axisUnitFor(9'999, QLocale("zh_CN")).name.isEmpty());
    CHECK(axisUnitFor(10'000, QLocale("zh_CN")).name == "万");
    CHECK(axisUnitFor(1e8, QLocale("zh_TW")).name == "億");
    CHECK(axisUnitFor(10'000, QLocale("en")).name == "k");
    CHECK(axisUnitFor(1e6, QLocale("en")).name == "M");
}

TEST_CASE("Arrow keys read a chart point by point", "[ui][charts]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    SalesChart chart;
    std::vector<ChartPoint> points;
    for (int i = 0; i < 10; ++i) {
        ChartPoint point;
        point.label = QString::number(i);
        point.value = {i * 10'000};
        points.push_back(point);
    }
    chart.setData(points, Currency{});
    chart.resize(600, 240);
    chart.show();
    chart.setFocus();
    int activated = -1;
    QObject::connect(&chart, &ChartFrame::activated, &chart, [&](int index) { activated = index; });
    QTest::keyClick(&chart, Qt::Key_Right);
    CHECK(chart.current() == 0);
    QTest::keyClick(&chart, Qt::Key_End);
    CHECK(chart.current() == 9);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 8);
    QTest::keyClick(&chart, Qt::Key_Return);
    CHECK(activated == 8);
    QTest::keyClick(&chart, Qt::Key_Escape);
    CHECK(chart.current() == -1);
    // A shorter range takes the cross-hair away rather than pointing past the end.
    QTest::keyClick(&chart, Qt::Key_End);
    points.resize(3);
    chart.setData(points, Currency{});
    CHECK(chart.current() == -1);
}

TEST_CASE("Arrow keys read the RFM map cell by cell", "[ui][charts]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    RfmChart chart;
    RfmMap map{};
    map[4][4] = {7, {12'345}};
    map[0][1] = {3, {-500}};
    chart.setMap(map, Currency{});
    chart.resize(360, 240);
    chart.show();
    chart.setFocus();
    RfmPlace opened;
    QObject::connect(&chart, &RfmChart::activated, &chart, [&](RfmPlace place) { opened = place; });
    const auto said = [&](const QString& text) {
        for (const QLabel* label : chart.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    };
    const auto isAt = [&](int recency, int frequency) { return chart.current() == RfmPlace{recency, frequency}; };
    QTest::keyClick(&chart, Qt::Key_Return);
    CHECK(opened == RfmPlace{}); // nothing is chosen yet
    QTest::keyClick(&chart, Qt::Key_Right);
    CHECK(isAt(5, 1));
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Down);
    CHECK(isAt(4, 2));
    for (int i = 0; i < 5; ++i) QTest::keyClick(&chart, Qt::Key_Down);
    CHECK(isAt(1, 2)); // not past the last row
    CHECK(said("会员数 3"));
    CHECK(said("净消费 −¥5.00"));
    for (int i = 0; i < 5; ++i) QTest::keyClick(&chart, Qt::Key_Up);
    QTest::keyClick(&chart, Qt::Key_End);
    CHECK(isAt(5, 5));
    CHECK(said("会员数 7"));
    CHECK(said("净消费 ¥123.45"));
    QTest::keyClick(&chart, Qt::Key_Return);
    CHECK(opened == RfmPlace{5, 5});
    QTest::keyClick(&chart, Qt::Key_Escape);
    CHECK_FALSE(chart.current().has_value());
    CHECK_FALSE(said("会员数"));

    // Recency upwards, frequency to the right.
    opened = {};
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(chart.width() - 5, 5));
    CHECK(opened == RfmPlace{5, 5});
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.cellRect({1, 2}).center());
    CHECK(opened == RfmPlace{1, 2});

    CHECK(chart.accessibleDescription().contains("R5 F1–F5: 0, 0, 0, 0, 7"));
    const QByteArray csv = chart.csv();
    CHECK(csv.count("\r\n") == 26);
    CHECK(csv.contains("\r\n5,5,7,123.45\r\n"));
    CHECK(csv.contains("\r\n1,2,3,-5.00\r\n"));
}
