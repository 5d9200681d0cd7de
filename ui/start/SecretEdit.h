#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class PassphraseEdit;

// The passphrase that opens a shop, or the recovery code in its stead.
class SecretEdit : public QWidget {
    Q_OBJECT
public:
    // As the form calls the two: on the label, with its mnemonic, and for screen readers.
    struct Names {
        QString passphrase, code;
        QString spokenPassphrase, spokenCode;
    };

    explicit SecretEdit(QWidget* parent = nullptr);

    void setSwitch(QPushButton* button); // which asks for the other one
    void setNames(const Names& names);
    bool isCode() const { return m_isCode; }
    QString text() const;
    void start();
    void select(); // the secret stays typed: most mistakes are one letter

signals:
    void changed();
    void entered();
    void switched();

private:
    QLineEdit* edit() const;
    void toggle();
    void speak();

    Names m_names;
    QLabel* m_label;
    PassphraseEdit* m_passphrase;
    QLineEdit* m_code;
    QPushButton* m_switch = nullptr;
    bool m_isCode = false;
};

} // namespace zg
