#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace zg {

class ReceiptPrinter;

// Says that receipts are stuck, with "try again" and "let go"; hidden while all is well. Any page may have one.
class PrinterNotice : public QFrame {
    Q_OBJECT
public:
    explicit PrinterNotice(ReceiptPrinter& printer, QWidget* parent = nullptr);

private:
    void speak();

    ReceiptPrinter& m_printer;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_retry;
    QPushButton* m_dismiss;
};

} // namespace zg
