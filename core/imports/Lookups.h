#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/members/Member.h"

#include <QtCore/QString>

#include <optional>

namespace zg {

class Connection;

// Whom and what of the shop a file speaks of.

struct KnownProduct {
    ProductId id;
    CategoryId category;
    std::optional<UnitPrice> cost;
};

// By number, else by card, else by phone if that leaves one person (and, where the file gives a number, of the same
// name): families share phones. Merged members answer as the one they were merged into. null: none.
MemberId knownMember(Connection& connection, const QString& number, const QString& card, const QString& phone,
                     const QString& name);

// Whether the keeper answers for somebody merged into it who has this number, card or phone.
bool speaksOfMerged(Connection& connection, const Member& keeper, const Member& row);

// By code (and name, where codes are shared), the oldest.
std::optional<KnownProduct> knownProduct(Connection& connection, const QString& code, const QString& name, bool byName);
KnownProduct loadKnownProduct(Connection& connection, ProductId id);

} // namespace zg
