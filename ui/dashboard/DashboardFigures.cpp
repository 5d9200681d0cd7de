#include "ui/dashboard/DashboardFigures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace zg {

namespace {

struct Dashboard {
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
};

// Days without documents are left out of the report; a line needs them.
std::vector<SalesTotals> everyDay(const std::vector<DaySales>& days, DayRange range) {
    std::vector<SalesTotals> all(static_cast<std::size_t>(qMax(0, range.length())));
    for (const DaySales& day : days) {
        const int at = day.day - range.from;
        if (at >= 0 && at < range.length()) all[static_cast<std::size_t>(at)] = day.totals;
    }
    return all;
}

std::optional<double> number(const std::optional<Rate>& rate) {
    return rate ? std::optional<double>(rate->toDouble()) : std::nullopt;
}

Delta change(const DashboardData& data, std::int64_t now, std::int64_t before) {
    return data.compared ? deltaOf(now, before) : Delta{};
}

// "上期 9/25", "去年 2025年9月25日"
QString beforeText(const DashboardData& data, BusinessDay day) {
    return data.lastYear ? Dashboard::tr("去年 %1").arg(dayText(day)) : Dashboard::tr("上期 %1").arg(shortDayText(day));
}

QString hourText(int hour) {
    return QStringLiteral("%1:00–%2:00").arg(hour).arg((hour + 1) % 24);
}

} // namespace

QString comparisonText(const DashboardData& data) {
    if (!data.compared) return {};
    return data.lastYear ? Dashboard::tr("较去年同期") : Dashboard::tr("较上期");
}

DayRange comparedRange(DayRange range, bool lastYear) {
    if (!lastYear) return range.previous();
    const BusinessDay from = BusinessDay::fromDate(range.from.toDate().addYears(-1));
    return {from, from + (range.length() - 1)};
}

Wish wishOf(const DashboardData& data, int kpi) {
    const bool oneDay = data.range.length() == 1;
    switch (kpi) {
    case 0: return {oneDay ? Report::Receipts : Report::Days, data.range, {}};
    case 3: return {Report::TopMembers, data.range, {.buyers = BuyerKind::Repeat}};
    case 4: return {Report::TopMembers, data.range, {.buyers = BuyerKind::New}};
    default: return {Report::Receipts, data.range, {}};
    }
}

Wish salesWish(const DashboardData& data, int point) {
    if (data.range.length() == 1) return {Report::Receipts, data.range, {.hour = point}};
    const BusinessDay day = data.range.from + point;
    return {Report::Receipts, {day, day}, {}};
}

Wish hourWish(const DashboardData& data, int point) {
    int first = 0;
    while (first < 23 && !data.hours[static_cast<std::size_t>(first)].hasData()) ++first;
    return {Report::Receipts, data.range, {.hour = first + point}};
}

Wish categoryWish(const DashboardData& data, const CategoryBar& bar) {
    if (!bar.category) return {Report::Categories, data.range, {}};
    return {Report::Products, data.range, {.category = bar.category}};
}

Wish rfmWish(const DashboardRfm& rfm, RfmPlace place) {
    return {Report::Rfm, rfm.range, {.rfm = place}};
}

