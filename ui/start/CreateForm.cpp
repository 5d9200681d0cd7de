#include "ui/start/CreateForm.h"

#include "ui/common/FolderEdit.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/Widgets.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTimeEdit>

namespace zg {

namespace {

// The currencies of the places the program speaks to first; the command line takes any.
constexpr const char* kCurrencies[] = {"CNY", "HKD", "TWD", "MOP", "SGD", "MYR",
                                       "JPY", "USD", "EUR", "GBP", "AUD", "CAD"};

QString currencyName(const char* code) {
    const QLatin1StringView c(code);
    if (c == "CNY") return CreateForm::tr("人民币");
    if (c == "HKD") return CreateForm::tr("港元");
    if (c == "TWD") return CreateForm::tr("新台币");
    if (c == "MOP") return CreateForm::tr("澳门元");
    if (c == "SGD") return CreateForm::tr("新加坡元");
    if (c == "MYR") return CreateForm::tr("马来西亚林吉特");
    if (c == "JPY") return CreateForm::tr("日元");
    if (c == "USD") return CreateForm::tr("美元");
    if (c == "EUR") return CreateForm::tr("欧元");
    if (c == "GBP") return CreateForm::tr("英镑");
    if (c == "AUD") return CreateForm::tr("澳元");
    return CreateForm::tr("加元");
}

} // namespace

CreateForm::CreateForm(std::function<Done(const QString&)> checkPassphrase, QWidget* parent)
    : QWidget(parent), m_checkPassphrase(std::move(checkPassphrase)), m_title(makeLabel("title", this)),
      m_nameLabel(makeLabel("secondary", this)), m_name(new QLineEdit(this)),
      m_folderLabel(makeLabel("secondary", this)), m_folder(new FolderEdit(this)),
      m_currencyLabel(makeLabel("secondary", this)), m_currency(new QComboBox(this)),
      m_zoneLabel(makeLabel("secondary", this)), m_zone(new QComboBox(this)),
      m_cutoffLabel(makeLabel("secondary", this)), m_cutoff(new QTimeEdit(QTime(4, 0), this)),
      m_passphraseLabel(makeLabel("secondary", this)), m_passphrase(new PassphraseEdit(this)),
      m_again(new PassphraseEdit(this)), m_ruleStrong(makeLabel("wish", this)), m_ruleSame(makeLabel("wish", this)),
      m_notice(new Notice(this)), m_create(makeButton("primary", nullptr, this)), m_spinner(new Spinner(this)),
      m_open(makeButton("link", nullptr, this)) {
    for (const char* code : kCurrencies) m_currency->addItem(QString::fromLatin1(code), QString::fromLatin1(code));
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.contains('/')) m_zone->addItem(QString::fromLatin1(zone));
    }
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    const QString here = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    m_zone->setCurrentText(here.contains('/') && !here.startsWith("Etc/") ? here : QStringLiteral("Asia/Shanghai"));
    m_cutoff->setDisplayFormat(QStringLiteral("HH:mm"));
    m_nameLabel->setBuddy(m_name);
    m_folderLabel->setBuddy(m_folder);
    m_currencyLabel->setBuddy(m_currency);
    m_zoneLabel->setBuddy(m_zone);
    m_cutoffLabel->setBuddy(m_cutoff);
    m_passphraseLabel->setBuddy(m_passphrase);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    int row = 0;
    grid->addWidget(m_title, row++, 0, 1, 3);
    grid->setRowMinimumHeight(row++, 2);
    grid->addWidget(m_nameLabel, row++, 0, 1, 3);
    grid->addWidget(m_name, row++, 0, 1, 3);
    grid->addWidget(m_folderLabel, row++, 0, 1, 3);
    grid->addWidget(m_folder, row++, 0, 1, 3);
    grid->addWidget(m_currencyLabel, row, 0);
    grid->addWidget(m_zoneLabel, row, 1);
    grid->addWidget(m_cutoffLabel, row++, 2);
    grid->addWidget(m_currency, row, 0);
    grid->addWidget(m_zone, row, 1);
    grid->addWidget(m_cutoff, row++, 2);
    grid->addWidget(m_passphraseLabel, row++, 0, 1, 3);
    auto* secrets = new QHBoxLayout;
    secrets->setSpacing(12);
    secrets->addWidget(m_passphrase);
    secrets->addWidget(m_again);
    grid->addLayout(secrets, row++, 0, 1, 3);
    auto* rules = new QHBoxLayout;
    rules->setSpacing(12);
    rules->addWidget(m_ruleStrong, 1);
    rules->addWidget(m_ruleSame, 1);
    grid->addLayout(rules, row++, 0, 1, 3);
    grid->addWidget(m_notice, row++, 0, 1, 3);
    grid->setRowMinimumHeight(row++, 2);
    auto* confirm = new QHBoxLayout;
    confirm->setSpacing(12);
    confirm->addWidget(m_create, 1);
    confirm->addWidget(m_spinner);
    grid->addLayout(confirm, row++, 0, 1, 3);
    grid->addWidget(m_open, row++, 0, 1, 3, Qt::AlignRight);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(2, 2);
    for (QComboBox* box : {m_currency, m_zone}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }

    for (QLineEdit* edit : {m_name, static_cast<QLineEdit*>(m_passphrase), static_cast<QLineEdit*>(m_again)}) {
        connect(edit, &QLineEdit::textChanged, this, &CreateForm::updateReady);
        connect(edit, &QLineEdit::returnPressed, m_create, &QPushButton::click);
    }
    connect(m_folder, &FolderEdit::folderChanged, this, &CreateForm::updateReady);
    connect(m_zone, &QComboBox::editTextChanged, this, &CreateForm::updateReady);
    connect(m_create, &QPushButton::clicked, this, [this] { emit createRequested(form()); });
    connect(m_open, &QPushButton::clicked, this, &CreateForm::openChosen);
    retranslated(this, [this] {
        speak();
        updateReady();
    });
}

