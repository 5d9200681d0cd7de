#include "ui/shell/ShopPalette.h"

#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/receipts/ReceiptService.h"
#include "ui/common/Format.h"
#include "ui/common/WhenReady.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <algorithm>

namespace zg {

namespace {

constexpr int kHits = 5;
constexpr int kPatienceMs = 300;

struct ShopPalette {
    Q_DECLARE_TR_FUNCTIONS(ShopPalette)
};

} // namespace

PaletteSource paletteOfMembers(MemberService& members, QObject* context, std::function<void(MemberId)> open) {
    return {[] { return ShopPalette::tr("会员"); },
            [&members, context, open = std::move(open)](const QString& query, const PaletteSource::Answer& answer) {
                if (query.isEmpty()) return answer({});
                whenReady(members.search(query, kHits), context,
                          [answer, open](const Result<std::vector<MemberHit>>& hits) {
                              std::vector<PaletteItem> items;
                              for (const MemberHit& hit : hits.value_or(std::vector<MemberHit>()))
                                  items.push_back({"members", hit.name.isEmpty() ? hit.number : hit.name,
                                                   hit.maskedPhone.isEmpty() ? hit.number : hit.maskedPhone,
                                                   [open, id = hit.id] { open(id); }});
                              answer(std::move(items));
                          });
            }};
}

PaletteSource paletteOfProducts(ProductService& products, const Currency& currency, QObject* context,
                                std::function<void(ProductId)> open) {
    return {[] { return ShopPalette::tr("商品"); },
            [&products, &currency, context, open = std::move(open)](const QString& query,
                                                                    const PaletteSource::Answer& answer) {
                if (query.isEmpty()) return answer({});
                whenReady(products.search(query, kHits), context,
                          [answer, open, &currency](const Result<std::vector<ProductHit>>& hits) {
                              std::vector<PaletteItem> items;
                              for (const ProductHit& hit : hits.value_or(std::vector<ProductHit>()))
                                  items.push_back({"box", hit.name.isEmpty() ? hit.code : hit.name,
                                                   currencySign(currency) + toDecimal(hit.price, currency.digits),
                                                   [open, id = hit.id] { open(id); }});
                              answer(std::move(items));
                          });
            }};
}

PaletteSource paletteOfReceipts(ReceiptService& receipts, const Currency& currency, QObject* context,
                                std::function<void(const QString&)> open) {
    return {[] { return ShopPalette::tr("小票"); },
            [&receipts, &currency, context, open = std::move(open)](const QString& query,
                                                                    const PaletteSource::Answer& answer) {
                if (std::ranges::none_of(query, [](QChar c) { return c.isDigit(); })) return answer({});
                ReceiptFilter filter;
                filter.range = {BusinessDay::fromDate(QDate(1990, 1, 1)), receipts.today() + 1};
                filter.text = query;
                auto listed = receipts.list(filter, {}, 4 * kHits);
                // A number that is none is looked for within all of them: not worth waiting for here.
                QTimer::singleShot(kPatienceMs, context, [listed]() mutable { listed.cancel(); });
                whenReady(listed, context, [answer, open, &currency, query](const Result<ReceiptPage>& page) {
                    std::vector<PaletteItem> items;
                    for (const DocumentRow& row : page.value_or(ReceiptPage()).rows) {
                        // The list also finds receipts by their member, who has a line of their own here.
                        if (!row.receipt.contains(query) || items.size() >= kHits) continue;
                        items.push_back({"receipt", row.receipt,
                                         dayText(row.day) + QStringLiteral("   ") + moneyText(row.amount, currency),
                                         [open, receipt = row.receipt] { open(receipt); }});
                    }
                    answer(std::move(items));
                });
            }};
}

PaletteSource paletteOfActions(std::vector<PaletteAction> actions) {
    return {[] { return ShopPalette::tr("操作"); },
            [actions = std::move(actions)](const QString& query, const PaletteSource::Answer& answer) {
                std::vector<PaletteItem> items;
                for (const PaletteAction& action : actions) {
                    const QString title = action.title();
                    if ((action.available && !action.available()) || !paletteMatches(title, query)) continue;
                    items.push_back({action.icon, title, action.key.toString(QKeySequence::NativeText), action.run});
                }
                answer(std::move(items));
            }};
}

} // namespace zg
