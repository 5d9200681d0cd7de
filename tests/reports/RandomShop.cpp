#include "tests/reports/RandomShop.h"

#include "core/reports/RetentionReport.h"
#include "core/store/Statement.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <sqlcipher/sqlite3.h>

#include <map>
#include <set>

namespace zg::test {

namespace {

int pick(std::mt19937_64& random, int n) {
    return static_cast<int>(random() % static_cast<unsigned>(n));
}

struct Sold {
    std::int64_t product, quantity, gross, discount, category, refunded = 0, given = 0;
};

} // namespace

std::unique_ptr<Connection> memoryTables() {
    sqlite3* handle = nullptr;
    if (sqlite3_open(":memory:", &handle) != SQLITE_OK) throw StoreError(sqliteError(handle, SQLITE_CANTOPEN));
    auto connection = std::make_unique<Connection>(handle);
    for (const QFileInfo& file : QDir(QStringLiteral(":/schema")).entryInfoList({"*.sql"}, QDir::Files, QDir::Name)) {
        QFile sql(file.filePath());
        if (!sql.open(QIODevice::ReadOnly)) throw StoreError(ErrorCode::FileUnreadable);
        connection->execute(sql.readAll().constData());
    }
    return connection;
}

void fillDocuments(Connection& connection, std::mt19937_64& random, const RandomShopSize& size) {
    auto member = connection.prepare(
        "INSERT INTO member (id, number, name, joined_day, created_at, updated_at) VALUES (?, ?, ?, 0, 0, 0)");
    for (int i = 1; i <= size.members; ++i)
        member.runWith(i, QStringLiteral("M%1").arg(i, 5, 10, QChar('0')), QStringLiteral("顾客%1").arg(i));
    auto category = connection.prepare("INSERT INTO category (id, name) VALUES (?, ?)");
    for (int i = 1; i <= 3; ++i) category.runWith(i, QStringLiteral("分类%1").arg(i));
    auto product = connection.prepare("INSERT INTO product (id, code, name, category_id, created_at, updated_at) "
                                      "VALUES (?, ?, ?, nullif(?, 0), 0, 0)");
    for (int i = 1; i <= size.products; ++i)
        product.runWith(i, QStringLiteral("P%1").arg(i), QStringLiteral("商品%1").arg(i), i % 4);
    auto staff = connection.prepare("INSERT INTO staff (id, name, role) VALUES (?, ?, 3)");
    for (int i = 1; i <= 2; ++i) staff.runWith(i, QStringLiteral("收银%1").arg(i));

    auto sale = connection.prepare(R"(
        INSERT INTO sale (id, receipt, member_id, at, business_day, hour, cashier_id, gross, discount, entered_at)
        VALUES (?1, ?2, nullif(?3, 0), ?4, ?5, ?6, nullif(?7, 0), ?8, ?9, ?4))");
    auto line = connection.prepare("INSERT INTO sale_line VALUES (?, ?, ?, nullif(?, 0), ?, 10000, ?, ?, NULL)");
    auto discountRow = connection.prepare("INSERT INTO sale_discount VALUES (?, 1, 0, ?, ?)");
    auto payment = connection.prepare("INSERT INTO sale_payment VALUES (?1, 1, ?2, ?3, ?3)");
    auto voided = connection.prepare("INSERT INTO sale_void (sale_id, at) VALUES (?, 0)");
    auto refund = connection.prepare(R"(
        INSERT INTO refund (id, receipt, sale_id, member_id, at, business_day, hour, cashier_id, amount, entered_at)
        VALUES (?1, ?2, nullif(?3, 0), nullif(?4, 0), ?5, ?6, ?7, nullif(?8, 0), ?9, ?5))");
    auto refundLine = connection.prepare("INSERT INTO refund_line VALUES (?, ?, nullif(?, 0), ?, nullif(?, 0), ?, ?)");
    auto refundPayment = connection.prepare("INSERT INTO refund_payment VALUES (?, 1, ?, ?)");

    const auto at = [](int day, int hour) {
        return ((std::int64_t{kFirstDay.days} + day) * 24 + hour - 8) * 3'600'000;
    };
    std::map<std::int64_t, std::vector<Sold>> open;
    std::map<std::int64_t, std::pair<std::int64_t, int>> memberAndDay;
    for (std::int64_t id = 1; id <= size.sales; ++id) {
        const int day = pick(random, size.days), hour = 8 + pick(random, 13);
        const int who = pick(random, 4) == 0 ? 0 : 1 + pick(random, 1 + pick(random, size.members));
        std::vector<Sold> lines;
        std::int64_t gross = 0, discount = 0;
        for (int n = 1 + pick(random, 3); n > 0; --n) {
            const std::int64_t number = 1 + pick(random, size.products), quantity = 500 * (1 + pick(random, 6));
            const std::int64_t lineGross = quantity * (1 + pick(random, 900)) / 100;
            const std::int64_t lineDiscount = pick(random, 3) == 0 ? lineGross / 7 : 0;
            lines.push_back({number, quantity, lineGross, lineDiscount, number % 4});
            gross += lineGross;
            discount += lineDiscount;
        }
        sale.runWith(id, QStringLiteral("S%1").arg(id), who, at(day, hour), kFirstDay + day, hour, pick(random, 3),
                     gross, discount);
        for (size_t i = 0; i < lines.size(); ++i)
            line.runWith(id, static_cast<int>(i) + 1, lines[i].product, lines[i].category, lines[i].quantity,
                         lines[i].gross, lines[i].discount);
        if (discount > 0) discountRow.runWith(id, 1 + pick(random, 4), discount);
        payment.runWith(id, 1 + pick(random, 6), gross - discount);
        if (pick(random, 15) == 0) {
            voided.runWith(id);
        } else {
            open[id] = lines;
            memberAndDay[id] = {who, day};
        }
    }
    for (std::int64_t id = 1; id <= size.refunds && !open.empty(); ++id) {
        const bool hasOriginal = pick(random, 5) != 0;
        auto of = std::next(open.begin(), pick(random, static_cast<int>(open.size())));
        const auto [who, saleDay] = memberAndDay[of->first];
        const int day = std::min(size.days - 1, saleDay + pick(random, 20)), hour = 8 + pick(random, 13);
        std::vector<std::array<std::int64_t, 5>> rows; // sale line, product, category, quantity, amount
        if (hasOriginal) {
            const bool whole = pick(random, 2) == 0;
            for (size_t i = 0; i < of->second.size(); ++i) {
                Sold& sold = of->second[i];
                const std::int64_t left = sold.quantity - sold.refunded;
                const std::int64_t quantity = whole ? left : std::min<std::int64_t>(left, 500 * pick(random, 2));
                if (quantity == 0) continue;
                sold.refunded += quantity;
                const std::int64_t due = (sold.gross - sold.discount) * sold.refunded / sold.quantity;
                rows.push_back(
                    {static_cast<std::int64_t>(i) + 1, sold.product, sold.category, quantity, due - sold.given});
                sold.given = due;
            }
        } else {
            const std::int64_t number = 1 + pick(random, size.products);
            rows.push_back({0, number, number % 4, 1000, 1 + pick(random, 5000)});
        }
        if (rows.empty()) continue;
        std::int64_t amount = 0;
        for (const auto& row : rows) amount += row[4];
        refund.runWith(id, QStringLiteral("R%1").arg(id), hasOriginal ? of->first : 0, who, at(day, hour),
                       kFirstDay + day, hour, pick(random, 3), amount);
        for (size_t i = 0; i < rows.size(); ++i)
            refundLine.runWith(id, static_cast<int>(i) + 1, rows[i][0], rows[i][1], rows[i][2], rows[i][3], rows[i][4]);
        refundPayment.runWith(id, 1 + pick(random, 6), amount);
    }
}

namespace {

// Rows of plain numbers added up by key.
template <size_t Keys, size_t Sums> class Tally {
public:
    void add(std::array<std::int64_t, Keys> key, std::array<std::int64_t, Sums> values) {
        auto& sums = m_rows[key];
        for (size_t i = 0; i < Sums; ++i) sums[i] += values[i];
    }
    void insertInto(Connection& connection, const char* table) const {
        std::string sql = std::string("INSERT INTO ") + table + " VALUES (?";
        for (size_t i = 1; i < Keys + Sums; ++i) sql += ", ?";
        auto insert = connection.prepare(sql + ")");
        for (const auto& [key, sums] : m_rows) {
            int parameter = 0;
            for (const std::int64_t value : key) insert.bind(++parameter, value);
            for (const std::int64_t value : sums) insert.bind(++parameter, value);
            insert.run();
        }
    }
    const auto& rows() const { return m_rows; }

private:
    std::map<std::array<std::int64_t, Keys>, std::array<std::int64_t, Sums>> m_rows;
};

} // namespace

void fillSummaries(Connection& connection) {
    Tally<1, 10> daySales;
    Tally<2, 2> dayHour, dayDiscount, memberDay;
    Tally<2, 3> dayPayment;
    Tally<2, 5> dayCategory, dayProduct, monthProduct, dayCashier;
    const auto monthOf = [](std::int64_t day) {
        return std::int64_t{YearMonth::of(BusinessDay{static_cast<std::int32_t>(day)}).index};
    };

    auto sales = connection.prepare(R"(
        SELECT s.id, s.business_day, s.hour, coalesce(s.member_id, 0), coalesce(s.cashier_id, 0), s.gross, s.discount,
               (SELECT sum(quantity) FROM sale_line WHERE sale_id = s.id),
               coalesce((SELECT sum(l.quantity) FROM refund AS r JOIN refund_line AS l ON l.refund_id = r.id
                         WHERE r.sale_id = s.id), 0)
        FROM sale AS s WHERE s.id NOT IN (SELECT sale_id FROM sale_void))");
    while (sales.step()) {
        const auto id = sales.integer(0), day = sales.integer(1), member = sales.integer(3), gross = sales.integer(5),
                   discount = sales.integer(6), units = sales.integer(7), net = gross - discount;
        daySales.add({day}, {1, gross, discount, 0, 0, units, 0, member != 0, member != 0 ? net : 0, 0});
        dayHour.add({day, sales.integer(2)}, {1, net});
        dayCashier.add({day, sales.integer(4)}, {1, gross, discount, 0, units});
        if (member != 0) memberDay.add({member, day}, {sales.integer(8) < units, net});
        auto lines = connection.prepare(
            "SELECT product_id, coalesce(category_id, 0), quantity, gross, discount FROM sale_line WHERE sale_id = ?");
        lines.bindAll(id);
        while (lines.step()) {
            const std::array<std::int64_t, 5> sums = {lines.integer(3), lines.integer(4), 0, lines.integer(2), 0};
            dayProduct.add({day, lines.integer(0)}, sums);
            monthProduct.add({monthOf(day), lines.integer(0)}, sums);
            dayCategory.add({day, lines.integer(1)}, sums);
        }
        auto payments = connection.prepare("SELECT method, amount FROM sale_payment WHERE sale_id = ?");
        payments.bindAll(id);
        while (payments.step()) dayPayment.add({day, payments.integer(0)}, {1, payments.integer(1), 0});
        auto discounts = connection.prepare("SELECT kind, amount FROM sale_discount WHERE sale_id = ?");
        discounts.bindAll(id);
        while (discounts.step()) dayDiscount.add({day, discounts.integer(0)}, {1, discounts.integer(1)});
    }
    auto refunds = connection.prepare(R"(
        SELECT r.id, r.business_day, r.hour, coalesce(r.member_id, 0), coalesce(r.cashier_id, 0), r.amount,
               (SELECT sum(quantity) FROM refund_line WHERE refund_id = r.id)
        FROM refund AS r)");
    while (refunds.step()) {
        const auto id = refunds.integer(0), day = refunds.integer(1), member = refunds.integer(3),
                   amount = refunds.integer(5), units = refunds.integer(6);
        daySales.add({day}, {0, 0, 0, amount, 1, 0, units, 0, member != 0 ? -amount : 0, 0});
        dayHour.add({day, refunds.integer(2)}, {0, -amount});
        dayCashier.add({day, refunds.integer(4)}, {0, 0, 0, amount, 0});
        if (member != 0) memberDay.add({member, day}, {0, -amount});
        auto lines = connection.prepare(
            "SELECT product_id, coalesce(category_id, 0), quantity, amount FROM refund_line WHERE refund_id = ?");
        lines.bindAll(id);
        while (lines.step()) {
            const std::array<std::int64_t, 5> sums = {0, 0, lines.integer(3), 0, lines.integer(2)};
            dayProduct.add({day, lines.integer(0)}, sums);
            monthProduct.add({monthOf(day), lines.integer(0)}, sums);
            dayCategory.add({day, lines.integer(1)}, sums);
        }
        auto payments = connection.prepare("SELECT method, amount FROM refund_payment WHERE refund_id = ?");
        payments.bindAll(id);
        while (payments.step()) dayPayment.add({day, payments.integer(0)}, {0, 0, payments.integer(1)});
    }

    Tally<2, 1> gap1, gap2, firstSecond, monthCohort;
    std::map<std::int64_t, std::vector<std::int64_t>> visits;
    for (const auto& [key, sums] : memberDay.rows())
        if (sums[0] > 0) visits[key[0]].push_back(key[1]);
    const std::int64_t none = BusinessDay::none().days;
    for (const auto& [member, days] : visits) {
        for (size_t i = 0; i < days.size(); ++i) {
            gap1.add({days[i], i >= 1 ? days[i - 1] : none}, {1});
            gap2.add({days[i], i >= 2 ? days[i - 2] : none}, {1});
        }
        firstSecond.add({days[0], days.size() > 1 ? days[1] : none}, {1});
        std::set<std::int64_t> months;
        for (const std::int64_t day : days) months.insert(monthOf(day));
        for (const std::int64_t month : months) monthCohort.add({monthOf(days[0]), month}, {1});
    }
    daySales.insertInto(connection, "day_sales");
    dayHour.insertInto(connection, "day_hour");
    dayCategory.insertInto(connection, "day_category");
    dayProduct.insertInto(connection, "day_product");
    monthProduct.insertInto(connection, "month_product");
    dayPayment.insertInto(connection, "day_payment");
    dayCashier.insertInto(connection, "day_cashier");
    dayDiscount.insertInto(connection, "day_discount");
    memberDay.insertInto(connection, "member_day");
    gap1.insertInto(connection, "day_gap1");
    gap2.insertInto(connection, "day_gap2");
    firstSecond.insertInto(connection, "first_second");
    monthCohort.insertInto(connection, "month_cohort");
}

} // namespace zg::test
