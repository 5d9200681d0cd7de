#include "ui/settings/SecurityForm.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/security/RecoveryForm.h"
#include "ui/shop/LiveShop.h"
#include "ui/staff/Clearance.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace zg {

SecurityForm::SecurityForm(SecurityActions actions, const LiveShop& shop, const RecoverySheet& sheet, int idleMinutes,
                           QWidget* parent)
    : AskForm(parent), m_actions(std::move(actions)), m_shop(shop), m_sheet(sheet), m_sheetNotice(new Notice(this)),
      m_idleLabel(makeLabel("body", this)), m_idle(new QSpinBox(this)), m_remember(new QCheckBox(this)),
      m_passphraseLabel(makeLabel("secondary", this)), m_current(new PassphraseEdit(this)),
      m_next(new PassphraseEdit(this)), m_again(new PassphraseEdit(this)), m_change(makeButton("", nullptr, this)),
      m_recovery(makeButton("", "printer", this)) {
    setResting({m_remember, m_current, m_next, m_again});
    m_idle->setRange(0, 240);
    m_idle->setValue(idleMinutes);
    m_idleLabel->setBuddy(m_idle);
    m_remember->setChecked(m_actions.isRemembered());
    m_passphraseLabel->setWordWrap(true);

    auto* idle = new QHBoxLayout;
    idle->setSpacing(12);
    idle->addWidget(m_idleLabel, 1);
    idle->addWidget(m_idle);
    auto* next = new QHBoxLayout;
    next->setSpacing(8);
    next->addWidget(m_next);
    next->addWidget(m_again);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_change);
    buttons->addWidget(m_recovery);
    buttons->addWidget(&spinner());
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_sheetNotice);
    layout->addLayout(idle);
    layout->addWidget(m_remember);
    layout->addWidget(m_passphraseLabel);
    layout->addWidget(m_current);
    layout->addLayout(next);
    layout->addLayout(buttons);
    layout->addWidget(&notice());

    connect(m_idle, &QSpinBox::valueChanged, this, &SecurityForm::idleChanged);
    connect(m_remember, &QCheckBox::toggled, this, [this](bool remember) {
        setBusy(true);
        whenCleared(
            this, [this, remember] { return m_actions.remember(remember); },
            [this, remember](const Done& done) {
                answer(done,
                       remember ? tr("这台电脑以后直接打开店铺。请给每位员工设 PIN。") : tr("这台电脑不再记住钥匙。"));
                const QSignalBlocker quiet(m_remember);
                m_remember->setChecked(m_actions.isRemembered());
            });
    });
    for (PassphraseEdit* edit : {m_current, m_next, m_again})
        connect(edit, &QLineEdit::textChanged, this, &SecurityForm::updateReady);
    connect(m_change, &QPushButton::clicked, this, &SecurityForm::changePassphrase);
    connect(m_recovery, &QPushButton::clicked, this, &SecurityForm::newRecoveryCode);
    retranslated(this, [this] { speak(); });
    updateReady();
}

void SecurityForm::updateReady() {
    const bool good = m_actions.checkPassphrase(m_next->text()).has_value() && m_next->text() == m_again->text();
    m_change->setEnabled(!isBusy() && good && !m_current->text().isEmpty());
    m_recovery->setEnabled(!isBusy() && !m_current->text().isEmpty());
}

void SecurityForm::start() {
    m_current->setFocus();
}

void SecurityForm::answer(const Done& done, const QString& text) {
    setBusy(false);
    if (done) {
        notice().clear();
        emit said(text);
    } else {
        notice().say(Notice::Kind::Bad, errorText(done.error()));
    }
}

void SecurityForm::changePassphrase() {
    setBusy(true);
    whenReady(m_actions.changePassphrase(m_current->text(), m_next->text()), this, [this](const Done& done) {
        if (done) {
            for (PassphraseEdit* edit : {m_current, m_next, m_again}) edit->clear();
        }
        answer(done, tr("口令已更改，旧口令从现在起打不开店铺。"));
    });
}

void SecurityForm::newRecoveryCode() {
    setBusy(true);
    // Before it is made: the window may be closed meanwhile, and the new code would never have been seen.
    const bool before = m_sheet.isConfirmed();
    m_sheet.setConfirmed(false);
    whenReady(m_actions.newRecoveryCode(m_current->text()), this, [this, before](const Result<QString>& code) {
        setBusy(false);
        if (!code) {
            m_sheet.setConfirmed(before);
            notice().say(Notice::Kind::Bad, errorText(code.error()));
            return;
        }
        m_current->clear();
        showSheet();
        auto* dialog = new QDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("新的恢复单"));
        auto* form = new RecoveryForm(dialog);
        auto* layout = new QVBoxLayout(dialog);
        layout->setContentsMargins(px(24), px(20), px(24), px(20));
        layout->addWidget(form);
        form->show(m_shop.name(), *code);
        connect(form, &RecoveryForm::confirmed, dialog, [this, dialog] {
            dialog->accept();
            m_sheet.setConfirmed(true);
            showSheet();
            emit said(tr("新的恢复单已核对，旧的作废。"));
        });
        dialog->setMinimumWidth(px(560));
        dialog->open();
        form->start();
    });
}

void SecurityForm::showSheet() {
    if (m_sheet.isConfirmed())
        m_sheetNotice->clear();
    else
        m_sheetNotice->say(Notice::Kind::Warn,
                           tr("恢复单还没有对照输入过，不知道抄对了没有。请在下面做一张新的恢复单。"));
}

void SecurityForm::speak() {
    showSheet();
    m_idleLabel->setText(tr("没人动多少分钟后锁屏(&I)"));
    m_idle->setSpecialValueText(tr("从不"));
    m_idle->setAccessibleName(tr("自动锁屏分钟数"));
    m_remember->setText(tr("这台电脑记住钥匙，打开时不问口令"));
    m_remember->setToolTip(tr("钥匙放在系统的钥匙串里，电脑登录后才读得到。"));
    m_passphraseLabel->setText(tr("更改口令，或换一张恢复单（都要先输现在的口令或恢复码）"));
    m_current->setPlaceholderText(tr("现在的口令或恢复码"));
    m_current->setAccessibleName(tr("现在的口令或恢复码"));
    m_next->setPlaceholderText(tr("新口令，至少 15 个字"));
    m_next->setAccessibleName(tr("新口令"));
    m_again->setPlaceholderText(tr("再输一遍"));
    m_again->setAccessibleName(tr("再输一遍新口令"));
    m_change->setText(tr("更改口令"));
    m_recovery->setText(tr("新的恢复单…"));
}

} // namespace zg
