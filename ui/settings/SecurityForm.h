#pragma once

#include "ui/common/AskForm.h"
#include "ui/security/RecoverySheet.h"
#include "ui/security/SecurityActions.h"

class QCheckBox;
class QLabel;
class QSpinBox;

namespace zg {

class LiveShop;
class Notice;
class PassphraseEdit;

// Who may open the shop on this PC, and when it locks itself.
class SecurityForm : public AskForm {
    Q_OBJECT
public:
    SecurityForm(SecurityActions actions, const LiveShop& shop, const RecoverySheet& sheet, int idleMinutes,
                 QWidget* parent = nullptr);

    void start() override;

signals:
    void idleChanged(int minutes);
    void said(const QString& text);

private:
    void answer(const Done& done, const QString& text);
    void changePassphrase();
    void newRecoveryCode();
    void showSheet();
    void updateReady() override;
    void speak() override;

    SecurityActions m_actions;
    const LiveShop& m_shop;
    RecoverySheet m_sheet;
    Notice* m_sheetNotice;
    QLabel* m_idleLabel;
    QSpinBox* m_idle;
    QCheckBox* m_remember;
    QLabel* m_passphraseLabel;
    PassphraseEdit* m_current;
    PassphraseEdit* m_next;
    PassphraseEdit* m_again;
    QPushButton* m_change;
    QPushButton* m_recovery;
};

} // namespace zg
