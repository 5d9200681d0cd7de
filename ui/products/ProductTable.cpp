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
    : DataTable(model, columns(), settings, QStringLiteral("products/columns"), parent), m_model(model) {
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(ProductModel::Name, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        for (const Sorting& sorting : kSortings)
            if (sorting.column == column) return emit orderChosen(m_order == sorting.up ? sorting.down : sorting.up);
        showOrder(m_order);
    });
}

ProductTable::Chosen ProductTable::chosen() const {
    Chosen chosen;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) chosen.products.push_back(m_model.row(row).id);
    chosen.place = currentIndex().row();
    if (chosen.place >= 0) chosen.current = m_model.row(chosen.place).id;
    return chosen;
}

void ProductTable::choose(const Chosen& chosen) {
    QItemSelection selection;
    for (const ProductId product : chosen.products)
        if (const int row = m_model.indexOf(product); row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, ProductModel::Columns - 1));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int current = chosen.current ? m_model.indexOf(chosen.current) : -1;
    const int row = current >= 0 ? current : qMin(chosen.place, m_model.rowCount() - 1);
    if (row >= 0) selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
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
