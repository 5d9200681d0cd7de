#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "ui/shell/PaletteItem.h"

#include <QtGui/QKeySequence>

namespace zg {

class MemberService;
class ProductService;
class ReceiptService;

// What the palette finds in the shop. `context`: no answer reaches it once it has gone; a few hits of each kind, and
// none before something was typed. The currency may change under them and outlives them.

PaletteSource paletteOfMembers(MemberService& members, QObject* context, std::function<void(MemberId)> open);
PaletteSource paletteOfProducts(ProductService& products, const Currency& currency, QObject* context,
                                std::function<void(ProductId)> open);
// By the number or its beginning.
PaletteSource paletteOfReceipts(ReceiptService& receipts, const Currency& currency, QObject* context,
                                std::function<void(const QString&)> open);

struct PaletteAction {
    const char* icon;
    Speech title;
    QKeySequence key; // the one that does the same without the palette
    std::function<void()> run;
    std::function<bool()> available = {}; // empty: always
};

PaletteSource paletteOfActions(std::vector<PaletteAction> actions);

} // namespace zg
