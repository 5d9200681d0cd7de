#include "tests/ui/Screens.h"

namespace zg::fiction {

namespace {

BusinessDay day(int y, int m, int d) {
    return BusinessDay::fromDate(QDate(y, m, d));
}

SalesTotals totals(std::int64_t net, std::int64_t orders) {
    SalesTotals t;
    t.orders = orders;
    t.gross = {net + net / 20};
    t.discount = {net / 20};
    t.unitsSold = Quantity::whole(orders * 3);
    t.memberOrders = orders / 2;
    t.memberNet = {net * 63 / 100};
    return t;
}

} // namespace

std::vector<MemberHit> hits() {
    std::vector<MemberHit> all;
    const struct {
        const char* name;
        const char* phone;
        std::int64_t net;
        int daysAgo;
    } people[] = {
        {"王秀兰", "138****6688", 842050, 12}, {"李伟", "159****6688", 12000, 95},
        {"陈敏静", "186****6688", 94050, 3},   {"周超丽", "185****6688", 275583, 335},
        {"杨杰敏", "148****6688", 228325, 64}, {"Alexandra Featherstonehaugh-Cholmondeley", "+44****6688", 1228325, 1}};
    int n = 0;
    for (const auto& person : people) {
        MemberHit hit;
        hit.id = {++n};
        hit.number = QStringLiteral("M%1").arg(n, 6, 10, QChar('0'));
        hit.name = QString::fromUtf8(person.name);
        hit.maskedPhone = QString::fromUtf8(person.phone);
        hit.net = {person.net};
        hit.lastDay = day(2026, 10, 2) + -person.daysAgo;
        hit.visits = 12;
        all.push_back(hit);
    }
    return all;
}

MemberCard card() {
    MemberCard c;
    c.member.id = {1};
    c.member.number = QStringLiteral("M000001");
    c.member.name = QStringLiteral("王秀兰");
    c.member.phones = {QStringLiteral("+8613800006688")};
    c.member.card = QStringLiteral("88001234");
    c.member.gender = Gender::Female;
    c.member.birthday = Birthday{BirthCalendar::Lunar, 1968, 8, 24};
    c.member.wechat = QStringLiteral("wxl_1968");
    c.member.address = QStringLiteral("梧桐路 18 弄 3 号 502 室,门铃坏了请打电话");
    c.member.source = QStringLiteral("老客带新");
    c.member.note = QStringLiteral("喜欢试新品,周末上午来。");
    c.member.alert = QStringLiteral("花生过敏 · 偏好无糖");
    c.member.joined = day(2023, 3, 8);
    c.stat = {86, 104, {842050}, day(2023, 3, 8), day(2026, 9, 20), {3286}, {51200}};
    c.tags = {{TagId{1}, QStringLiteral("金卡"), 0}, {TagId{2}, QStringLiteral("周末客"), 1}};
    for (int i = 0; i < 6; ++i) c.lastVisits.push_back({day(2026, 9, 20) + -i * 9, i == 1 ? 2 : 1, {8640 + i * 1315}});
    c.nextBirthday = QDate(2026, 10, 5);
    return c;
}

DashboardData dashboard(DayRange range) {
    DashboardData d;
    d.range = range;
    d.previous = range.previous();
    const auto fill = [](DayRange days, std::vector<DaySales>& out, SalesTotals& sum, int percent) {
        for (BusinessDay at = days.from; at <= days.to; at = at + 1) {
            const int weekday = at.toDate().dayOfWeek();
            const std::int64_t net =
                (720000 + (weekday >= 6 ? 330000 : 0) + (at.days * 7919 % 97) * 2100) * percent / 100;
            out.push_back({at, totals(net, net / 8640)});
            sum += out.back().totals;
        }
    };
    fill(d.range, d.days, d.now.totals, 100);
    fill(d.previous, d.daysBefore, d.before.totals, 92);
    d.now.range = d.range;
    d.before.range = d.previous;
    d.now.members = {1280, 127, 532, 2600, Rate{13, 1}, {90, 400, 150}};
    d.before.members = {1200, 113, 516, 2400, Rate{13, 1}, {90, 380, 150}};
    const int shape[] = {10, 22, 38, 30, 52, 64, 35, 28, 33, 47, 72, 95, 61, 20};
    for (int i = 0; i < 14; ++i) {
        d.hours[static_cast<std::size_t>(8 + i)] = {shape[i] * 3, {shape[i] * 9500}};
        d.hoursBefore[static_cast<std::size_t>(8 + i)] = {shape[i] * 3, {shape[i] * 9100}};
    }
    const char* names[] = {"乳品烘焙", "咖啡茶饮", "生鲜水果", "粮油调味", "日用清洁", "冷冻", "文具"};
    int i = 0;
    for (const char* name : names) {
        CategorySales c;
        c.category = {++i};
        c.name = QString::fromUtf8(name);
        c.sales.gross = {6'800'000 / i};
        d.categories.push_back(c);
        c.sales.gross = {6'100'000 / i + (i % 2 ? 400'000 : 0)};
        d.categoriesBefore.push_back(c);
    }
    return d;
}

} // namespace zg::fiction
