#include "ui/shop/ShopForm.h"

#include "core/shop/SettingsService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/shop/LiveShop.h"
#include "ui/shop/ShopFields.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

ShopForm::ShopForm(SettingsService& settings, const LiveShop& shop, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_shop(shop), m_shown(shop.settings()), m_fields(new ShopFields(this)),
      m_notice(new Notice(this)), m_save(makeButton("primary", nullptr, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_fields);
    layout->addWidget(m_notice);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    m_fields->setValues(m_shown);
    m_fields->setCurrencyFree(false);
    refresh();
    connect(m_fields, &ShopFields::changed, this, &ShopForm::updateReady);
    connect(m_fields, &ShopFields::entered, this, &ShopForm::save);
    connect(m_save, &QPushButton::clicked, this, &ShopForm::save);
    retranslated(this, [this] { speak(); });
    updateReady();
}

void ShopForm::refresh() {
    const bool isTyped = typed() != m_shown && typed() != m_shop.settings();
    if (m_shown != m_shop.settings() && !isTyped) {
        m_shown = m_shop.settings();
        m_fields->setValues(m_shown);
        updateReady();
    }
    whenReady(m_settings.currencyIsFree(), this,
              [this](const Result<bool>& free) { m_fields->setCurrencyFree(free.value_or(false)); });
}

ShopSettings ShopForm::typed() const {
    ShopSettings settings = m_shop.settings();
    settings.name = m_fields->name();
    if (m_fields->currency() != settings.currency.code) {
        if (const auto currency = currencyOf(m_fields->currency())) settings.currency = *currency;
    }
    settings.zone = m_fields->zone();
    settings.cutoffMinutes = m_fields->cutoffMinutes();
    return settings;
}

void ShopForm::updateReady() {
    const ShopSettings next = typed();
    const ShopSettings& now = m_shop.settings();
    m_save->setEnabled(m_fields->isComplete() && next != now);
    if (next.zone != now.zone || next.cutoffMinutes != now.cutoffMinutes)
        m_notice->say(Notice::Kind::Info, tr("时区和日结时间只对以后的单据有效，已经记下的日子不变。"));
    else
        m_notice->clear();
}

void ShopForm::save() {
    if (!m_save->isEnabled()) return;
    m_save->setEnabled(false);
    ShopSettings next = typed();
    next.name = next.name.simplified();
    m_fields->setValues(next); // as they will be kept
    whenReady(m_settings.save(next), this, [this](const Done& done) {
        if (done) {
            emit saved();
        } else {
            updateReady();
            m_notice->say(Notice::Kind::Bad, errorText(done.error()));
        }
    });
}

void ShopForm::speak() {
    m_save->setText(tr("保存"));
    m_save->setAccessibleName(tr("保存店铺设置"));
    updateReady();
}

} // namespace zg
