#include "core/reports/RfmReport.h"
#include "core/sales/SaleWriter.h"
#include "core/store/Statement.h"
#include "tests/support/SharedData.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <set>

using namespace zg;

namespace {

struct Customer {
    MemberId member;
    std::set<BusinessDay> days;
    Money spent;
};

// customer_id,order_date,revenue,...: no field holds a comma or a quote.
std::map<QString, Customer> sellAll(TestShop& shop, const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly | QIODevice::Text));
    file.readLine();
    std::vector<std::tuple<QString, BusinessDay, Money>> orders;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        orders.emplace_back(QString::fromUtf8(fields[0]),
                            BusinessDay::fromDate(QDate::fromString(QString::fromUtf8(fields[1]), Qt::ISODate)),
                            Money{fields[2].toLongLong() * 100});
    }
    std::map<QString, Customer> customers;
    const auto done = await(shop.write([&](Write& write) {
        Connection& c = write.connection();
        c.execute("INSERT INTO product (id, code, name, created_at, updated_at) VALUES (1, 'A', 'A', 0, 0)");
        auto insert = c.prepare(
            "INSERT INTO member (id, number, name, joined_day, created_at, updated_at) VALUES (?, ?, ?, 0, 0, 0)");
        SaleWriter writer(write);
        for (const auto& [name, day, amount] : orders) {
            Customer& customer = customers[name];
            if (!customer.member) {
                customer.member = MemberId{std::ssize(customers)};
                insert.runWith(customer.member, name, name);
            }
            customer.days.insert(day);
            customer.spent += amount;
            Sale sale;
            sale.member = customer.member;
            sale.at = Instant{std::int64_t{day.days} * 86'400'000};
            sale.day = day;
            sale.hour = 12;
            sale.lines = {{ProductId{1}, {}, Quantity::whole(1), UnitPrice{amount.minor * 100}, amount, {}, {}}};
            sale.payments = {{PaymentMethod::Cash, amount, amount}};
            writer.add(std::move(sale));
        }
        writer.flush();
    }));
    REQUIRE(done);
    return customers;
}

} // namespace

TEST_CASE("RFM of the published orders is as published", "[reports][rfm]") {
    const auto path = sharedData(QStringLiteral("rfm/rfm_data_orders.csv"));
    if (!path) SKIP("no shared data");
    TestShop shop;
    const std::map<QString, Customer> customers = sellAll(shop, *path);
    const BusinessDay asOf = BusinessDay::fromDate({2006, 12, 31});
    RfmSettings settings;
    settings.windowDays = 10 * 365; // the publication looks at all orders
    const auto scored = await(shop.database().read([&](Connection& c) { return rfm(c, asOf, settings); }));
    REQUIRE(scored);
    std::map<MemberId, RfmMember> byMember;
    for (const RfmMember& member : *scored) byMember[member.member] = member;
    REQUIRE(byMember.size() == 995);

    const auto check = [&](const char* name, int days, int orders, int amount) {
        const RfmMember& member = byMember.at(customers.at(QString::fromUtf8(name)).member);
        CAPTURE(name);
        CHECK(member.recencyDays == days);
        CHECK(member.visits == orders);
        CHECK(member.net == Money{amount * 100});
    };
    check("Abbey O'Reilly", 205, 6, 472);
    check("Add Senger", 140, 3, 340);
    check("Aden Lesch", 194, 4, 405);

    for (const auto& [name, customer] : customers) {
        const RfmMember& member = byMember.at(customer.member);
        REQUIRE(member.recencyDays == asOf - *customer.days.rbegin());
        REQUIRE(member.visits == std::ssize(customer.days)); // two orders of one day are one visit
        REQUIRE(member.net == customer.spent);
    }

    // Each score holds about a fifth of the members, where ties allow.
    std::array<int, 6> monetary{}, recency{};
    for (const RfmMember& member : *scored) {
        ++monetary[static_cast<size_t>(member.monetary)];
        ++recency[static_cast<size_t>(member.recency)];
    }
    for (size_t score = 1; score <= 5; ++score) {
        CHECK(std::abs(monetary[score] - 199) < 12);
        CHECK(std::abs(recency[score] - 199) < 12);
    }
}
