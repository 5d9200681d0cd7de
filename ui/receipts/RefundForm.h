#pragma once

#include "core/receipts/Receipt.h"
#include "core/sales/SaleService.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace zg {

class Notice;
class QuantityStepper;
class ReceiptService;

// Takes goods back from a receipt: how many of each line, and before anything is posted the sum and by which way the
// money goes. One button posts it. The page of receipts and the till's F7 both show it.
class RefundForm : public QWidget {
    Q_OBJECT
public:
    RefundForm(ReceiptService& receipts, SaleService& sales, const Currency& currency, QWidget* parent = nullptr);

    void start();                          // asks for the receipt's number first: typed or scanned
    void start(const QString& receipt);    // reads it
    void start(const ReceiptDetail& sale); // shows it at once
    void scan(const QString& code);        // reads another receipt; what is no receipt changes nothing

    // What would be posted now; zero while a quantity is wrong or nothing is chosen.
    Money sum() const { return m_sum; }

    // As low as it may be, however many lines there are: they scroll, and the page must not.
    int heightForWidth(int width) const override;

signals:
    // It is durable.
    void refunded(const zg::CompletedRefund& refund);
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row {
        QLabel* name;
        QLabel* under;
        QuantityStepper* quantity;
        QLabel* amount;
    };

    void clearRows();
    void build();
    void speak();
    void recount();
    void takeAll();
    void refuseScan();
    void post();
    std::vector<RefundRequest> requests() const; // empty while a quantity is wrong

    ReceiptService& m_receipts;
    SaleService& m_sales;
    const Currency& m_currency;
    std::optional<ReceiptDetail> m_sale;
    std::vector<Row> m_rows;
    Money m_sum;
    int m_asked = 0;
    bool m_posting = false;

    QLabel* m_title;
    QLabel* m_hint;
    QLineEdit* m_number;
    Notice* m_notice;
    QScrollArea* m_scroll;
    QWidget* m_lines;
    QGridLayout* m_grid;
    QPushButton* m_all;
    QLineEdit* m_note;
    QLabel* m_sumName;
    QLabel* m_sumText;
    QLabel* m_ways;
    QPushButton* m_post;
    QPushButton* m_cancel;
};

} // namespace zg
