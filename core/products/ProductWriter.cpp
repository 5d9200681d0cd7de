#include "core/products/ProductWriter.h"

#include "core/store/Sequence.h"
#include "core/text/SearchTerms.h"

namespace zg {

ProductWriter::ProductWriter(Connection& connection, Instant now)
    : m_connection(connection), m_now(now), m_product(connection.prepare(R"(
        INSERT INTO product (id, code, name, category_id, unit, price, cost, active, created_at, updated_at, import_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")),
      m_barcode(connection.prepare("INSERT INTO product_barcode (barcode, product_id) VALUES (?, ?)")),
      m_terms(connection, kProductTerms) {}

void ProductWriter::insert(Product& product) {
    product.id = nextId<ProductId>(m_connection, "product");
    product.createdAt = product.updatedAt = m_now;
    m_product.runWith(product.id, product.code, product.name, product.category, product.unit, product.price,
                      product.cost, product.active, product.createdAt, product.updatedAt, product.import);
    for (const QString& barcode : product.barcodes) m_barcode.runWith(barcode, product.id);
    m_terms.add(product.id.value, productTerms({product.name, product.code, product.barcodes}));
}

} // namespace zg
