#pragma once

#include "core/products/Product.h"
#include "core/search/TermTable.h"
#include "core/store/Statement.h"

namespace zg {

// Inserts products within the caller's transaction; for many, keep one writer and flush it before the transaction ends.
// The products are as tidyProduct left them. Journals nothing.
class ProductWriter {
public:
    ProductWriter(Connection& connection, Instant now);

    void insert(Product& product);    // draws its id
    void flush() { m_terms.flush(); } // search terms are written here

private:
    Connection& m_connection;
    Instant m_now;
    Statement m_product, m_barcode;
    TermBuffer m_terms;
};

} // namespace zg
