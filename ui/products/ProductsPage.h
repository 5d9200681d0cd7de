#pragma once

#include "core/products/ProductList.h"
#include "ui/page/Page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QTableView;

namespace zg {

class EmptyState;
class LiveShop;
class Notice;
class ProductForm;
class ProductModel;
class ProductService;
class ProductTable;
class SearchField;
class Spinner;

// All products, fetched page by page as the list is scrolled, and one of them to edit. Answers to older questions are
// dropped.
class ProductsPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    ProductsPage(ProductService& products, const LiveShop& shop, QSettings& settings, QWidget* parent = nullptr);

    void entered() override;
    Topics concerns() const override;
    std::function<void()> wayTo(const Destination& destination) override;
    bool scanned(const QString& code) override;

    void open(ProductId product);
    void startNew();

    ProductModel& model() { return *m_model; }
    QTableView& table();
    ProductForm& form() { return *m_form; }
    SearchField& search() { return *m_search; }
    QComboBox& categories() { return *m_category; }
    bool isAsking() const { return m_asking; }

protected:
    void dataChanged(const Changes& changes) override;

private:
    ProductQuery query() const;
    void reload(bool keepPlace);
    void fetchMore();
    void refreshCounts();
    void showCounts();
    void showForm(const Product& product);
    void closeForm();
    void leaveDraft(); // an edit that is left can be taken up again
    void save();
    void lookAgain(ProductId product, const Error& conflict);
    void saved(const Product& before, Product typed, const Product& after);
    void warnOfShared();
    void openMenu(const QPoint& at);
    void setOrder(ProductOrder order);
    void speak();

    ProductService& m_products;
    QSettings& m_settings;
    QLabel* m_title;
    QLabel* m_count;
    Spinner* m_spinner;
    QPushButton* m_new;
    SearchField* m_search;
    QComboBox *m_category, *m_order;
    QCheckBox* m_inactive;
    QPushButton* m_columns;
    Notice* m_notice;
    ProductModel* m_model;
    ProductTable* m_table;
    EmptyState* m_empty;
    ProductForm* m_form;
    std::vector<CategoryCount> m_counts;
    int m_serial = 0, m_opened = 0, m_shared = 0; // of the latest questions
    bool m_asking = false;
};

} // namespace zg
