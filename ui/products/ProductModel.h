#pragma once

#include "core/products/ProductList.h"

#include <QtCore/QAbstractTableModel>

namespace zg {

// The products that were fetched so far. Views ask for more when they come near the end; whoever owns the model fetches
// and appends.
class ProductModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Code, CategoryName, Unit, Price, Columns };

    explicit ProductModel(const Currency& currency, QObject* parent = nullptr);

    void setPage(ProductPage page); // the first one
    void append(ProductPage page);
    const ProductRow& row(int index) const { return m_page.rows[static_cast<std::size_t>(index)]; }
    int indexOf(ProductId product) const; // −1: not among those fetched
    std::optional<ProductRow> last() const;
    void speak(); // the headings, after a change of language

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void moreWanted();

private:
    const Currency& m_currency;
    ProductPage m_page;
    bool m_asked = false; // until the next page is appended
};

} // namespace zg