void CreateForm::speak() {
    m_title->setText(tr("新建店铺"));
    m_nameLabel->setText(tr("店名(&N)"));
    m_name->setPlaceholderText(tr("例如：转角杂货铺"));
    m_folderLabel->setText(tr("保存在(&F)"));
    m_currencyLabel->setText(tr("币种(&U)"));
    m_zoneLabel->setText(tr("时区(&Z)"));
    m_cutoffLabel->setText(tr("日结时间(&T)"));
    m_cutoff->setToolTip(tr("这个时间之前的销售算作前一天"));
    m_passphraseLabel->setText(tr("口令(&P)：一句只有你知道的话"));
    m_passphrase->setPlaceholderText(tr("口令"));
    m_again->setPlaceholderText(tr("再输一遍"));
    m_create->setText(m_busy ? tr("正在加密新店铺…") : tr("新建店铺(&C)"));
    m_open->setText(tr("打开已有的店铺(&O)"));
    for (int i = 0; i < m_currency->count(); ++i) {
        m_currency->setItemText(
            i, QStringLiteral("%1 · %2").arg(QLatin1StringView(kCurrencies[i]), currencyName(kCurrencies[i])));
    }
    m_name->setAccessibleName(tr("店名"));
    m_currency->setAccessibleName(tr("币种"));
    m_zone->setAccessibleName(tr("时区"));
    m_cutoff->setAccessibleName(tr("日结时间"));
    m_passphrase->setAccessibleName(tr("口令"));
    m_again->setAccessibleName(tr("再输一遍口令"));
}

void CreateForm::updateReady() {
    const bool strong = m_checkPassphrase(m_passphrase->text()).has_value();
    const bool same = !m_again->text().isEmpty() && m_passphrase->text() == m_again->text();
    setLook(m_ruleStrong, strong ? "wish-met" : "wish");
    m_ruleStrong->setText((strong ? QStringLiteral("✓ ") : QStringLiteral("○ ")) + tr("至少 15 个字，不是常见的口令"));
    setLook(m_ruleSame, same ? "wish-met" : "wish");
    m_ruleSame->setText((same ? QStringLiteral("✓ ") : QStringLiteral("○ ")) + tr("两遍一样"));
    const bool zone = QTimeZone::isTimeZoneIdAvailable(m_zone->currentText().toLatin1());
    m_create->setEnabled(!m_busy && strong && same && zone && !m_name->text().trimmed().isEmpty() &&
                         !m_folder->folder().isEmpty());
}

void CreateForm::setFolder(const QString& folder) {
    m_folder->setFolder(folder);
}

NewShopForm CreateForm::form() const {
    NewShopForm form;
    form.folder = m_folder->folder();
    form.name = m_name->text().trimmed();
    form.currency = m_currency->currentData().toString();
    form.zone = m_zone->currentText();
    form.cutoffMinutes = m_cutoff->time().msecsSinceStartOfDay() / 60'000;
    form.passphrase = m_passphrase->text();
    return form;
}

void CreateForm::setBusy(bool busy) {
    m_busy = busy;
    for (QWidget* widget : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (widget != m_spinner && widget != m_notice && !qobject_cast<QLabel*>(widget)) widget->setEnabled(!busy);
    }
    if (busy) {
        m_notice->clear();
        m_spinner->start();
    } else {
        m_spinner->stop();
    }
    speak();
    updateReady();
}

void CreateForm::refuse(const QString& why) {
    m_notice->say(Notice::Kind::Bad, why);
}

void CreateForm::start() {
    m_name->setFocus();
}

} // namespace zg
