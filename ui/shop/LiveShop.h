#pragma once

#include "core/settings/ShopSettings.h"

namespace zg {

// The shop's settings as the window shows them, replaced in place when others are saved. Whoever keeps a reference to
// this, to its calendar or to its currency shows what holds now; a copy grows old. For the GUI thread.
class LiveShop {
public:
    explicit LiveShop(const ShopSettings& settings) { set(settings); }
    LiveShop(const LiveShop&) = delete;
    LiveShop& operator=(const LiveShop&) = delete;

    void set(const ShopSettings& settings) {
        m_settings = settings;
        m_calendar = settings.calendar();
    }

    const ShopSettings& settings() const { return m_settings; }
    const QString& name() const { return m_settings.name; }
    const Currency& currency() const { return m_settings.currency; }
    const BusinessCalendar& calendar() const { return m_calendar; }

private:
    ShopSettings m_settings;
    BusinessCalendar m_calendar;
};

} // namespace zg
