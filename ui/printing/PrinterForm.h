#pragma once

#include "ui/printing/PrinterSettings.h"

#include <QtWidgets/QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace zg {

class Notice;
class ReceiptPrinter;
class Segmented;

// Chooses the receipt printer of this PC and tries it. It keeps nothing: whoever embeds it takes settings() when
// changed() is emitted.
class PrinterForm : public QWidget {
    Q_OBJECT
public:
    explicit PrinterForm(ReceiptPrinter& printer, QWidget* parent = nullptr);

    void setSettings(const PrinterSettings& settings); // does not emit
    PrinterSettings settings() const;

signals:
    void changed();

private:
    void speak();
    void showKind();
    void chooseFolder();
    void noteChange();

    ReceiptPrinter& m_printer;
    QFormLayout* m_form;
    QComboBox* m_kind;
    QComboBox* m_system;  // the system's printers
    QWidget* m_targetRow; // every other target is typed
    QLineEdit* m_target;
    QToolButton* m_browse;
    QComboBox* m_baud;
    Segmented* m_width;
    QSpinBox* m_copies;
    QCheckBox* m_drawer;
    QPlainTextEdit* m_footer;
    QPushButton* m_test;
    Notice* m_result;
    QLabel* m_kindLabel;
    QLabel* m_targetLabel;
    QLabel* m_systemLabel;
    QLabel* m_baudLabel;
    QLabel* m_widthLabel;
    QLabel* m_copiesLabel;
    QLabel* m_footerLabel;
    QLabel* m_hint;
    QStringList m_targets; // what was typed for each kind, so that looking around loses nothing
    int m_shown = 0;       // the kind m_target belongs to
    bool m_filling = false;
};

} // namespace zg
