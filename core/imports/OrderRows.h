#pragma once

#include "core/base/Time.h"
#include "core/imports/ImportPreset.h"
#include "core/imports/RowVerdict.h"
#include "core/sales/SaleStore.h"

#include <string>
#include <string_view>

namespace zg {

// Who a row names, as written (trimmed). Masked values ("138****6688") are blank: they are nobody's.
struct PersonText {
    std::string_view number, name, phone, card, email;

    // A name alone is no identity: two people share it.
    bool isKnown() const { return !number.empty() || !phone.empty() || !card.empty() || !email.empty(); }
};

// One accepted line of an order. Views are into the row.
struct OrderRow {
    SaleStore::DocumentKind kind = SaleStore::DocumentKind::Sale;
    std::string_view number;   // of the document; empty: the file has none
    std::optional<Instant> at; // not on this line: as on another of its document
    PersonText person;
    std::string_view code, productName, category, barcode, unit;
    Quantity quantity; // positive
    UnitPrice price;
    Money gross, discount; // of the line, 0 ≤ discount ≤ gross
    Money refund;          // given back later
    std::optional<Money> orderDiscount, orderPaid;
    PaymentMethod payment = PaymentMethod::Other;
    std::string_view cashier, channel, note;
};

// Reads rows of orders by a preset: what each cell means and which rows count. Keeps what the last cells meant, because
// neighbours are alike; one per pass.
class OrderRows {
public:
    OrderRows(const ImportPreset& preset, const ColumnMap& columns, int currencyDigits, BusinessCalendar calendar,
              DateOrder dateOrder);

    // `row` has no problem. None: `line` is filled.
    RowReason read(const Row& row, OrderRow& line);

    // Whether the dates read so far could only be meant the other way round.
    bool datesSpeakAgainstOrder() const;
    bool hasNumbers() const { return has(ImportField::DocumentNumber); }

private:
    bool has(ImportField field) const { return m_columns[static_cast<size_t>(field)] >= 0; }
    std::string_view cell(const Row& row, ImportField field) const;
    bool isCompleted(std::string_view status) const;
    RowReason readDate(const Row& row, OrderRow& line);
    RowReason readAmounts(const Row& row, OrderRow& line);
    RowReason readLineAmounts(const Row& row, OrderRow& line, bool negative);
    RowReason readOrderAmounts(const Row& row, OrderRow& line);
    RowReason readOnlineRetail(const Row& row, OrderRow& line);
    PaymentMethod readPayment(std::string_view text);
    // Absent when blank or not mapped; the reason when unreadable.
    RowReason money(const Row& row, ImportField field, std::optional<Money>& amount) const;

    const ImportPreset& m_preset;
    ColumnMap m_columns;
    int m_digits;
    BusinessCalendar m_calendar;
    DateOrder m_order;
    DateOrderEvidence m_evidence;
    std::string m_lastDate, m_lastPayment;
    std::optional<Instant> m_lastAt;
    PaymentMethod m_lastMethod = PaymentMethod::Other;
    std::vector<std::string> m_accepted;
};

// The words for ways to pay in both languages; Other for those it does not know.
PaymentMethod paymentMethodIn(std::string_view text);

} // namespace zg
