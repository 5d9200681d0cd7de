#include "core/products/ProductWriter.h"

#include "core/store/RowSeal.h"
#include "core/text/SearchTerms.h"

namespace zg {

ProductWriter::ProductWriter(Write& write, Connection& connection)
    : m_write(write), m_connection(connection), m_product(connection.prepare(R"(
        INSERT INTO product (id, code, name, category_id, unit, price, cost, active, created_at, updated_at, import_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")),
      m_barcode(connection.prepare("INSERT INTO product_barcode (barcode, product_id) VALUES (?, ?)")),
      m_terms(connection, kProductTerms) {}

void ProductWriter::insert(Product& product) {
    product.id = m_write.nextId<ProductId>();
    product.createdAt = product.updatedAt = m_write.now();
    m_product.runWith(product.id, product.code, product.name, product.category, product.unit, product.price,
                      product.cost, product.active, product.createdAt, product.updatedAt, product.import);
    for (const QString& barcode : product.barcodes) m_barcode.runWith(barcode, product.id);
    seal(m_connection, kSealedProducts, product.id.value);
    m_terms.add(product.id.value, productTerms({product.name, product.code, product.barcodes}));

    if (m_content && m_first + m_count != product.id.value) record();
    if (!m_content) {
        m_content.emplace(m_connection);
        m_first = product.id.value;
    }
    ++m_count;
    addTo(*m_content, ProductOrigin{product.id, product.createdAt, product.import});
}

void ProductWriter::record() {
    if (m_content) m_write.record("product", m_first, m_content->finish(), m_count);
    m_content.reset();
    m_count = 0;
}

void ProductWriter::flush() {
    m_terms.flush();
    record();
}

void addTo(ContentDigest& digest, const ProductOrigin& product) {
    digest.add(product.id);
    digest.add(product.createdAt.ms);
    digest.add(product.import);
}

} // namespace zg
