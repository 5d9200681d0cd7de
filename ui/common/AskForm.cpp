#include "ui/common/AskForm.h"

#include "ui/common/Notice.h"
#include "ui/common/Spinner.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace zg {

AskForm::AskForm(QWidget* parent) : QWidget(parent), m_notice(new Notice(this)), m_spinner(new Spinner(this)) {}

QHBoxLayout* AskForm::confirmRow(QPushButton* confirm) {
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(confirm, 1);
    row->addWidget(m_spinner);
    return row;
}

void AskForm::setBusy(bool busy) {
    m_busy = busy;
    for (QWidget* widget : m_resting) widget->setEnabled(!busy);
    if (busy) {
        m_notice->clear();
        m_spinner->start();
    } else {
        m_spinner->stop();
    }
    speak();
    updateReady();
}

void AskForm::refuse(const QString& why) {
    m_notice->say(Notice::Kind::Bad, why);
    start();
}

} // namespace zg
