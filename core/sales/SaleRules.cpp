#include "core/sales/SaleRules.h"

#include <algorithm>

namespace zg {

namespace {

constexpr Money kZero{0};

Result<Money> sumOf(const std::vector<QuotedDiscount>& discounts) {
    Money sum;
    for (const QuotedDiscount& discount : discounts) {
        if (discount.amount < kZero) return fail(ErrorCode::InvalidArgument, QStringLiteral("negative discount"));
        sum += discount.amount;
    }
    return sum;
}

} // namespace

Result<PricedSale> addUp(const Quote& quote, int currencyDigits) {
    if (quote.lines.empty()) return fail(ErrorCode::SaleEmpty);
    if (quote.lines.size() > kMaxSaleLines) return fail(ErrorCode::OutOfRange, QStringLiteral("too many lines"));

    PricedSale priced;
    std::vector<std::int64_t> left;
    for (const QuotedLine& line : quote.lines) {
        if (line.quantity <= Quantity{} || line.quantity > kMaxLineQuantity)
            return fail(ErrorCode::OutOfRange, InputField::Quantity);
        if (line.price < UnitPrice{} || line.price > kMaxUnitPrice)
            return fail(ErrorCode::OutOfRange, InputField::Price);
        SaleLine out{line.product,
                     line.category,
                     line.quantity,
                     line.price,
                     amountOf(line.quantity, line.price, currencyDigits),
                     {},
                     {}};
        if (line.unitCost) out.cost = amountOf(line.quantity, *line.unitCost, currencyDigits);
        const auto off = sumOf(line.discounts);
        if (!off) return tl::unexpected<Error>(off.error());
        if (*off > out.gross) return fail(ErrorCode::DiscountTooLarge);
        out.discount = *off;
        const int number = static_cast<int>(priced.lines.size()) + 1;
        for (const QuotedDiscount& discount : line.discounts)
            priced.discounts.push_back({number, discount.kind, discount.amount});
        left.push_back(out.net().minor);
        priced.gross += out.gross;
        priced.discount += out.discount;
        priced.lines.push_back(std::move(out));
    }

    const auto off = sumOf(quote.discounts);
    if (!off) return tl::unexpected<Error>(off.error());
    if (*off > priced.gross - priced.discount) return fail(ErrorCode::DiscountTooLarge);
    const std::vector<Money> shares = splitByWeight(*off, left);
    for (size_t i = 0; i < shares.size(); ++i) priced.lines[i].discount += shares[i];
    for (const QuotedDiscount& discount : quote.discounts)
        priced.discounts.push_back({0, discount.kind, discount.amount});
    std::erase_if(priced.discounts, [](const SaleDiscount& d) { return d.amount == kZero; });
    priced.discount += *off;
    priced.due = priced.gross - priced.discount;
    return priced;
}

Result<Settlement> settle(Money due, std::span<const Tender> tenders) {
    Settlement settlement;
    Money handed, cash;
    for (const Tender& tender : tenders) {
        if (tender.amount < kZero) return fail(ErrorCode::InvalidArgument, QStringLiteral("negative payment"));
        if (tender.amount == kZero) continue;
        handed += tender.amount;
        if (tender.method == PaymentMethod::Cash) cash += tender.amount;
        settlement.payments.push_back({tender.method, tender.amount, tender.amount});
    }
    if (handed < due) return fail(ErrorCode::PaymentShort);
    settlement.change = handed - due;
    if (settlement.change > cash) return fail(ErrorCode::PaymentTooMuch);
    Money back = settlement.change;
    for (auto payment = settlement.payments.rbegin(); payment != settlement.payments.rend(); ++payment) {
        if (payment->method != PaymentMethod::Cash) continue;
        const Money part = std::min(back, payment->amount);
        payment->amount -= part;
        back -= part;
    }
    return settlement;
}

Money percentOf(Money amount, int basisPoints) {
    return {mulDivHalfUp(amount.minor, basisPoints, 10'000)};
}

Result<std::vector<RefundLine>> refundLines(const Sale& sale, std::span<const Refunded> refundedByLine,
                                            std::span<const RefundRequest> requests) {
    std::vector<Quantity> wanted(sale.lines.size());
    for (const RefundRequest& request : requests) {
        if (request.line < 1 || request.line > static_cast<int>(sale.lines.size()))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("line %1").arg(request.line));
        if (request.quantity < Quantity{}) return fail(ErrorCode::InvalidArgument, InputField::Quantity);
        wanted[static_cast<size_t>(request.line - 1)] += request.quantity;
    }
    std::vector<RefundLine> lines;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == Quantity{}) continue;
        const SaleLine& sold = sale.lines[i];
        const Quantity after = refundedByLine[i].quantity + wanted[i];
        if (after > sold.quantity) return fail(ErrorCode::RefundTooMuch, QStringLiteral("line %1").arg(i + 1));
        const Money backInAll{mulDivHalfUp(sold.net().minor, after.thousandths, sold.quantity.thousandths)};
        lines.push_back(
            {static_cast<int>(i) + 1, sold.product, sold.category, wanted[i], backInAll - refundedByLine[i].amount});
    }
    if (lines.empty()) return fail(ErrorCode::RefundNothing);
    return lines;
}

std::vector<RefundPayment> refundPayments(const Sale& sale, std::span<const RefundPayment> alreadyBack, Money amount) {
    std::vector<RefundPayment> room;
    for (const SalePayment& payment : sale.payments) room.push_back({payment.method, payment.amount});
    for (const RefundPayment& back : alreadyBack) {
        Money rest = back.amount;
        for (RefundPayment& r : room) {
            if (r.method != back.method) continue;
            const Money part = std::min(rest, r.amount);
            r.amount -= part;
            rest -= part;
        }
    }
    std::vector<RefundPayment> payments;
    for (const RefundPayment& r : room) {
        const Money part = std::min(amount, r.amount);
        if (part == kZero) continue;
        payments.push_back({r.method, part});
        amount -= part;
    }
    return payments;
}

bool isWhollyRefunded(const Sale& sale, std::span<const Refunded> refundedByLine) {
    for (size_t i = 0; i < sale.lines.size(); ++i)
        if (refundedByLine[i].quantity < sale.lines[i].quantity) return false;
    return true;
}

} // namespace zg
