#include "core/settings/ShopSettings.h"

#include "core/text/Phone.h"

#include <unicode/ucurr.h>

namespace zg {

namespace {

constexpr qsizetype kLongestName = 200;

} // namespace

Result<Currency> currencyOf(const QString& code) {
    const QString upper = code.trimmed().toUpper();
    UErrorCode status = U_ZERO_ERROR;
    const auto* name = reinterpret_cast<const UChar*>(upper.utf16());
    // Any time in ICU's history: a shop may well keep books in a currency that is gone.
    const bool known = upper.size() == 3 && ucurr_isAvailable(name, -8.64e15, 8.64e15, &status) && U_SUCCESS(status);
    if (!known) return fail(ErrorCode::InvalidArgument, InputField::Currency);
    const int digits = ucurr_getDefaultFractionDigits(name, &status);
    if (U_FAILURE(status)) return fail(ErrorCode::InvalidArgument, InputField::Currency);
    return Currency{upper, digits};
}

QString ShopSettings::phoneRegion() const {
    return zg::phoneRegion(zone.toUtf8(), currency.code);
}

Done checkSettings(const ShopSettings& settings) {
    if (settings.name.trimmed().isEmpty() || settings.name.size() > kLongestName)
        return fail(ErrorCode::InvalidArgument, InputField::Name);
    const Result<Currency> currency = currencyOf(settings.currency.code);
    if (!currency || *currency != settings.currency) return fail(ErrorCode::InvalidArgument, InputField::Currency);
    if (settings.zone.isEmpty() || !QTimeZone(settings.zone.toUtf8()).isValid())
        return fail(ErrorCode::InvalidArgument, InputField::Zone);
    if (settings.cutoffMinutes < 0 || settings.cutoffMinutes >= 24 * 60)
        return fail(ErrorCode::InvalidArgument, InputField::Cutoff);
    return {};
}

} // namespace zg
