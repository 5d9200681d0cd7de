#include "core/shop/SettingsRecord.h"

#include "core/settings/ShopSettingsStore.h"

namespace zg {

void recordSettings(Write& write) {
    const ShopSettings settings = loadShopSettings(write);
    ContentDigest content(write);
    content.add(settings.currency.code);
    content.add(settings.zone);
    content.add(settings.cutoffMinutes);
    write.record("shop", 0, content.finish());
}

} // namespace zg
