#pragma once

#include "core/base/Id.h"

namespace zg {

// A document, whatever it is: what an entry of a ledger, an approval or an answered request belongs to. The numbers are
// stored; never renumber.
enum class DocumentType { None = 0, Sale = 1, Refund = 2, Void = 3 };

struct DocumentRef {
    DocumentType type = DocumentType::None;
    std::int64_t id = 0; // of a void: the sale's

    static DocumentRef of(SaleId sale) { return {DocumentType::Sale, sale.value}; }
    static DocumentRef of(RefundId refund) { return {DocumentType::Refund, refund.value}; }
    static DocumentRef voidOf(SaleId sale) { return {DocumentType::Void, sale.value}; }
    friend bool operator==(const DocumentRef&, const DocumentRef&) = default;
};

} // namespace zg
