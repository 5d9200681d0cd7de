#include "core/demo/DemoShop.h"

#include "core/access/StaffStore.h"
#include "core/demo/DemoBaskets.h"
#include "core/demo/DemoPeople.h"
#include "core/members/MemberLabels.h"
#include "core/members/MemberWriter.h"
#include "core/products/ProductStore.h"
#include "core/products/ProductWriter.h"
#include "core/sales/SaleWriter.h"
#include "core/store/Statement.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <map>

namespace zg {

namespace {

constexpr int kWholeWork = 1000;     // as it is reported
constexpr double kMembersWork = 0.2; // of the whole, about
constexpr int kCashiers = 3;
constexpr int kDaysTogether = 7; // in one journal entry; more of them leave the processor's cache

// A sale whose goods will come back, kept until they do.
struct Awaited {
    Sale sale;
    DemoReturn back;
};

DemoSeasons seasonsUntil(const QDateTime& now, const DemoPlan& plan) {
    const QDate today = now.date();
    const DayRange range{BusinessDay::fromDate(today.addYears(-plan.years).addDays(1)), BusinessDay::fromDate(today)};
    return DemoSeasons(range, now.time().msecsSinceStartOfDay() / 1000, plan.seed);
}

class Filler {
public:
    Filler(Write& write, const DemoPlan& plan, const Progress& progress)
        : m_write(write), m_connection(write.connection()), m_digits(write.settings().currency.digits), m_plan(plan),
          m_progress(progress), m_calendar(write.calendar()),
          m_seasons(seasonsUntil(m_calendar.localTime(write.now()), plan)),
          m_visits(m_seasons, plan.members, plan.seed, plan.model),
          m_catalogue(demoProductCount(plan.members), plan.seed), m_writer(write) {}

    DemoSummary fill() {
        m_summary.range = {m_seasons.day(0), today()};
        m_summary.model = m_plan.model;
        m_summary.members = m_plan.members;
        m_summary.buyers = m_visits.buyers();
        m_summary.repeatPurchases = m_visits.repeatPurchases();
        addStaff();
        addProducts();
        addMembers();
        writeDays();
        return m_summary;
    }

private:
    void report(double done) const {
        m_progress.report(std::llround(done * kWholeWork), kWholeWork);
        if (m_progress.isCancelled()) throw StoreError(ErrorCode::Cancelled);
    }

    void addStaff();
    void addProducts();
    void addMembers();
    void writeDays();
    void writeDay(int index, std::vector<DemoOrder> orders);
    const Sale& writeSale(DemoOrder order);
    void writeRefund(const Sale& sale, bool whole, Instant at);
    BusinessDay today() const { return m_seasons.day(m_seasons.days() - 1); }
    Instant instantOf(int index, int second) const {
        return m_calendar.instantOf(m_seasons.day(index).toDate(), QTime(0, 0).addSecs(second));
    }

