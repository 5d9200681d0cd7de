#include "core/products/ProductSearch.h"

#include "core/products/ProductStore.h"
#include "core/search/TermTable.h"
#include "core/text/SearchTerms.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace zg {

namespace {
constexpr int kTermRows = 1000; // of the first word; a shop has few products compared with members
} // namespace

std::vector<ProductHit> searchProducts(Connection& connection, QStringView typed, int limit) {
    struct Found {
        ProductHit hit;
        bool exact;
    };
    const QStringList words = queryWords(typed);
    if (words.isEmpty() || limit <= 0) return {};

    QString rarest;
    std::vector<TermRow> rows;
    for (const QString& word : words) {
        auto some = termsBeginningWith(connection, kProductTerms, word, kTermRows);
        if (!rarest.isEmpty() && some.size() >= rows.size()) continue;
        rarest = word;
        rows = std::move(some);
    }
    std::vector<Found> found;
    std::unordered_set<std::int64_t> seen;
    for (const TermRow& row : rows) {
        if (!seen.insert(row.owner).second) continue;
        const auto product = ProductStore::load(connection, ProductId{row.owner});
        if (!product) continue;
        if (words.size() > 1) {
            const QStringList terms = productTerms({product->name, product->code, product->barcodes});
            const bool all = std::ranges::all_of(words, [&](const QString& word) {
                return std::ranges::any_of(terms, [&](const QString& term) { return term.startsWith(word); });
            });
            if (!all) continue;
        }
        found.push_back({{product->id, product->code, product->name, product->unit, product->price, product->active},
                         row.exact && words.size() == 1});
    }
    std::ranges::sort(found, {},
                      [](const Found& f) { return std::tuple(!f.exact, !f.hit.active, f.hit.name, f.hit.id); });
    std::vector<ProductHit> hits;
    for (Found& f : found) {
        if (std::ssize(hits) == limit) break;
        hits.push_back(std::move(f.hit));
    }
    return hits;
}

} // namespace zg
