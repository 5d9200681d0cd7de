#pragma once

#include "core/base/Result.h"

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;

namespace zg {

class PassphraseEdit;

// A new passphrase, typed twice. Its rules are shown while it is typed.
class NewPassphraseFields : public QWidget {
    Q_OBJECT
public:
    explicit NewPassphraseFields(std::function<Done(const QString&)> checkPassphrase, QWidget* parent = nullptr);

    QString passphrase() const;
    bool isGood() const; // strong, and the same twice
    void start();        // focus where typing begins

signals:
    void changed();
    void entered();

private:
    bool isStrong() const;
    bool isSame() const;
    void speak();
    void showRules();

    std::function<Done(const QString&)> m_checkPassphrase;
    QLabel* m_label;
    PassphraseEdit* m_passphrase;
    PassphraseEdit* m_again;
    QLabel* m_ruleStrong;
    QLabel* m_ruleSame;
};

} // namespace zg
