#include "core/ledger/Ledger.h"

namespace zg {

namespace {

constexpr std::pair<PostingKind, const char*> kPostingNames[] = {
    {PostingKind::Opening, "opening"}, {PostingKind::Redeem, "redeem"}, {PostingKind::Spend, "spend"},
    {PostingKind::Refund, "refund"},   {PostingKind::Void, "void"},     {PostingKind::Correction, "correction"},
};

} // namespace

const char* postingName(PostingKind kind) {
    for (const auto& [known, name] : kPostingNames)
        if (known == kind) return name;
    return "";
}

std::optional<PostingKind> postingFromName(QStringView name) {
    for (const auto& [kind, known] : kPostingNames)
        if (name == QLatin1String(known)) return kind;
    return std::nullopt;
}

} // namespace zg
