#pragma once

#include "core/reports/DocumentReport.h"
#include "core/sales/SaleRules.h"

#include <optional>

namespace zg {

// Which documents a list of receipts shows. Standing sales, voided sales and refunds are apart from each other.
enum class ReceiptKind { All, Sales, Refunds, Voided };

struct ReceiptFilter {
    DayRange range;
    QString text; // a receipt number or part of it; a member's name, phone, card or number. Empty: all
    ReceiptKind kind = ReceiptKind::All;
    StaffId cashier; // null: of all

    friend bool operator==(const ReceiptFilter&, const ReceiptFilter&) = default;
};

// Where a document stands in the list, newest first: by business day, instant, refunds before sales, id. The last key
// of one page asks for the next.
struct ReceiptKey {
    BusinessDay day;
    Instant at;
    DocumentKind kind = DocumentKind::Sale;
    std::int64_t id = 0;

    friend auto operator<=>(const ReceiptKey&, const ReceiptKey&) = default;
};

inline ReceiptKey keyOf(const DocumentRow& row) {
    return {row.day, row.at, row.kind, row.id};
}

struct ReceiptPage {
    std::vector<DocumentRow> rows; // with the members' names
    bool more = false;             // older ones follow

    friend bool operator==(const ReceiptPage&, const ReceiptPage&) = default;
};

// A line as it is read: of a sale, or of a refund.
struct ReceiptLine {
    QString code, name, unit; // of the product as it is called now
    Quantity quantity;
    std::optional<UnitPrice> price;      // list price; none on a refund
    Money gross, discount;               // discount: its own and its share of the order's
    std::vector<SaleDiscount> discounts; // its own
    Refunded returned;                   // how much of it has gone back since

    Money net() const { return gross - discount; }
    friend bool operator==(const ReceiptLine&, const ReceiptLine&) = default;
};

struct ReceiptMember {
    MemberId id;
    QString number, name, maskedPhone; // no phone in full
    Points points;                     // as the document left them, with those of all who are this member today
    Money storedValue;

    friend bool operator==(const ReceiptMember&, const ReceiptMember&) = default;
};

struct ReceiptRefund {
    QString receipt;
    Instant at;
    Money amount;

    friend bool operator==(const ReceiptRefund&, const ReceiptRefund&) = default;
};

struct ReceiptVoid {
    Instant at;
    QString actor, reason;

    friend bool operator==(const ReceiptVoid&, const ReceiptVoid&) = default;
};

// Everything a person wants to know of one sale or refund, read at one moment.
struct ReceiptDetail {
    DocumentRow row;
    std::optional<ReceiptMember> member; // none: walk-in
    QString cashier, channel, note;
    bool imported = false;
    std::vector<ReceiptLine> lines;
    std::vector<SaleDiscount> orderDiscounts;
    Money gross, discount;
    std::vector<SalePayment> payments; // of a refund: what went back, tendered = amount
    Money change;
    std::vector<ReceiptRefund> refunds; // of a sale, oldest first
    std::optional<ReceiptVoid> voided;
    bool voidable = false; // now
    bool refundable = false;

    // What SaleRules answer "what would go back" from; of a refund: of its original, empty without one.
    Sale sale;
    std::vector<Refunded> refundedByLine;
    std::vector<RefundPayment> paidBack;

    Money total() const { return gross - discount; }
    bool isSale() const { return row.kind == DocumentKind::Sale; }
    friend bool operator==(const ReceiptDetail&, const ReceiptDetail&) = default;
};

} // namespace zg
