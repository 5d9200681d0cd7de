#pragma once

#include "core/products/Product.h"
#include "core/search/TermTable.h"
#include "core/store/Statement.h"
#include "core/write/Write.h"

namespace zg {

// Inserts products within a write, with their records; for many, keep one writer and flush it before the write ends.
// The products are as tidyProduct left them.
class ProductWriter {
public:
    explicit ProductWriter(Write& write) : ProductWriter(write, write.connection()) {}

    void insert(Product& product); // draws its id
    void flush();                  // search terms and records are written here

private:
    ProductWriter(Write& write, Connection& connection);
    void record();

    Write& m_write;
    Connection& m_connection;
    Statement m_product, m_barcode;
    TermBuffer m_terms;
    std::int64_t m_first = 0, m_count = 0; // consecutive ones that are not recorded yet
    std::optional<ContentDigest> m_content;
};

// What never changes of a product: what the journal's record of its making is about.
struct ProductOrigin {
    ProductId id;
    Instant createdAt;
    ImportId import;
};
void addTo(ContentDigest& digest, const ProductOrigin& product);

} // namespace zg
