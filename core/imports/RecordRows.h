#pragma once

#include "core/files/DateText.h"
#include "core/imports/ImportPreset.h"
#include "core/imports/RowVerdict.h"
#include "core/members/Member.h"
#include "core/products/Product.h"

namespace zg {

// A row of a table of members. Of a name of its own: two structures of one name in two rooms are one to the linker, and
// an unoptimised build takes the copy of the wrong one. `member` is tidied; what the file does not say is left empty.
struct ReadMember {
    Member member;
    std::optional<Money> storedValue;
    std::optional<Points> points;
};

struct RecordRules {
    const ImportPreset& preset;
    ColumnMap columns;
    int currencyDigits = 2;
    QString phoneRegion;
    DateOrder dateOrder = DateOrder::MonthFirst;
};

RowReason readMember(const RecordRules& rules, const Row& row, ReadMember& out);

struct ReadProduct {
    Product product;
    QString category;
    bool hasPrice = false;
};
RowReason readProduct(const RecordRules& rules, const Row& row, ReadProduct& out);

// What an import changes of a member or product that exists: every field the file fills. Nothing when that changes
// nothing. `fillOnly`: the row speaks of a member that was merged into this one, so it only fills gaps and adds phones.
std::optional<Member> mergeMember(const Member& existing, const Member& row, bool fillOnly = false);
std::optional<Product> mergeProduct(const Product& existing, const ReadProduct& row, CategoryId category);

// "1990-05-06", "5月6日", "05-06", "农历8月15".
std::optional<Birthday> birthdayIn(std::string_view cell, DateOrder order);

} // namespace zg
