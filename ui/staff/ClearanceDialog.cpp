#include "ui/staff/ClearanceDialog.h"

#include "core/staff/Pin.h"
#include "core/staff/StaffService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Spinner.h"
#include "ui/common/Widgets.h"
#include "ui/staff/PermissionText.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

ClearanceDialog::ClearanceDialog(StaffService& staff, Clearance::Prove prove, const Approvable& what, bool approval,
                                 QWidget* parent)
    : QDialog(parent), m_staff(staff), m_prove(std::move(prove)), m_what(what), m_approval(approval),
      m_about(makeLabel("strong", this)), m_approvers(new QComboBox(this)), m_pin(new PassphraseEdit(this)),
      m_passphrase(new PassphraseEdit(this)), m_notice(new Notice(this)), m_switch(makeButton("link", nullptr, this)),
      m_cancel(makeButton("", nullptr, this)), m_give(makeButton("primary", nullptr, this)),
      m_spinner(new Spinner(this)) {
    setWindowTitle(approval ? tr("需要批准") : tr("再确认是店主"));
    auto* title = makeLabel("heading", this);
    title->setText(permissionText(what.permission));
    auto* help = makeLabel("secondary", this);
    help->setWordWrap(true);
    help->setText(approval ? tr("这一次要别人批准。批准只管这一次，会记下来。")
                           : tr("资料和权限要紧，请再输一次店铺口令。五分钟内不再问。"));
    m_about->setWordWrap(true);
    m_about->hide();
    m_pin->setMaxLength(kPinDigits);
    m_pin->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), m_pin));
    m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    m_pin->setPlaceholderText(tr("批准人的 6 位 PIN"));
    m_pin->setAccessibleName(m_pin->placeholderText());
    m_approvers->setAccessibleName(tr("批准人"));
    m_passphrase->setPlaceholderText(tr("店铺口令或恢复码"));
    m_passphrase->setAccessibleName(m_passphrase->placeholderText());
    m_cancel->setText(tr("取消"));
    m_give->setText(approval ? tr("批准") : tr("确认"));
    m_cancel->setAutoDefault(false);
    m_switch->setAutoDefault(false);
    m_give->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_switch);
    buttons->addStretch();
    buttons->addWidget(m_spinner);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_give);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(24), px(20), px(24), px(20));
    layout->setSpacing(px(10));
    layout->addWidget(title);
    layout->addWidget(m_about);
    layout->addWidget(help);
    layout->addWidget(m_approvers);
    layout->addWidget(m_pin);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_notice);
    layout->addLayout(buttons);
    setMinimumWidth(px(420));

    connect(m_switch, &QPushButton::clicked, this, [this] { usePassphrase(!m_byPassphrase); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_give, &QPushButton::clicked, this, &ClearanceDialog::submit);
    connect(m_pin, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_notice->clear();
        if (typed.size() == kPinDigits) submit();
    });
    m_switch->hide();
    usePassphrase(true);
    if (approval)
        whenReady(m_staff.list(), this, [this](const Result<std::vector<StaffEntry>>& entries) {
            if (entries) fill(*entries);
        });
}

void ClearanceDialog::describe(const QString& asker, const QString& about) {
    QStringList lines;
    if (!about.isEmpty()) lines << about;
    if (m_approval && !asker.isEmpty()) lines << tr("操作员：%1").arg(asker);
    m_about->setText(lines.join(u'\n'));
    m_about->setVisible(!lines.isEmpty());
}

QString ClearanceDialog::described() const {
    return m_about->text();
}

void ClearanceDialog::fill(const std::vector<StaffEntry>& entries) {
    for (const StaffEntry& entry : entries) {
        if (!entry.staff.active || !entry.hasPin) continue;
        if (verdict(entry.staff.role, m_what.permission) != Verdict::Allowed) continue;
        m_approvers->addItem(entry.staff.name, QVariant::fromValue(entry.staff.id.value));
    }
    if (m_approvers->count() == 0) return;
    m_switch->show();
    usePassphrase(false);
}

void ClearanceDialog::usePassphrase(bool passphrase) {
    m_byPassphrase = passphrase;
    m_notice->clear();
    m_approvers->setVisible(!passphrase);
    m_pin->setVisible(!passphrase);
    m_passphrase->setVisible(passphrase);
    m_switch->setText(passphrase ? tr("改用 PIN") : tr("用店铺口令"));
    (passphrase ? m_passphrase : m_pin)->setFocus();
}

void ClearanceDialog::submit() {
    if (!m_give->isEnabled()) return;
    if (!m_byPassphrase) {
        if (m_pin->text().size() < kPinDigits) return;
        setBusy(true);
        give(m_staff.approve(m_what, StaffId{m_approvers->currentData().toLongLong()}, m_pin->text()));
        return;
    }
    if (m_passphrase->text().isEmpty()) return;
    setBusy(true);
    whenReady(m_prove(m_passphrase->text()), this, [this](const Done& proven) {
        if (!proven)
            refuse(proven.error());
        else if (m_approval)
            give(m_staff.approveAsOwner(m_what));
        else
            accept();
    });
}

void ClearanceDialog::give(const QFuture<Result<Staff>>& answer) {
    whenReady(answer, this, [this](const Result<Staff>& by) {
        if (by)
            accept();
        else
            refuse(by.error());
    });
}

void ClearanceDialog::setBusy(bool busy) {
    for (QWidget* each : std::initializer_list<QWidget*>{m_approvers, m_pin, m_passphrase, m_give, m_switch, m_cancel})
        each->setEnabled(!busy);
    if (busy) {
        m_notice->clear();
        m_spinner->start();
    } else {
        m_spinner->stop();
    }
}

void ClearanceDialog::reject() {
    if (m_cancel->isEnabled()) QDialog::reject();
}

void ClearanceDialog::refuse(const Error& error) {
    setBusy(false);
    m_notice->say(Notice::Kind::Bad, error.code == ErrorCode::PinTooSoon
                                         ? tr("错了几次，请等 %n 秒再试。", nullptr, waitSeconds(error))
                                         : errorText(error));
    m_pin->clear();
    m_passphrase->selectAll();
    (m_byPassphrase ? m_passphrase : m_pin)->setFocus();
}

} // namespace zg
