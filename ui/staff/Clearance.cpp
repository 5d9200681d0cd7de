#include "ui/staff/Clearance.h"

#include "core/access/Permit.h"
#include "ui/staff/ClearanceDialog.h"

namespace zg {

Clearance::Clearance(StaffService& staff, Prove prove, QWidget* window)
    : QObject(window), m_staff(staff), m_prove(std::move(prove)), m_window(window) {}

Clearance* Clearance::of(const QWidget* page) {
    return page->window()->findChild<Clearance*>(QString(), Qt::FindDirectChildrenOnly);
}

bool Clearance::canHelp(const Error& refusal) {
    return refusal.code == ErrorCode::ApprovalNeeded || refusal.code == ErrorCode::ProofNeeded;
}

void Clearance::ask(const Error& refusal, const QString& about, QObject* context,
                    std::function<void(bool given)> answered) {
    if (m_resting) {
        answered(false);
        return;
    }
    auto* dialog = new ClearanceDialog(m_staff, m_prove, approvableOf(refusal),
                                       refusal.code == ErrorCode::ApprovalNeeded, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->describe(m_asker, about);
    connect(dialog, &QDialog::finished, context,
            [answered = std::move(answered)](int result) { answered(result == QDialog::Accepted); });
    connect(dialog, &QDialog::finished, m_window, &QWidget::activateWindow); // where no window manager does it
    m_dialog = dialog;
    dialog->open();
}

void Clearance::setResting(bool resting) {
    m_resting = resting;
    if (resting && m_dialog) m_dialog->done(QDialog::Rejected);
}

} // namespace zg
