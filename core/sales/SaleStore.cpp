#include "core/sales/SaleStore.h"

#include "core/store/Statement.h"

namespace zg::SaleStore {

void insert(Connection& connection, const Sale& sale) {
    auto head = connection.prepare(R"(
        INSERT INTO sale (id, receipt, member_id, at, business_day, hour, cashier_id, channel, note, gross, discount,
                          entered_at, import_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    head.runWith(sale.id, sale.receipt, sale.member, sale.at, sale.day, sale.hour, sale.cashier, sale.channel,
                 sale.note, sale.gross(), sale.discount(), sale.enteredAt, sale.import);

    auto line = connection.prepare(R"(
        INSERT INTO sale_line (sale_id, line, product_id, category_id, quantity, price, gross, discount, cost)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))");
    for (size_t i = 0; i < sale.lines.size(); ++i) {
        const SaleLine& l = sale.lines[i];
        line.runWith(sale.id, static_cast<int>(i) + 1, l.product, l.category, l.quantity, l.price, l.gross, l.discount,
                     l.cost);
    }
    if (!sale.discounts.empty()) {
        auto discount =
            connection.prepare("INSERT INTO sale_discount (sale_id, seq, line, kind, amount) VALUES (?, ?, ?, ?, ?)");
        int seq = 0;
        for (const SaleDiscount& d : sale.discounts)
            discount.runWith(sale.id, ++seq, d.line, static_cast<int>(d.kind), d.amount);
    }
    auto payment =
        connection.prepare("INSERT INTO sale_payment (sale_id, seq, method, amount, tendered) VALUES (?, ?, ?, ?, ?)");
    int seq = 0;
    for (const SalePayment& p : sale.payments)
        payment.runWith(sale.id, ++seq, static_cast<int>(p.method), p.amount, p.tendered);
}

void insert(Connection& connection, const Refund& refund) {
    auto head = connection.prepare(R"(
        INSERT INTO refund (id, receipt, sale_id, member_id, at, business_day, hour, cashier_id, channel, note, amount,
                            entered_at, import_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    head.runWith(refund.id, refund.receipt, refund.sale, refund.member, refund.at, refund.day, refund.hour,
                 refund.cashier, refund.channel, refund.note, refund.amount(), refund.enteredAt, refund.import);

    auto line = connection.prepare(R"(
        INSERT INTO refund_line (refund_id, line, sale_line, product_id, category_id, quantity, amount)
        VALUES (?, ?, ?, ?, ?, ?, ?))");
    for (size_t i = 0; i < refund.lines.size(); ++i) {
        const RefundLine& l = refund.lines[i];
        line.runWith(refund.id, static_cast<int>(i) + 1, l.saleLine ? std::optional(l.saleLine) : std::nullopt,
                     l.product, l.category, l.quantity, l.amount);
    }
    auto payment =
        connection.prepare("INSERT INTO refund_payment (refund_id, seq, method, amount) VALUES (?, ?, ?, ?)");
    int seq = 0;
    for (const RefundPayment& p : refund.payments)
        payment.runWith(refund.id, ++seq, static_cast<int>(p.method), p.amount);
}

void insertVoid(Connection& connection, SaleId sale, Instant at, StaffId actor, const QString& reason) {
    connection.prepare("INSERT INTO sale_void (sale_id, at, actor_id, reason) VALUES (?, ?, ?, ?)")
        .runWith(sale, at, actor, reason);
}

void erase(Connection& connection, SaleId sale) {
    // Lines, discounts, payments and a void go with it (ON DELETE CASCADE).
    connection.prepare("DELETE FROM sale WHERE id = ?").runWith(sale);
}

void erase(Connection& connection, RefundId refund) {
    connection.prepare("DELETE FROM refund WHERE id = ?").runWith(refund);
}

std::optional<Sale> load(Connection& connection, SaleId id) {
    Sale sale;
    {
        auto head = connection.prepare(R"(
            SELECT receipt, member_id, at, business_day, hour, cashier_id, channel, note, entered_at, import_id
            FROM sale WHERE id = ?)");
        head.bindAll(id);
        if (!head.step()) return std::nullopt;
        sale = {id,
                head.text(0),
                head.id<MemberId>(1),
                head.instant(2),
                head.day(3),
                static_cast<int>(head.integer(4)),
                head.id<StaffId>(5),
                head.text(6),
                head.text(7),
                head.instant(8),
                head.id<ImportId>(9),
                {},
                {},
                {}};
    }
    auto lines = connection.prepare(R"(
        SELECT product_id, category_id, quantity, price, gross, discount, cost
        FROM sale_line WHERE sale_id = ? ORDER BY line)");
    lines.bindAll(id);
    while (lines.step())
        sale.lines.push_back({lines.id<ProductId>(0), lines.id<CategoryId>(1), lines.quantity(2), lines.unitPrice(3),
                              lines.money(4), lines.money(5),
                              lines.isNull(6) ? std::nullopt : std::optional(lines.money(6))});
    auto discounts = connection.prepare("SELECT line, kind, amount FROM sale_discount WHERE sale_id = ? ORDER BY seq");
    discounts.bindAll(id);
    while (discounts.step())
        sale.discounts.push_back({static_cast<int>(discounts.integer(0)),
                                  static_cast<DiscountKind>(discounts.integer(1)), discounts.money(2)});
    auto payments =
        connection.prepare("SELECT method, amount, tendered FROM sale_payment WHERE sale_id = ? ORDER BY seq");
    payments.bindAll(id);
    while (payments.step())
        sale.payments.push_back(
            {static_cast<PaymentMethod>(payments.integer(0)), payments.money(1), payments.money(2)});
    return sale;
}

std::optional<Refund> load(Connection& connection, RefundId id) {
    Refund refund;
    {
        auto head = connection.prepare(R"(
            SELECT receipt, sale_id, member_id, at, business_day, hour, cashier_id, channel, note, entered_at, import_id
            FROM refund WHERE id = ?)");
        head.bindAll(id);
        if (!head.step()) return std::nullopt;
        refund = {id,
                  head.text(0),
                  head.id<SaleId>(1),
                  head.id<MemberId>(2),
                  head.instant(3),
                  head.day(4),
                  static_cast<int>(head.integer(5)),
                  head.id<StaffId>(6),
                  head.text(7),
                  head.text(8),
                  head.instant(9),
                  head.id<ImportId>(10),
                  {},
                  {}};
    }
    auto lines = connection.prepare(R"(
        SELECT sale_line, product_id, category_id, quantity, amount
        FROM refund_line WHERE refund_id = ? ORDER BY line)");
    lines.bindAll(id);
    while (lines.step())
        refund.lines.push_back({static_cast<int>(lines.integer(0)), lines.id<ProductId>(1), lines.id<CategoryId>(2),
                                lines.quantity(3), lines.money(4)});
    auto payments = connection.prepare("SELECT method, amount FROM refund_payment WHERE refund_id = ? ORDER BY seq");
    payments.bindAll(id);
    while (payments.step())
        refund.payments.push_back({static_cast<PaymentMethod>(payments.integer(0)), payments.money(1)});
    return refund;
}

bool isVoided(Connection& connection, SaleId id) {
    auto select = connection.prepare("SELECT 1 FROM sale_void WHERE sale_id = ?");
    select.bindAll(id);
    return select.step();
}

std::optional<SaleVoid> loadVoid(Connection& connection, SaleId id) {
    auto select = connection.prepare("SELECT at, actor_id FROM sale_void WHERE sale_id = ?");
    select.bindAll(id);
    if (!select.step()) return std::nullopt;
    return SaleVoid{id, select.instant(0), select.id<StaffId>(1)};
}

bool hasRefunds(Connection& connection, SaleId id) {
    auto select = connection.prepare("SELECT 1 FROM refund WHERE sale_id = ? LIMIT 1");
    select.bindAll(id);
    return select.step();
}

SaleId findByReceipt(Connection& connection, const QString& receipt) {
    if (const auto own = findRef(connection, {}, receipt, DocumentKind::Sale)) return {own};
    auto sources = connection.prepare("SELECT id FROM import_source ORDER BY id");
    while (sources.step())
        if (const auto found = findRef(connection, sources.id<SourceId>(0), receipt, DocumentKind::Sale))
            return {found};
    return {};
}

std::vector<Refunded> refundedByLine(Connection& connection, const Sale& sale) {
    std::vector<Refunded> sums(sale.lines.size());
    auto select = connection.prepare(R"(
        SELECT l.sale_line, l.quantity, l.amount
        FROM refund r JOIN refund_line l ON l.refund_id = r.id
        WHERE r.sale_id = ?)");
    select.bindAll(sale.id);
    while (select.step()) {
        const auto line = static_cast<size_t>(select.integer(0));
        if (line < 1 || line > sums.size()) continue;
        sums[line - 1].quantity += select.quantity(1);
        sums[line - 1].amount += select.money(2);
    }
    return sums;
}

std::vector<RefundPayment> refundedPayments(Connection& connection, SaleId sale) {
    std::vector<RefundPayment> payments;
    auto select = connection.prepare(R"(
        SELECT p.method, p.amount FROM refund r JOIN refund_payment p ON p.refund_id = r.id WHERE r.sale_id = ?)");
    select.bindAll(sale);
    while (select.step()) payments.push_back({static_cast<PaymentMethod>(select.integer(0)), select.money(1)});
    return payments;
}

void insertRef(Connection& connection, SourceId source, const QString& ref, DocumentKind kind, std::int64_t document) {
    connection.prepare("INSERT INTO document_ref (source, ref, kind, document) VALUES (?, ?, ?, ?)")
        .runWith(source.value, ref, static_cast<int>(kind), document);
}

void eraseRef(Connection& connection, SourceId source, const QString& ref, DocumentKind kind) {
    connection.prepare("DELETE FROM document_ref WHERE source = ? AND ref = ? AND kind = ?")
        .runWith(source.value, ref, static_cast<int>(kind));
}

std::int64_t findRef(Connection& connection, SourceId source, const QString& ref, DocumentKind kind) {
    auto select = connection.prepare("SELECT document FROM document_ref WHERE source = ? AND ref = ? AND kind = ?");
    select.bindAll(source.value, ref, static_cast<int>(kind));
    return select.step() ? select.integer(0) : 0;
}

} // namespace zg::SaleStore
