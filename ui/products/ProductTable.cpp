#include "ui/products/ProductTable.h"

#include "ui/products/ProductModel.h"

#include <QtWidgets/QHeaderView>

namespace zg {

namespace {

struct Sorting {
    int column;
    ProductOrder up, down;
};

constexpr Sorting kSortings[] = {{ProductModel::Name, ProductOrder::Name, ProductOrder::NameBackwards},
                                 {ProductModel::Code, ProductOrder::Code, ProductOrder::CodeBackwards},
                                 {ProductModel::Price, ProductOrder::Cheapest, ProductOrder::Dearest}};

// As ProductModel counts them. Where the form leaves little room, the names keep theirs.
std::vector<TableColumn> columns() {
    return {{200}, {120}, {120, true, 530}, {70, true, 600}, {110}};
}

} // namespace

ProductTable::ProductTable(ProductModel& model, QSettings& settings, QWidget* parent)
    : DataTable(model, columns(), settings, QStringLiteral("products/columns"), parent) {
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(ProductModel::Name, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        for (const Sorting& sorting : kSortings)
            if (sorting.column == column) return emit orderChosen(m_order == sorting.up ? sorting.down : sorting.up);
        showOrder(m_order);
    });
}

void ProductTable::showOrder(std::optional<ProductOrder> order) {
    m_order = order;
    horizontalHeader()->setSectionsClickable(order.has_value());
    horizontalHeader()->setSortIndicatorShown(order.has_value());
    for (const Sorting& sorting : kSortings)
        if (order == sorting.up || order == sorting.down)
            horizontalHeader()->setSortIndicator(sorting.column,
                                                 order == sorting.down ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace zg
