#include "core/staff/Pin.h"

#include <algorithm>

namespace zg {

Done checkPin(const QString& pin) {
    if (pin.size() != kPinDigits || !std::ranges::all_of(pin, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return fail(ErrorCode::WeakPin, QStringLiteral("digits"));
    for (const int step : {0, 1, -1}) {
        bool same = true;
        for (int i = 1; i < pin.size(); ++i) same = same && pin[i].unicode() - pin[i - 1].unicode() == step;
        if (same) return fail(ErrorCode::WeakPin, QStringLiteral("pattern"));
    }
    return {};
}

std::optional<std::chrono::seconds> pinDelay(int failures) {
    using std::chrono::seconds;
    if (failures < 3) return seconds(0);
    if (failures == 3) return seconds(5);
    if (failures == 4) return seconds(30);
    if (failures < kPinMostFailures) return std::chrono::minutes(5);
    return std::nullopt;
}

} // namespace zg
