#pragma once

#include "core/base/Error.h"
#include "core/products/ProductList.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace zg {

class Notice;

// One product, to be edited or made. What is wrong is said beneath its field; asks nothing.
class ProductForm : public QFrame {
    Q_OBJECT
public:
    explicit ProductForm(const Currency& currency, QWidget* parent = nullptr);

    void setCategories(std::vector<Category> categories);
    void edit(const Product& product);                                                   // a null id: a new one
    void resume(const Product& original, const Product& draft, const QString& category); // goes on with an edit
    const Product& original() const { return m_original; }
    void rebase(const Product& now) { m_original = now; } // keeps what was typed

    // As it stands in the fields; amounts that cannot be read are left as they were.
    Product draft() const;
    QString category() const;
    bool isChanged() const;
    void setBusy(bool busy);
    void setShared(const std::vector<ProductRow>& others); // who has the same code or barcode
    void refuse(const Error& error);                       // at the field it is about
    void addBarcode(const QString& barcode);               // a scanned one; the focus stays

    QLineEdit& name() { return *m_name; }

signals:
    void saveWanted();
    void closed();
    void identityChanged(); // code or barcodes, some moments after the last key

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Field {
        QLabel* label;
        QLabel* wrong;
    };
    Field addField(QVBoxLayout* layout, QWidget* edit);
    void speak();
    void fill(const Product& product);
    bool check(); // marks what is wrong
    void mark(const Field& field, QWidget* edit, const QString& what);
    void clearMarks();
    void changed();

    const Currency& m_currency;
    Product m_original;
    QString m_originalCategory;
    std::vector<Category> m_categories;
    std::vector<ProductRow> m_shared;
    QLabel* m_title;
    Notice* m_notice;
    QLineEdit *m_name, *m_code, *m_barcodes, *m_unit, *m_price, *m_cost;
    QComboBox* m_category;
    QCheckBox* m_active;
    Field m_nameField, m_codeField, m_barcodesField, m_categoryField, m_unitField, m_priceField, m_costField;
    QPushButton *m_save, *m_close;
    QTimer m_soon;
};

} // namespace zg
