#include "core/search/TermVersion.h"

#include "core/settings/ShopSettingsStore.h"
#include "core/store/Statement.h"

#include <unicode/uversion.h>

namespace zg {

namespace {

constexpr const char* kSetting = "search.terms";
constexpr int kRules = 1; // count up when SearchTerms, Pinyin or Fold make other terms than before

} // namespace

QString termVersion() {
    return QStringLiteral("%1/icu%2").arg(kRules).arg(QLatin1String(U_ICU_VERSION));
}

bool searchTermsAreCurrent(Connection& connection) {
    const auto version = settingValue(connection, kSetting);
    return !version || *version == termVersion(); // without a mark nothing was ever written
}

void markSearchTerms(Connection& connection) {
    connection.prepare("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .runWith(kSetting, termVersion());
}

void setSearchTermsCurrent(Connection& connection) {
    setSettingValue(connection, kSetting, termVersion());
}

} // namespace zg