    Write& m_write;
    Connection& m_connection;
    int m_digits;
    const DemoPlan& m_plan;
    const Progress& m_progress;
    BusinessCalendar m_calendar;
    DemoSeasons m_seasons;
    DemoVisits m_visits;
    DemoCatalogue m_catalogue;
    DemoShelf m_shelf;
    SaleWriter m_writer;
    std::map<int, std::vector<Awaited>> m_awaited; // by day
    DemoSummary m_summary;
};

void Filler::addStaff() {
    const DemoPeople people(m_plan.seed, today());
    const std::vector<Staff> present = listStaff(m_connection);
    const auto owner =
        std::find_if(present.begin(), present.end(), [](const Staff& s) { return s.role == Role::Owner; });
    m_shelf.staff.push_back(owner != present.end() ? owner->id
                                                   : zg::addStaff(m_connection, people.staffName(0), Role::Owner));
    m_shelf.staff.push_back(zg::addStaff(m_connection, people.staffName(1), Role::Manager));
    for (int i = 0; i < kCashiers; ++i)
        m_shelf.staff.push_back(zg::addStaff(m_connection, people.staffName(2 + i), Role::Cashier));
}

void Filler::addMembers() {
    const DemoPeople people(m_plan.seed, today());
    std::vector<TagId> tags;
    for (const QString& name : demoTags())
        tags.push_back(MemberLabels::tagNamed(m_connection, name, static_cast<int>(tags.size())).value().id);

    MemberWriter writer(m_write);
    m_shelf.members.reserve(static_cast<size_t>(m_plan.members));
    for (int n = 1; n <= m_plan.members; ++n) {
        const DemoSeasons::Moment joined = m_seasons.momentAt(m_visits.joinedAt(n));
        const BusinessDay day = m_seasons.day(joined.index);
        Member member = people.member(n, day);
        for (TagId& tag : member.tags) tag = tags[static_cast<size_t>(tag.value - 1)];
        member.createdAt = instantOf(joined.index, joined.second);
        writer.insert(member);
        m_shelf.members.push_back(member.id);
        if (const Points points = DemoBaskets::openingPoints(n, m_visits.joinedAt(n), m_plan.seed); points.value > 0)
            m_write.post({&kPoints, member.id, points.value, PostingKind::Opening, {}, {}, member.createdAt});
        if (n % 1000 == 0) report(kMembersWork * n / m_plan.members);
    }
    writer.flush();
}

void Filler::writeDays() {
    DemoBaskets baskets(m_catalogue, m_seasons, m_visits, m_shelf, m_calendar, m_digits, m_plan.seed);
    // While one day is written, the next is made on another thread.
    const auto make = [&baskets](int index) {
        return std::async(std::launch::async, [&baskets, index] { return baskets.ofDay(index); });
    };
    std::future<std::vector<DemoOrder>> next = make(0);
    for (int index = 0; index < m_seasons.days(); ++index) {
        std::vector<DemoOrder> orders = next.get();
        if (index + 1 < m_seasons.days()) next = make(index + 1);
        writeDay(index, std::move(orders));
        if (index % kDaysTogether == kDaysTogether - 1) m_writer.flushDays();
        report(kMembersWork + (1 - kMembersWork) * 0.9 * (index + 1) / m_seasons.days());
    }
    m_writer.flush();
}

void Filler::writeDay(int index, std::vector<DemoOrder> orders) {
    // Refunds of earlier days' sales are known already; those of today's join them as the day goes on. Earliest first.
    std::vector<Awaited> due;
    if (auto known = m_awaited.extract(index)) due = std::move(known.mapped());
    const auto later = [](const Awaited& a, const Awaited& b) { return a.back.second > b.back.second; };
    std::make_heap(due.begin(), due.end(), later);
    const auto refundUntil = [&](Instant until) {
        while (!due.empty()) {
            const Awaited& first = due.front();
            const Instant at = instantOf(index, first.back.second);
            if (at > until) return;
            writeRefund(first.sale, first.back.whole, at);
            std::pop_heap(due.begin(), due.end(), later);
            due.pop_back();
        }
    };
    for (DemoOrder& order : orders) {
        refundUntil(order.sale.at);
        const std::optional<DemoReturn> back = order.back;
        const Sale& sale = writeSale(std::move(order));
        if (!back) continue;
        if (back->daysLater > 0) {
            m_awaited[index + back->daysLater].push_back({sale, *back});
        } else {
            due.push_back({sale, *back});
            std::push_heap(due.begin(), due.end(), later);
        }
    }
    refundUntil(m_write.now());
}

const Sale& Filler::writeSale(DemoOrder order) {
    const Points redeemed = order.redeemed;
    const Sale& sale = m_writer.add(std::move(order.sale));
    ++m_summary.orders;
    m_summary.lines += static_cast<std::int64_t>(sale.lines.size());
    if (redeemed.value > 0)
        m_write.post(
            {&kPoints, sale.member, -redeemed.value, PostingKind::Redeem, DocumentRef::of(sale.id), {}, sale.at});
    return sale;
}

void Filler::writeRefund(const Sale& sale, bool whole, Instant at) {
    std::vector<RefundRequest> requests;
    for (size_t i = 0; i < (whole ? sale.lines.size() : 1); ++i) {
        // In part: one line, and of several pieces one.
        const Quantity sold = sale.lines[i].quantity;
        const bool pieces = sold > Quantity::whole(1) && sold.thousandths % 1000 == 0;
        requests.push_back({static_cast<int>(i) + 1, whole || !pieces ? sold : Quantity::whole(1)});
    }
    Refund refund;
    refund.sale = sale.id;
    refund.member = sale.member;
    refund.at = refund.enteredAt = at;
    const LocalMoment moment = m_calendar.momentOf(at);
    refund.day = moment.day;
    refund.hour = moment.hour;
    refund.cashier = m_shelf.staff[1];
    refund.channel = sale.channel;
    refund.lines = refundLines(sale, std::vector<Refunded>(sale.lines.size()), requests).value();
    refund.payments = refundPayments(sale, {}, refund.amount());
    m_writer.add(std::move(refund));
    ++m_summary.refunds;
}

void Filler::addProducts() {
    for (const QString& name : DemoCatalogue::categories())
        m_shelf.categories.push_back(ProductStore::categoryNamed(m_connection, name));
    ProductWriter writer(m_write);
    for (const DemoProduct& made : m_catalogue.products()) {
        Product product;
        product.code = made.code;
        product.name = made.name;
        product.category = m_shelf.categories[static_cast<size_t>(made.category)];
        if (!made.barcode.isEmpty()) product.barcodes << made.barcode;
        product.unit = made.unit;
        product.price = made.price;
        product.cost = made.cost;
        writer.insert(product);
        m_shelf.products.push_back(product.id);
    }
    writer.flush();
    m_summary.products = static_cast<std::int64_t>(m_shelf.products.size());
}

bool hasSales(Connection& connection) {
    return connection.prepare("SELECT 1 FROM sale LIMIT 1").step();
}

} // namespace

NewShop demoShop() {
    NewShop shop;
    shop.settings.name = QStringLiteral("掌柜示范店");
    return shop;
}

QFuture<Result<DemoSummary>> fillDemo(Shop& shop, const Clock& clock, const DemoPlan& plan, Progress progress) {
    return shop.write(
        clock,
        [=](Write& write) -> Result<DemoSummary> {
            if (plan.members < 1 || plan.members > kMostDemoMembers)
                return fail(ErrorCode::OutOfRange, QStringLiteral("members"));
            if (plan.years < 1 || plan.years > kMostDemoYears)
                return fail(ErrorCode::OutOfRange, QStringLiteral("years"));
            if (hasSales(write)) return fail(ErrorCode::ShopNotEmpty);
            const DemoSummary summary = Filler(write, plan, progress).fill();
            for (const Topic topic : {Topic::Members, Topic::Products, Topic::Sales, Topic::Staff}) write.touch(topic);
            return summary;
        },
        Priority::Background);
}

} // namespace zg
