#pragma once

#include "core/base/Money.h"
#include "core/base/Result.h"
#include "core/base/Time.h"

#include <QtCore/QString>

namespace zg {

// What makes a shop this shop. Kept in its file, table setting.
struct ShopSettings {
    QString name;
    Currency currency;
    QString zone = QStringLiteral("Asia/Shanghai"); // IANA
    int cutoffMinutes = 4 * 60;                     // after midnight, 0..1439: when a new business day begins
    std::int64_t till = 0;                          // drawn by the store, not chosen

    QString phoneRegion() const; // the country phones are read in: ISO 3166
    BusinessCalendar calendar() const { return BusinessCalendar(QTimeZone(zone.toUtf8()), cutoffMinutes); }
    friend bool operator==(const ShopSettings&, const ShopSettings&) = default;
};

// The currency of an ISO 4217 code in any case, with the digits ICU knows; InvalidArgument for codes it does not.
Result<Currency> currencyOf(const QString& code);

// InvalidArgument names the field that cannot be: name, currency, zone or cutoff.
Done checkSettings(const ShopSettings& settings);

} // namespace zg
