#pragma once

#include "ui/security/RecoverySheet.h"
#include "ui/security/SecurityActions.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace zg {

class LiveShop;
class Notice;
class PassphraseEdit;
class Spinner;

// Who may open the shop on this PC, and when it locks itself.
class SecurityForm : public QWidget {
    Q_OBJECT
public:
    SecurityForm(SecurityActions actions, const LiveShop& shop, const RecoverySheet& sheet, int idleMinutes,
                 QWidget* parent = nullptr);

signals:
    void idleChanged(int minutes);
    void said(const QString& text);

private:
    void setBusy(bool busy);
    void answer(const Done& done, const QString& text);
    void changePassphrase();
    void newRecoveryCode();
    void showSheet();
    void updateReady();
    void speak();

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
    Spinner* m_spinner;
    Notice* m_notice;
    bool m_busy = false;
};

} // namespace zg
