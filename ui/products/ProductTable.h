#pragma once

#include "core/products/ProductList.h"
#include "ui/common/DataTable.h"

namespace zg {

class ProductModel;

// The product list's table: sorts by its headings where the shop has an order for them.
class ProductTable : public DataTable {
    Q_OBJECT
public:
    ProductTable(ProductModel& model, QSettings& settings, QWidget* parent = nullptr);

    // The arrow in the heading; does not emit. None: the rows stand as a search found them.
    void showOrder(std::optional<ProductOrder> order);

    // What is chosen are products, not places: the same ones in rows that came anew. Where the current one is no longer
    // listed, the place stays for the arrow keys and nothing is selected in its stead.
    struct Chosen {
        std::vector<ProductId> products;
        ProductId current;
        int place = -1;
    };
    Chosen chosen() const;
    void choose(const Chosen& chosen);

signals:
    void orderChosen(zg::ProductOrder order);

private:
    ProductModel& m_model;
    std::optional<ProductOrder> m_order;
};

} // namespace zg
