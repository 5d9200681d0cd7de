#pragma once

#include "core/base/Time.h"
#include "core/staff/StaffService.h"

#include <QtWidgets/QFrame>

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QPushButton;

namespace zg {

class Notice;
class PassphraseEdit;
class Spinner;
class WrapRow;

// Stands in front of everything while nobody is at the till: who are you, and your six digits. Whoever has the
// passphrase or the recovery code of the shop may always come in, as its owner.
class LockScreen : public QFrame {
    Q_OBJECT
public:
    using Prove = std::function<QFuture<Done>(const QString& secret)>;

    LockScreen(StaffService& staff, Prove prove, QWidget* parent = nullptr);

    void setShopName(const QString& name);
    // Asks who works here, and stands ready for `last`.
    void start(StaffId last);

signals:
    void unlocked(const zg::Staff& staff);

private:
    void fill(std::vector<StaffEntry> entries, StaffId last);
    void choose(StaffId staff);
    void usePassphrase(bool passphrase);
    void tryPin();
    void tryPassphrase();
    void passphraseAnswered(const Result<Staff>& owner);
    void refuse(const QString& why);
    void speak();

    StaffService& m_staff;
    Prove m_prove;
    QLabel* m_sign;
    QLabel* m_shop;
    QLabel* m_title;
    QWidget* m_people;
    WrapRow* m_row;
    QButtonGroup* m_faces;
    PassphraseEdit* m_pin;
    PassphraseEdit* m_passphrase;
    Notice* m_notice;
    QPushButton* m_enter;
    Spinner* m_spinner;
    QPushButton* m_switch;
    std::vector<StaffEntry> m_entries; // who may come in by PIN
    StaffId m_chosen, m_owner;
    Staff m_ownerStaff;
    bool m_byPassphrase = false;
    bool m_busy = false;
    int m_asked = 0;
};

} // namespace zg
