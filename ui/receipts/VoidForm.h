#pragma once

#include "core/receipts/Receipt.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class Notice;
class SaleService;

// Strikes out a sale of today that was a mistake. It asks why: the reason stands in the books.
class VoidForm : public QWidget {
    Q_OBJECT
public:
    VoidForm(SaleService& sales, const Currency& currency, QWidget* parent = nullptr);

    void start(const ReceiptDetail& sale);

signals:
    void voided(const QString& receipt);
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void speak();
    void post();

    SaleService& m_sales;
    const Currency& m_currency;
    ReceiptDetail m_sale;
    bool m_posting = false;
    QLabel* m_title;
    QLabel* m_what;
    QLabel* m_reasonName;
    QLineEdit* m_reason;
    Notice* m_notice;
    QPushButton* m_post;
    QPushButton* m_cancel;
};

} // namespace zg
