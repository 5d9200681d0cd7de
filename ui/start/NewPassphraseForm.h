#pragma once

#include "core/base/Result.h"
#include "ui/common/AskForm.h"

#include <functional>

class QLabel;

namespace zg {

class NewPassphraseFields;

// For whoever has just come in by the recovery code: a new passphrase, now or later.
class NewPassphraseForm : public AskForm {
    Q_OBJECT
public:
    explicit NewPassphraseForm(std::function<Done(const QString&)> checkPassphrase, QWidget* parent = nullptr);

    void start() override;

signals:
    void chosen(const QString& passphrase);
    void putOff();

private:
    void speak() override;
    void updateReady() override;

    QLabel* m_title;
    QLabel* m_why;
    NewPassphraseFields* m_fields;
    QPushButton* m_replace;
    QPushButton* m_later;
};

} // namespace zg
