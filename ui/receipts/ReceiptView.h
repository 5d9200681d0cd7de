#pragma once

#include "core/receipts/Receipt.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace zg {

class PaperView;
class ReceiptPrinter;

// One receipt: its number and state, what the paper does not say, the paper, and what may be done with it.
class ReceiptView : public QWidget {
    Q_OBJECT
public:
    ReceiptView(const ReceiptPrinter& printer, const BusinessCalendar& calendar, const Currency& currency,
                QWidget* parent = nullptr);

    void show(const ReceiptDetail& receipt);
    const ReceiptDetail& receipt() const { return m_receipt; }
    QPushButton& reprintButton() { return *m_reprint; }
    QPushButton& refundButton() { return *m_refund; }
    QPushButton& voidButton() { return *m_void; }
    void copyNumber();

signals:
    void reprintWanted();
    void refundWanted();
    void voidWanted();
    void opened(const QString& receipt); // a refund's original, or one of a sale's refunds
    void memberWanted(zg::MemberId member);
    void copied();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void speak();
    void addFact(const QString& name, const QString& value);
    QPushButton* addLink(const QString& name, const QString& text);
    void addMember(const ReceiptMember& member);
    void addReceipt(const QString& name, const QString& receipt, const QString& text);

    const ReceiptPrinter& m_printer;
    const BusinessCalendar& m_calendar;
    const Currency& m_currency;
    ReceiptDetail m_receipt;
    QLabel* m_number;
    QLabel* m_state;
    QLabel* m_amount;
    QToolButton* m_copy;
    QGridLayout* m_facts;
    PaperView* m_paper;
    QPushButton* m_reprint;
    QPushButton* m_refund;
    QPushButton* m_void;
};

} // namespace zg
