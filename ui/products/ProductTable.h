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

signals:
    void orderChosen(zg::ProductOrder order);

private:
    std::optional<ProductOrder> m_order;
};

} // namespace zg
