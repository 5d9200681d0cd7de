#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace zg {

class JobArea;
class LiveShop;

// How something the shop depends on is, in a few words.
struct DeviceState {
    QString text;
    bool trouble = false; // somebody should look
};

// The foot of the window: works offline, today's orders and sales, running jobs, the devices, who is signed in, the
// shop's clock.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    struct Today {
        std::int64_t orders = 0;
        Money net;
    };

    StatusLine(const Clock& clock, const LiveShop& shop, QWidget* parent = nullptr);

    void setToday(std::optional<Today> today);
    // A device: `state` is asked for now, when the language changes and by refreshDevices(); a click goes where it is
    // set up.
    void addDevice(std::function<DeviceState()> state, std::function<void()> clicked);
    void refreshDevices();
    void setUser(const QString& name); // empty: nobody has signed in
    JobArea& jobs() { return *m_jobs; }

signals:
    void ticked(); // a minute has begun

private:
    struct Device {
        QPushButton* button;
        std::function<DeviceState()> state;
    };

    void speak();
    void showTime();
    void tick();

    const Clock& m_clock;
    const LiveShop& m_shop;
    std::optional<Today> m_today;
    QString m_userName;
    QLabel* m_offline;
    QLabel* m_todayText;
    QLabel* m_user;
    QLabel* m_time;
    JobArea* m_jobs;
    QWidget* m_deviceRow;
    std::vector<Device> m_devices;
    QTimer m_minute;
};

} // namespace zg
