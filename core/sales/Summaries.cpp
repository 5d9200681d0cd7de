#include "core/sales/Summaries.h"

#include "core/store/Statement.h"
#include "core/visits/VisitTables.h"

#include <algorithm>
#include <vector>

namespace zg {

void Summaries::count(const Sale& sale, int sign) {
    const std::int32_t day = sale.day.days;
    Day& total = m_days[day];
    std::int64_t gross = 0, discount = 0, units = 0, cost = 0;
    for (const SaleLine& line : sale.lines) {
        const auto add = [&](Part& part) {
            part.gross += sign * line.gross.minor;
            part.discount += sign * line.discount.minor;
            part.unitsSold += sign * line.quantity.thousandths;
        };
        add(m_categories[{day, line.category.value}]);
        add(m_products[{day, line.product.value}]);
        gross += line.gross.minor;
        discount += line.discount.minor;
        units += line.quantity.thousandths;
        cost += line.cost.value_or(Money{}).minor;
    }
    const std::int64_t net = gross - discount;
    total.orders += sign;
    total.gross += sign * gross;
    total.discount += sign * discount;
    total.unitsSold += sign * units;
    total.cost += sign * cost;
    Hour& hour = m_hours[{day, sale.hour}];
    hour.orders += sign;
    hour.net += sign * net;
    CashierSum& cashier = m_cashiers[{day, sale.cashier.value}];
    cashier.orders += sign;
    cashier.gross += sign * gross;
    cashier.discount += sign * discount;
    cashier.unitsSold += sign * units;
    for (const SalePayment& payment : sale.payments) {
        PaymentSum& sum = m_payments[{day, static_cast<int>(payment.method)}];
        sum.count += sign;
        sum.amount += sign * payment.amount.minor;
    }
    for (const SaleDiscount& reduction : sale.discounts) {
        DiscountSum& sum = m_discounts[{day, static_cast<int>(reduction.kind)}];
        sum.count += sign;
        sum.amount += sign * reduction.amount.minor;
    }
    if (!sale.member) return;
    total.memberOrders += sign;
    total.memberNet += sign * net;
    MemberDelta& member = m_members[sale.member];
    member.orders += sign;
    member.net += sign * net;
    MemberDay& memberDay = member.on(day);
    memberDay.sales += sign;
    memberDay.net += sign * net;
}

void Summaries::count(const Refund& refund, int sign) {
    const std::int32_t day = refund.day.days;
    Day& total = m_days[day];
    std::int64_t amount = 0, units = 0;
    for (const RefundLine& line : refund.lines) {
        const auto add = [&](Part& part) {
            part.refunds += sign * line.amount.minor;
            part.unitsRefunded += sign * line.quantity.thousandths;
        };
        add(m_categories[{day, line.category.value}]);
        add(m_products[{day, line.product.value}]);
        amount += line.amount.minor;
        units += line.quantity.thousandths;
    }
    total.refunds += sign * amount;
    total.refundCount += sign;
    total.unitsRefunded += sign * units;
    m_hours[{day, refund.hour}].net -= sign * amount;
    m_cashiers[{day, refund.cashier.value}].refunds += sign * amount;
    for (const RefundPayment& payment : refund.payments)
        m_payments[{day, static_cast<int>(payment.method)}].refunded += sign * payment.amount.minor;
    if (!refund.member) return;
    total.memberNet -= sign * amount;
    MemberDelta& member = m_members[refund.member];
    member.net -= sign * amount;
    member.on(day).net -= sign * amount;
}

void Summaries::countVisitSale(MemberId member, BusinessDay day, int sign) {
    if (member) m_members[member].on(day.days).sales += sign;
}

Summaries::Part& Summaries::Part::operator+=(const Part& other) {
    gross += other.gross;
    discount += other.discount;
    refunds += other.refunds;
    unitsSold += other.unitsSold;
    unitsRefunded += other.unitsRefunded;
    return *this;
}

Summaries::MemberDay& Summaries::MemberDelta::on(std::int32_t day) {
    // Documents come mostly in order of time.
    if (days.empty() || days.back().first < day) return days.emplace_back(day, MemberDay()).second;
    auto at = std::lower_bound(days.begin(), days.end(), day,
                               [](const auto& entry, std::int32_t d) { return entry.first < d; });
    if (at->first != day) at = days.emplace(at, day, MemberDay());
    return at->second;
}

void Summaries::flush(Connection& connection) {
    flushDays(connection);
    followMerges(connection);
    // In the order of the tables' keys: a load of years appends, instead of touching pages here and there.
    std::vector<std::pair<MemberId, const MemberDelta*>> members;
    members.reserve(m_members.size());
    for (const auto& [id, delta] : m_members) members.emplace_back(id, &delta);
    std::sort(members.begin(), members.end());
    VisitCounts visits;
    for (const auto& [id, delta] : members) flushMember(connection, id, *delta, visits);
    writeVisits(connection, visits);
    *this = {};
}

// Documents name whom they were entered for; what is kept by member is the keeper's.
void Summaries::followMerges(Connection& connection) {
    auto any = connection.prepare("SELECT 1 FROM member WHERE merged_into IS NOT NULL LIMIT 1");
    if (!any.step()) return;
    std::vector<std::pair<MemberId, MemberId>> moved;
    auto select = connection.prepare("SELECT merged_into FROM member WHERE id = ? AND merged_into IS NOT NULL");
    for (const auto& [id, delta] : m_members) {
        select.bindAll(id);
        if (select.step()) moved.emplace_back(id, select.id<MemberId>(0));
        select.reset();
    }
    for (const auto& [id, keeper] : moved) {
        const MemberDelta delta = std::move(m_members.extract(id).mapped());
        MemberDelta& to = m_members[keeper];
        to.orders += delta.orders;
        to.net += delta.net;
        for (const auto& [day, change] : delta.days) {
            MemberDay& sum = to.on(day);
            sum.sales += change.sales;
            sum.net += change.net;
        }
    }
}

void Summaries::flushDays(Connection& connection) {
    flushTotals(connection);
    flushParts(connection);
    auto members = std::move(m_members);
    *this = {};
    m_members = std::move(members);
}

void Summaries::flushTotals(Connection& connection) {
    auto upsertDay = connection.prepare(R"(
        INSERT INTO day_sales (day, orders, gross, discount, refunds, refund_count, units_sold, units_refunded,
                               member_orders, member_net, cost)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (day) DO UPDATE SET
            orders = day_sales.orders + excluded.orders, gross = day_sales.gross + excluded.gross,
            discount = day_sales.discount + excluded.discount, refunds = day_sales.refunds + excluded.refunds,
            refund_count = day_sales.refund_count + excluded.refund_count, units_sold = day_sales.units_sold + excluded.units_sold,
            units_refunded = day_sales.units_refunded + excluded.units_refunded,
            member_orders = day_sales.member_orders + excluded.member_orders, member_net = day_sales.member_net + excluded.member_net,
            cost = day_sales.cost + excluded.cost)");
    // A row that says nothing is absent, so that an undone import leaves no trace and verify can compare row by row.
    auto dropDay = connection.prepare("DELETE FROM day_sales WHERE day = ? AND orders = 0 AND refund_count = 0");
    for (const auto& [day, d] : m_days) {
        upsertDay.runWith(day, d.orders, d.gross, d.discount, d.refunds, d.refundCount, d.unitsSold, d.unitsRefunded,
                          d.memberOrders, d.memberNet, d.cost);
        if (d.orders <= 0) dropDay.runWith(day);
    }

    auto upsertHour = connection.prepare(R"(
        INSERT INTO day_hour (day, hour, orders, net) VALUES (?, ?, ?, ?)
        ON CONFLICT (day, hour) DO UPDATE SET orders = day_hour.orders + excluded.orders, net = day_hour.net + excluded.net)");
    auto dropHour = connection.prepare("DELETE FROM day_hour WHERE day = ? AND hour = ? AND orders = 0 AND net = 0");
    for (const auto& [key, h] : m_hours) {
        upsertHour.runWith(key.first, key.second, h.orders, h.net);
        if (h.orders <= 0) dropHour.runWith(key.first, key.second);
    }

    auto upsertPayment = connection.prepare(R"(
        INSERT INTO day_payment (day, method, count, amount, refunded) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (day, method) DO UPDATE SET
            count = day_payment.count + excluded.count, amount = day_payment.amount + excluded.amount,
            refunded = day_payment.refunded + excluded.refunded)");
    auto dropPayment = connection.prepare(
        "DELETE FROM day_payment WHERE day = ? AND method = ? AND count = 0 AND amount = 0 AND refunded = 0");
    for (const auto& [key, p] : m_payments) {
        upsertPayment.runWith(key.first, key.second, p.count, p.amount, p.refunded);
        if (p.count <= 0) dropPayment.runWith(key.first, key.second);
    }

    auto upsertCashier = connection.prepare(R"(
        INSERT INTO day_cashier (day, cashier_id, orders, gross, discount, refunds, units_sold)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (day, cashier_id) DO UPDATE SET
            orders = day_cashier.orders + excluded.orders, gross = day_cashier.gross + excluded.gross,
            discount = day_cashier.discount + excluded.discount, refunds = day_cashier.refunds + excluded.refunds,
            units_sold = day_cashier.units_sold + excluded.units_sold)");
    auto dropCashier = connection.prepare(
        "DELETE FROM day_cashier WHERE day = ? AND cashier_id = ? AND orders = 0 AND refunds = 0 AND gross = 0");
    for (const auto& [key, c] : m_cashiers) {
        upsertCashier.runWith(key.first, key.second, c.orders, c.gross, c.discount, c.refunds, c.unitsSold);
        if (c.orders <= 0) dropCashier.runWith(key.first, key.second);
    }

    auto upsertDiscount = connection.prepare(R"(
        INSERT INTO day_discount (day, kind, count, amount) VALUES (?, ?, ?, ?)
        ON CONFLICT (day, kind) DO UPDATE SET count = day_discount.count + excluded.count, amount = day_discount.amount + excluded.amount)");
    auto dropDiscount = connection.prepare("DELETE FROM day_discount WHERE day = ? AND kind = ? AND count = 0");
    for (const auto& [key, x] : m_discounts) {
        upsertDiscount.runWith(key.first, key.second, x.count, x.amount);
        if (x.count <= 0) dropDiscount.runWith(key.first, key.second);
    }
}

void Summaries::flushParts(Connection& connection) {
    const auto flush = [](Table<Part>& table, Statement upsert, Statement drop) {
        // In key order: neighbouring rows share pages, and a batch touches each page once.
        std::vector<const Table<Part>::value_type*> rows;
        rows.reserve(table.size());
        for (const auto& row : table) rows.push_back(&row);
        std::sort(rows.begin(), rows.end(), [](auto* a, auto* b) { return a->first < b->first; });
        for (const auto* row : rows) {
            const auto& [key, p] = *row;
            upsert.runWith(key.first, key.second, p.gross, p.discount, p.refunds, p.unitsSold, p.unitsRefunded);
            if (p.unitsSold <= 0) drop.runWith(key.first, key.second);
        }
    };
    flush(m_categories, connection.prepare(R"(
        INSERT INTO day_category (day, category_id, gross, discount, refunds, units_sold, units_refunded)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (day, category_id) DO UPDATE SET
            gross = day_category.gross + excluded.gross, discount = day_category.discount + excluded.discount,
            refunds = day_category.refunds + excluded.refunds, units_sold = day_category.units_sold + excluded.units_sold,
            units_refunded = day_category.units_refunded + excluded.units_refunded)"),
          connection.prepare(
              "DELETE FROM day_category WHERE day = ? AND category_id = ? AND units_sold = 0 AND units_refunded = 0"));
    flush(m_products, connection.prepare(R"(
        INSERT INTO day_product (day, product_id, gross, discount, refunds, units_sold, units_refunded)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (day, product_id) DO UPDATE SET
            gross = day_product.gross + excluded.gross, discount = day_product.discount + excluded.discount,
            refunds = day_product.refunds + excluded.refunds, units_sold = day_product.units_sold + excluded.units_sold,
            units_refunded = day_product.units_refunded + excluded.units_refunded)"),
          connection.prepare(
              "DELETE FROM day_product WHERE day = ? AND product_id = ? AND units_sold = 0 AND units_refunded = 0"));
    Table<Part> months;
    for (const auto& [key, part] : m_products)
        months[{monthOf({static_cast<std::int32_t>(key.first)}), key.second}] += part;
    flush(months, connection.prepare(R"(
        INSERT INTO month_product (month, product_id, gross, discount, refunds, units_sold, units_refunded)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (month, product_id) DO UPDATE SET
            gross = month_product.gross + excluded.gross, discount = month_product.discount + excluded.discount,
            refunds = month_product.refunds + excluded.refunds, units_sold = month_product.units_sold + excluded.units_sold,
            units_refunded = month_product.units_refunded + excluded.units_refunded)"),
          connection.prepare("DELETE FROM month_product WHERE month = ? AND product_id = ? AND units_sold = 0 AND "
                             "units_refunded = 0"));
}

void Summaries::flushMember(Connection& connection, MemberId id, const MemberDelta& delta, VisitCounts& visits) {
    struct {
        std::int64_t visits = 0;
        BusinessDay first = BusinessDay::none(), second = first, prev = first, last = first;
    } stat;
    {
        auto select = connection.prepare(
            "SELECT visits, first_day, second_day, prev_day, last_day FROM member_stat WHERE member_id = ?");
        select.bindAll(id);
        if (select.step()) stat = {select.integer(0), select.day(1), select.day(2), select.day(3), select.day(4)};
    }

    const bool latestOnly = std::all_of(delta.days.begin(), delta.days.end(), [&](const auto& entry) {
        const auto& [day, change] = entry;
        return change.sales == 0 || (change.sales > 0 && (stat.last.isNone() || day >= stat.last.days));
    });
    std::vector<BusinessDay> days;
    const auto readVisits = [&] {
        days.clear();
        auto select = connection.prepare("SELECT day FROM member_day WHERE member_id = ? AND sales > 0 ORDER BY day");
        select.bindAll(id);
        while (select.step()) days.push_back(select.day(0));
    };
    if (!latestOnly) {
        readVisits();
        visits.addHistory(days, -1);
    }

    auto upsert = connection.prepare(R"(
        INSERT INTO member_day (member_id, day, sales, net) VALUES (?, ?, ?, ?)
        ON CONFLICT (member_id, day) DO UPDATE SET sales = member_day.sales + excluded.sales, net = member_day.net + excluded.net)");
    auto drop = connection.prepare("DELETE FROM member_day WHERE member_id = ? AND day = ? AND sales = 0 AND net = 0");
    for (const auto& [day, change] : delta.days) {
        if (change.sales == 0 && change.net == 0) continue;
        upsert.runWith(id, day, change.sales, change.net);
        if (change.sales <= 0) drop.runWith(id, day);
    }

    if (latestOnly) {
        for (const auto& [days32, change] : delta.days) {
            const BusinessDay day{days32};
            if (change.sales == 0 || day == stat.last) continue;
            visits.addLatest(stat.first, stat.prev, stat.last, static_cast<int>(stat.visits), day);
            if (stat.visits == 0) stat.first = day;
            if (stat.visits == 1) stat.second = day;
            stat.prev = stat.last;
            stat.last = day;
            ++stat.visits;
        }
    } else {
        readVisits();
        visits.addHistory(days, +1);
        const BusinessDay none = BusinessDay::none();
        const size_t n = days.size();
        stat = {static_cast<std::int64_t>(n), n > 0 ? days[0] : none, n > 1 ? days[1] : none,
                n > 1 ? days[n - 2] : none, n > 0 ? days[n - 1] : none};
    }

    auto update = connection.prepare(R"(
        INSERT INTO member_stat (member_id, visits, orders, net, first_day, second_day, prev_day, last_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (member_id) DO UPDATE SET
            visits = excluded.visits, orders = member_stat.orders + excluded.orders, net = member_stat.net + excluded.net,
            first_day = excluded.first_day, second_day = excluded.second_day, prev_day = excluded.prev_day,
            last_day = excluded.last_day)");
    update.runWith(id, stat.visits, delta.orders, delta.net, stat.first, stat.second, stat.prev, stat.last);
}

} // namespace zg