std::vector<Kpi> kpisOf(const DashboardData& data, const Currency& currency) {
    const SalesTotals& now = data.now.totals;
    const SalesTotals& before = data.before.totals;
    const MemberFigures& members = data.now.members;
    const MemberFigures& membersBefore = data.before.members;
    const bool any = now.hasData();
    std::vector<double> net, orders, average;
    if (data.range.length() > 1) {
        for (const SalesTotals& day : everyDay(data.days, data.range)) {
            net.push_back(static_cast<double>(day.net().minor));
            orders.push_back(static_cast<double>(day.orders));
            if (day.orders > 0)
                average.push_back(static_cast<double>(day.net().minor) / static_cast<double>(day.orders));
        }
    }

    std::vector<Kpi> kpis;
    Kpi kpi;
    kpi.title = Dashboard::tr("净销售额");
    kpi.value = any ? shortMoneyText(now.net(), currency) : noValue();
    kpi.delta = change(data, now.net().minor, before.net().minor);
    kpi.note = comparisonText(data);
    kpi.definition = Dashboard::tr("销售额 − 优惠 − 退货。退货算在退的那天。\n%1\n对比：%2")
                         .arg(any ? moneyText(now.net(), currency) : noValue(),
                              data.compared ? rangeText(data.previous) : noValue());
    kpi.spark = net;
    kpis.push_back(kpi);

    kpi = {};
    kpi.title = Dashboard::tr("订单");
    kpi.value = any ? shortCountText(now.orders) : noValue();
    kpi.delta = change(data, now.orders, before.orders);
    const std::int64_t units = now.units().thousandths / 1000;
    kpi.note = any ? Dashboard::tr("销量 %1", nullptr, static_cast<int>(units)).arg(shortCountText(units)) : QString();
    kpi.definition = Dashboard::tr("成交的小票数；作废的不算。销量 = 卖出的数量 − 退回的数量。");
    kpi.spark = orders;
    kpis.push_back(kpi);

    kpi = {};
    const std::optional<Money> aov = now.averageOrder(), aovBefore = before.averageOrder();
    kpi.title = Dashboard::tr("笔单价");
    kpi.value = aov ? shortMoneyText(*aov, currency) : noValue();
    if (aov && aovBefore) kpi.delta = change(data, aov->minor, aovBefore->minor);
    const std::optional<Money> spend = data.now.spendPerCustomer();
    kpi.note = spend ? Dashboard::tr("客单价 %1").arg(shortMoneyText(*spend, currency)) : QString();
    kpi.definition = Dashboard::tr("笔单价 = 净销售额 ÷ 订单数。\n客单价 = 会员净销售额 ÷ 消费会员人数。");
    kpi.spark = average;
    kpis.push_back(kpi);

    kpi = {};
    const std::optional<double> repurchase = number(members.repurchaseRate());
    kpi.title = Dashboard::tr("复购率");
    kpi.value = percentText(members.repeatBuyers, members.buyers);
    if (data.compared) kpi.delta = deltaOfRatios(repurchase, number(membersBefore.repurchaseRate()));
    kpi.note =
        Dashboard::tr("消费会员 %1", nullptr, static_cast<int>(members.buyers)).arg(shortCountText(members.buyers));
    kpi.definition = Dashboard::tr("期间到店 2 天以上的会员 ÷ 消费会员。全部退货的那天不算到店。");
    kpi.meter = repurchase;
    kpis.push_back(kpi);

    kpi = {};
    kpi.title = Dashboard::tr("新客");
    kpi.value = any ? shortCountText(members.newBuyers) : noValue();
    kpi.delta = change(data, members.newBuyers, membersBefore.newBuyers);
    kpi.note = Dashboard::tr("老客 %1").arg(shortCountText(members.returningBuyers()));
    kpi.definition = Dashboard::tr("第一次消费落在期间内的会员；其余消费会员是老客。长条是新客占消费会员的比例。");
    kpi.meter = number(Rate::of(members.newBuyers, members.buyers));
    kpis.push_back(kpi);
    return kpis;
}

std::vector<ChartPoint> salesPoints(const DashboardData& data) {
    std::vector<ChartPoint> points;
    if (data.range.length() == 1) {
        for (int hour = 0; hour < 24; ++hour) {
            const auto h = static_cast<std::size_t>(hour);
            ChartPoint point;
            point.label = QString::number(hour);
            point.title = hourText(hour);
            point.value = data.hours[h].net;
            if (data.compared) {
                point.before = data.hoursBefore[h].net;
                point.beforeTitle = beforeText(data, data.previous.from);
            }
            points.push_back(point);
        }
        return points;
    }
    const std::vector<SalesTotals> now = everyDay(data.days, data.range);
    const std::vector<SalesTotals> before = everyDay(data.daysBefore, data.previous);
    const bool manyYears = data.range.from.toDate().year() != data.range.to.toDate().year();
    for (std::size_t i = 0; i < now.size(); ++i) {
        const BusinessDay day = data.range.from + static_cast<int>(i);
        ChartPoint point;
        point.label = manyYears ? day.toDate().toString(QStringLiteral("yyyy-MM")) : shortDayText(day);
        point.title = manyYears ? dayText(day) : weekdayText(day);
        point.value = now[i].net();
        if (data.compared && i < before.size()) {
            point.before = before[i].net();
            point.beforeTitle = beforeText(data, data.previous.from + static_cast<int>(i));
        }
        points.push_back(point);
    }
    return points;
}

std::vector<ChartPoint> hourPoints(const DashboardData& data) {
    int first = 24, last = -1;
    for (int hour = 0; hour < 24; ++hour) {
        if (!data.hours[static_cast<std::size_t>(hour)].hasData()) continue;
        first = qMin(first, hour);
        last = hour;
    }
    std::vector<ChartPoint> points;
    for (int hour = first; hour <= last; ++hour) {
        ChartPoint point;
        point.label = QString::number(hour);
        point.title = hourText(hour);
        point.value = data.hours[static_cast<std::size_t>(hour)].net;
        points.push_back(point);
    }
    return points;
}

std::vector<CategoryBar> categoryBars(const DashboardData& data, std::size_t count) {
    QHash<std::int64_t, Money> before;
    Money restBefore;
    for (const CategorySales& category : data.categoriesBefore) {
        before[category.category.value] = category.sales.net();
        restBefore += category.sales.net();
    }
    std::vector<CategoryBar> bars;
    Money rest;
    for (std::size_t i = 0; i < data.categories.size(); ++i) {
        const CategorySales& category = data.categories[i];
        // The last place is for all that remain, unless just one does.
        if (i + 1 >= count && data.categories.size() > count) {
            rest += category.sales.net();
            continue;
        }
        const Money was = before.value(category.category.value);
        restBefore -= was;
        bars.push_back({category.name.isEmpty() ? Dashboard::tr("未分类") : category.name, category.sales.net(),
                        change(data, category.sales.net().minor, was.minor), category.category});
    }
    if (data.categories.size() > count) {
        bars.push_back({Dashboard::tr("其余"), rest, change(data, rest.minor, restBefore.minor), {}});
    }
    return bars;
}

} // namespace zg
