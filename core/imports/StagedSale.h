#pragma once

#include "core/imports/Lookups.h"
#include "core/imports/Staging.h"
#include "core/sales/Sale.h"

#include <functional>
#include <span>

namespace zg {

// What the documents of one import have in common.
struct DocumentFrame {
    int currencyDigits = 2;
    BusinessCalendar calendar;
    QString channel; // where the file does not say
    ImportId import;
};

using ProductOf = std::function<const KnownProduct&(std::int64_t item)>;

// The sale a staged document stands for; lines and order discounts add up to what was paid.
Sale saleOf(const StagedDocument& document, const DocumentFrame& frame, MemberId member, StaffId cashier,
            const ProductOf& product);
// What the same document says was given back of it, if anything: linked to the sale as written.
std::optional<Refund> refundOf(const StagedDocument& document, const DocumentFrame& frame, const Sale& sale);
// A return without its original.
Refund loneRefundOf(const StagedDocument& document, const DocumentFrame& frame, MemberId member, StaffId cashier,
                    const ProductOf& product);

// The reduction of a whole order, from its discount or from what was paid for it; never more than its lines come to.
Money orderDiscountOf(const StagedDocument& document);

} // namespace zg
