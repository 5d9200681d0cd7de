#pragma once

#include "core/access/Approval.h"
#include "ui/staff/Clearance.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace zg {

class Notice;
class PassphraseEdit;
class Spinner;
class StaffService;
struct StaffEntry;

// Asks for an approval, by the PIN of somebody who may give it or by the passphrase; or, when the owner is to prove who
// they are, for the passphrase alone. Says what is asked for, what it is about and for whom, so that nobody allows what
// they have not seen. Accepted once it was given.
class ClearanceDialog : public QDialog {
    Q_OBJECT
public:
    ClearanceDialog(StaffService& staff, Clearance::Prove prove, const Approvable& what, bool approval,
                    QWidget* parent);

    // For whom, and the document and its amount. Empty: not said.
    void describe(const QString& asker, const QString& about);
    QString described() const; // what stands there of it

    QComboBox& approvers() { return *m_approvers; }
    PassphraseEdit& pin() { return *m_pin; }
    PassphraseEdit& passphrase() { return *m_passphrase; }

    void reject() override; // not while an answer is on its way: it would be given all the same

private:
    void fill(const std::vector<StaffEntry>& entries);
    void usePassphrase(bool passphrase);
    void submit();
    void give(const QFuture<Result<Staff>>& answer);
    void setBusy(bool busy);
    void refuse(const Error& error);

    StaffService& m_staff;
    Clearance::Prove m_prove;
    Approvable m_what;
    bool m_approval;
    bool m_byPassphrase = true;
    QLabel* m_about;
    QComboBox* m_approvers;
    PassphraseEdit* m_pin;
    PassphraseEdit* m_passphrase;
    Notice* m_notice;
    QPushButton* m_switch;
    QPushButton* m_cancel;
    QPushButton* m_give;
    Spinner* m_spinner;
};

} // namespace zg
