#include "core/ledger/LedgerStore.h"
#include "core/members/MemberAliases.h"
#include "core/receipts/ReceiptStore.h"
#include "core/sales/SaleStore.h"
#include "core/store/Statement.h"
#include "core/text/Phone.h"

namespace zg {

namespace {

QString staffName(Connection& connection, StaffId staff) {
    auto select = connection.prepare("SELECT name FROM staff WHERE id = ?");
    select.bindAll(staff);
    return staff && select.step() ? select.text(0) : QString();
}

// Whom it leads to today, with the balances it left.
std::optional<ReceiptMember> memberOf(Connection& connection, MemberId asked, const DocumentRef& document,
                                      Instant entered) {
    const MemberId member = MemberAliases::keeperOf(connection, asked);
    auto select = connection.prepare(R"(
        SELECT m.number, m.name,
               coalesce((SELECT p.phone FROM member_phone AS p WHERE p.member_id = m.id ORDER BY p.position LIMIT 1), '')
        FROM member AS m WHERE m.id = ?)");
    select.bindAll(member);
    if (!member || !select.step()) return {};
    return ReceiptMember{member,
                         select.text(0),
                         select.text(1),
                         maskedPhone(select.text(2)),
                         {LedgerStore::balanceAfter(connection, kPoints, member, document, entered)},
                         {LedgerStore::balanceAfter(connection, kStoredValue, member, document, entered)}};
}

void nameProduct(Connection& connection, ProductId product, ReceiptLine& line) {
    auto select = connection.prepare("SELECT code, name, unit FROM product WHERE id = ?");
    select.bindAll(product);
    if (!select.step()) return;
    line.code = select.text(0);
    line.name = select.text(1);
    line.unit = select.text(2);
}

void loadRefundsOf(Connection& connection, SaleId sale, std::vector<ReceiptRefund>& refunds) {
    auto select = connection.prepare("SELECT receipt, at, amount FROM refund WHERE sale_id = ? ORDER BY at, id");
    select.bindAll(sale);
    while (select.step()) refunds.push_back({select.text(0), select.instant(1), select.money(2)});
}

void loadVoid(Connection& connection, SaleId sale, std::optional<ReceiptVoid>& voided) {
    auto select = connection.prepare("SELECT at, actor_id, reason FROM sale_void WHERE sale_id = ?");
    select.bindAll(sale);
    if (select.step())
        voided = ReceiptVoid{select.instant(0), staffName(connection, select.id<StaffId>(1)), select.text(2)};
}

// What the rules of refunds ask of the sale.
void loadSale(Connection& connection, SaleId id, ReceiptDetail& detail) {
    auto sale = id ? SaleStore::load(connection, id) : std::nullopt;
    if (!sale) return;
    detail.sale = *std::move(sale);
    detail.refundedByLine = SaleStore::refundedByLine(connection, detail.sale);
    detail.paidBack = SaleStore::refundedPayments(connection, id);
}

void fillSale(Connection& connection, ReceiptDetail& detail) {
    const Sale& sale = detail.sale;
    detail.member = memberOf(connection, sale.member, DocumentRef::of(sale.id), sale.enteredAt);
    detail.cashier = staffName(connection, sale.cashier);
    detail.channel = sale.channel;
    detail.note = sale.note;
    detail.imported = bool(sale.import);
    detail.gross = sale.gross();
    detail.discount = sale.discount();
    detail.payments = sale.payments;
    for (const SalePayment& payment : sale.payments) detail.change += payment.tendered - payment.amount;
    for (size_t i = 0; i < sale.lines.size(); ++i) {
        const SaleLine& sold = sale.lines[i];
        ReceiptLine line;
        nameProduct(connection, sold.product, line);
        line.quantity = sold.quantity;
        line.price = sold.price;
        line.gross = sold.gross;
        line.discount = sold.discount;
        line.returned = detail.refundedByLine[i];
        for (const SaleDiscount& discount : sale.discounts)
            if (discount.line == static_cast<int>(i) + 1) line.discounts.push_back(discount);
        detail.lines.push_back(std::move(line));
    }
    for (const SaleDiscount& discount : sale.discounts)
        if (discount.line == 0) detail.orderDiscounts.push_back(discount);
    loadRefundsOf(connection, sale.id, detail.refunds);
    loadVoid(connection, sale.id, detail.voided);
}

void fillRefund(Connection& connection, const Refund& refund, ReceiptDetail& detail) {
    detail.member = memberOf(connection, refund.member, DocumentRef::of(refund.id), refund.enteredAt);
    detail.cashier = staffName(connection, refund.cashier);
    detail.channel = refund.channel;
    detail.note = refund.note;
    detail.imported = bool(refund.import);
    detail.gross = refund.amount();
    for (const RefundPayment& payment : refund.payments)
        detail.payments.push_back({payment.method, payment.amount, payment.amount});
    for (const RefundLine& back : refund.lines) {
        ReceiptLine line;
        nameProduct(connection, back.product, line);
        line.quantity = back.quantity;
        line.gross = back.amount;
        detail.lines.push_back(std::move(line));
    }
}

} // namespace

std::optional<ReceiptDetail> receiptDetail(Connection& connection, DocumentKind kind, std::int64_t id,
                                           const BusinessCalendar& calendar, BusinessDay today) {
    ReceiptDetail detail;
    auto row = receiptRow(connection, kind, id);
    if (!row) return {};
    detail.row = *std::move(row);
    if (detail.isSale()) {
        loadSale(connection, {id}, detail);
        fillSale(connection, detail);
        const DocumentState state = detail.row.state;
        detail.voidable = !detail.voided && detail.refunds.empty() && calendar.dayOf(detail.sale.enteredAt) == today;
        detail.refundable = state == DocumentState::Completed || state == DocumentState::PartlyRefunded;
    } else {
        const auto refund = SaleStore::load(connection, RefundId{id});
        if (!refund) return {};
        loadSale(connection, refund->sale, detail);
        fillRefund(connection, *refund, detail);
    }
    return detail;
}

} // namespace zg
