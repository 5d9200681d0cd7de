#include "ui/shop/ShopFields.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTimeEdit>

namespace zg {

namespace {

// The currencies of the places the program speaks to first; the command line takes any.
constexpr const char* kCurrencies[] = {"CNY", "HKD", "TWD", "MOP", "SGD", "MYR",
                                       "JPY", "USD", "EUR", "GBP", "AUD", "CAD"};

QString currencyName(const QString& code) {
    if (code == QLatin1String("CNY")) return ShopFields::tr("人民币");
    if (code == QLatin1String("HKD")) return ShopFields::tr("港元");
    if (code == QLatin1String("TWD")) return ShopFields::tr("新台币");
    if (code == QLatin1String("MOP")) return ShopFields::tr("澳门元");
    if (code == QLatin1String("SGD")) return ShopFields::tr("新加坡元");
    if (code == QLatin1String("MYR")) return ShopFields::tr("马来西亚林吉特");
    if (code == QLatin1String("JPY")) return ShopFields::tr("日元");
    if (code == QLatin1String("USD")) return ShopFields::tr("美元");
    if (code == QLatin1String("EUR")) return ShopFields::tr("欧元");
    if (code == QLatin1String("GBP")) return ShopFields::tr("英镑");
    if (code == QLatin1String("AUD")) return ShopFields::tr("澳元");
    if (code == QLatin1String("CAD")) return ShopFields::tr("加元");
    return {};
}

} // namespace

ShopFields::ShopFields(QWidget* parent)
    : QWidget(parent), m_nameLabel(makeLabel("secondary", this)), m_name(new QLineEdit(this)),
      m_currencyLabel(makeLabel("secondary", this)), m_currency(new QComboBox(this)),
      m_zoneLabel(makeLabel("secondary", this)), m_zone(new QComboBox(this)),
      m_cutoffLabel(makeLabel("secondary", this)), m_cutoff(new QTimeEdit(QTime(4, 0), this)) {
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
    m_currencyLabel->setBuddy(m_currency);
    m_zoneLabel->setBuddy(m_zone);
    m_cutoffLabel->setBuddy(m_cutoff);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_nameLabel, 0, 0, 1, 3);
    grid->addWidget(m_name, 1, 0, 1, 3);
    grid->addWidget(m_currencyLabel, 2, 0);
    grid->addWidget(m_zoneLabel, 2, 1);
    grid->addWidget(m_cutoffLabel, 2, 2);
    grid->addWidget(m_currency, 3, 0);
    grid->addWidget(m_zone, 3, 1);
    grid->addWidget(m_cutoff, 3, 2);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(2, 2);
    for (QComboBox* box : {m_currency, m_zone}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }

    const auto edited = [this] {
        if (!m_filling) emit changed();
    };
    connect(m_name, &QLineEdit::textChanged, this, edited);
    connect(m_name, &QLineEdit::returnPressed, this, &ShopFields::entered);
    connect(m_currency, &QComboBox::currentIndexChanged, this, edited);
    connect(m_zone, &QComboBox::editTextChanged, this, edited);
    connect(m_cutoff, &QTimeEdit::timeChanged, this, edited);
    retranslated(this, [this] { speak(); });
}

void ShopFields::setValues(const ShopSettings& settings) {
    m_filling = true;
    m_name->setText(settings.name);
    // A shop made on the command line may have any currency.
    if (m_currency->findData(settings.currency.code) < 0)
        m_currency->addItem(settings.currency.code, settings.currency.code);
    m_currency->setCurrentIndex(m_currency->findData(settings.currency.code));
    m_zone->setCurrentText(settings.zone);
    m_cutoff->setTime(QTime(0, 0).addSecs(settings.cutoffMinutes * 60));
    m_filling = false;
}

QString ShopFields::name() const {
    return m_name->text().trimmed();
}

QString ShopFields::currency() const {
    return m_currency->currentData().toString();
}

QString ShopFields::zone() const {
    return m_zone->currentText();
}

int ShopFields::cutoffMinutes() const {
    return m_cutoff->time().msecsSinceStartOfDay() / 60'000;
}

bool ShopFields::isComplete() const {
    return !name().isEmpty() && QTimeZone::isTimeZoneIdAvailable(zone().toLatin1());
}

void ShopFields::setCurrencyFree(bool free) {
    m_currency->setEnabled(free);
}

void ShopFields::speak() {
    m_nameLabel->setText(tr("店名(&N)"));
    m_name->setPlaceholderText(tr("例如：转角杂货铺"));
    m_currencyLabel->setText(tr("币种(&U)"));
    m_zoneLabel->setText(tr("时区(&Z)"));
    m_cutoffLabel->setText(tr("日结时间(&T)"));
    m_cutoff->setToolTip(tr("这个时间之前的销售算作前一天"));
    for (int i = 0; i < m_currency->count(); ++i) {
        const QString code = m_currency->itemData(i).toString(), name = currencyName(code);
        m_currency->setItemText(i, name.isEmpty() ? code : QStringLiteral("%1 · %2").arg(code, name));
    }
    m_name->setAccessibleName(tr("店名"));
    m_currency->setAccessibleName(tr("币种"));
    m_zone->setAccessibleName(tr("时区"));
    m_cutoff->setAccessibleName(tr("日结时间"));
}

} // namespace zg
