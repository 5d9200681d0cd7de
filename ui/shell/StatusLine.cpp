#include "ui/shell/StatusLine.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/jobs/JobArea.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace zg {

StatusLine::StatusLine(const Clock& clock, const LiveShop& shop, QWidget* parent)
    : QFrame(parent), m_clock(clock), m_shop(shop), m_offline(makeLabel("caption", this)),
      m_todayText(makeLabel("caption", this)), m_user(makeLabel("caption", this)), m_time(makeLabel("caption", this)),
      m_jobs(new JobArea(this)), m_deviceRow(new QWidget(this)) {
    setProperty("look", QStringLiteral("statusline"));
    auto* devices = new QHBoxLayout(m_deviceRow);
    devices->setContentsMargins(0, 0, 0, 0);
    devices->setSpacing(4);
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(20);
    layout->addWidget(m_offline);
    layout->addWidget(m_todayText);
    layout->addStretch();
    layout->addWidget(m_jobs);
    layout->addWidget(m_deviceRow);
    layout->addWidget(m_user);
    layout->addWidget(m_time);
    m_user->hide();

    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &StatusLine::tick);
    redressed(this, [this, layout] {
        setFixedHeight(px(28));
        layout->setContentsMargins(px(14), 0, px(14), 0);
    });
    retranslated(this, [this] { speak(); });
    tick();
}

void StatusLine::setToday(std::optional<Today> today) {
    m_today = today;
    speak();
}

void StatusLine::addDevice(std::function<DeviceState()> state, std::function<void()> clicked) {
    auto* button = makeButton("status", nullptr, m_deviceRow);
    m_deviceRow->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, std::move(clicked));
    m_devices.push_back({button, std::move(state)});
    refreshDevices();
}

void StatusLine::refreshDevices() {
    for (const Device& device : m_devices) {
        const DeviceState now = device.state();
        device.button->setText(now.text);
        device.button->setAccessibleName(now.text);
        setStyleProperty(device.button, "trouble", now.trouble);
    }
}

void StatusLine::setUser(const QString& name) {
    m_userName = name;
    speak();
}

void StatusLine::speak() {
    m_offline->setText(tr("● 本机可用（无需联网）"));
    m_todayText->setText(m_today ? tr("今日 %Ln 单 · %1", nullptr, static_cast<int>(m_today->orders))
                                       .arg(moneyText(m_today->net, m_shop.currency()))
                                 : QString());
    m_time->setAccessibleName(tr("店铺时间"));
    m_user->setText(tr("当班 %1").arg(m_userName));
    m_user->setVisible(!m_userName.isEmpty());
    showTime();
    refreshDevices();
}

void StatusLine::showTime() {
    m_time->setText(timeText(m_shop.calendar().localTime(m_clock.now()).time()));
}

void StatusLine::tick() {
    const QDateTime now = m_shop.calendar().localTime(m_clock.now());
    showTime();
    refreshDevices(); // "backed up today" becomes "yesterday"
    emit ticked();
    m_minute.start(60'000 - now.time().msecsSinceStartOfDay() % 60'000);
}

} // namespace zg
