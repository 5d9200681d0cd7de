#include "core/imports/ImportCheck.h"

#include "core/imports/ImportStore.h"
#include "core/imports/Lookups.h"
#include "core/imports/RecordRows.h"
#include "core/imports/StagedSale.h"
#include "core/members/MemberJson.h"
#include "core/members/MemberStore.h"
#include "core/products/ProductJson.h"
#include "core/products/ProductStore.h"
#include "core/store/Catching.h"
#include "core/store/WaitFor.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kChunk = 4000;

void checkCancelled(const Progress& progress) {
    if (progress.isCancelled()) throw StoreError(ErrorCode::Cancelled);
}

void checkPersons(Database& database, Staging& staging, std::vector<bool>& isNew) {
    isNew.assign(static_cast<size_t>(staging.personCount()) + 1, false);
    std::int64_t last = 0;
    for (;;) {
        auto persons = staging.personsAfter(last, kChunk);
        if (persons.empty()) return;
        last = persons.back().seq;
        const auto found = require(waitFor(database.read(
            [&persons](Connection& c) {
                std::vector<MemberId> ids;
                for (const StagedPerson& p : persons) ids.push_back(knownMember(c, p.number, p.card, p.phone, p.name));
                return ids;
            },
            Priority::Background)));
        for (size_t i = 0; i < persons.size(); ++i) {
            isNew[static_cast<size_t>(persons[i].seq)] = found[i].isNull();
            if (found[i]) staging.setMember(persons[i].seq, found[i].value);
        }
    }
}

void checkItems(Database& database, Staging& staging, bool byName, std::vector<bool>& isNew) {
    isNew.assign(static_cast<size_t>(staging.itemCount()) + 1, false);
    std::int64_t last = 0;
    for (;;) {
        auto items = staging.itemsAfter(last, kChunk);
        if (items.empty()) return;
        last = items.back().seq;
        const auto found = require(waitFor(database.read(
            [&items, byName](Connection& c) {
                std::vector<ProductId> ids;
                for (const StagedItem& item : items) {
                    const auto known = knownProduct(c, item.code, item.name, byName);
                    ids.push_back(known ? known->id : ProductId());
                }
                return ids;
            },
            Priority::Background)));
        for (size_t i = 0; i < items.size(); ++i) {
            isNew[static_cast<size_t>(items[i].seq)] = found[i].isNull();
            if (found[i]) staging.setProduct(items[i].seq, found[i].value);
        }
    }
}

struct OrderTotals {
    std::vector<bool> newPersons, newItems;

    void add(ImportPlan& plan, const StagedDocument& document, BusinessDay day) {
        plan.days =
            plan.days ? DayRange{std::min(plan.days->from, day), std::max(plan.days->to, day)} : DayRange{day, day};
        if (const auto person = static_cast<size_t>(document.person); newPersons[person]) {
            newPersons[person] = false;
            ++plan.members.created;
        }
        Money net, refund;
        for (const StagedLine& line : document.lines) {
            if (const auto item = static_cast<size_t>(line.item); newItems[item]) {
                newItems[item] = false;
                ++plan.products.created;
            }
            net += line.gross - line.discount;
            refund += line.refund;
            if (document.kind == SaleStore::DocumentKind::Sale) {
                plan.gross += line.gross;
                plan.discount += line.discount;
            }
        }
        if (document.kind == SaleStore::DocumentKind::Refund) {
            ++plan.refunds.created;
            plan.refunded += net;
            return;
        }
        ++plan.sales.created;
        const Money order = orderDiscountOf(document);
        plan.discount += order;
        const Money back = std::min(refund, net - order);
        if (back.minor > 0) {
            ++plan.refunds.created;
            plan.refunded += back;
        }
    }
};

void checkOrders(Database& database, Staging& staging, ImportPlan& plan, const BusinessCalendar& calendar,
                 const Progress& progress) {
    OrderTotals totals;
    checkPersons(database, staging, totals.newPersons);
    checkItems(database, staging, plan.staged->request.preset.productByName, totals.newItems);
    const auto source = require(waitFor(
        database.read([&](Connection& c) { return ImportStore::findSource(c, plan.source); }, Priority::Background)));
    std::int64_t last = 0, done = 0;
    for (;;) {
        checkCancelled(progress);
        const auto documents = staging.documentsAfter(last, kChunk, false);
        if (documents.empty()) return;
        last = documents.back().seq;
        std::vector<bool> known(documents.size());
        if (source)
            known = require(waitFor(database.read(
                [&documents, source](Connection& c) {
                    std::vector<bool> there;
                    for (const StagedDocument& d : documents)
                        there.push_back(SaleStore::findRef(c, *source, d.ref, d.kind) != 0);
                    return there;
                },
                Priority::Background)));
        for (size_t i = 0; i < documents.size(); ++i) {
            if (known[i]) {
                ++(documents[i].kind == SaleStore::DocumentKind::Sale ? plan.sales : plan.refunds).unchanged;
                staging.setDocumentKnown(documents[i].seq);
            } else {
                totals.add(plan, documents[i], calendar.dayOf(documents[i].at));
            }
        }
        progress.report(done += static_cast<std::int64_t>(documents.size()), 0);
    }
}

// One record of a table against the shop, counted.
void countMember(Connection& connection, const StagedRecord& record, ImportCounts& counts) {
    const Member row = memberFromJson(record.json);
    const MemberId id = knownMember(connection, row.number, row.card, row.phones.value(0), row.name);
    const auto existing = id ? MemberStore::load(connection, id) : std::nullopt;
    if (!existing)
        ++counts.created;
    else
        ++(mergeMember(*existing, row, speaksOfMerged(connection, *existing, row)) ? counts.updated : counts.unchanged);
}

void countProduct(Connection& connection, const StagedRecord& record, bool byName, ImportCounts& counts) {
    ReadProduct row{productFromJson(record.json), record.category, record.hasPrice};
    const auto known = knownProduct(connection, row.product.code, row.product.name, byName);
    const auto existing = known ? ProductStore::load(connection, known->id) : std::nullopt;
    if (!existing) {
        ++counts.created;
        return;
    }
    auto category = connection.prepare("SELECT id FROM category WHERE name = ?");
    category.bindAll(row.category);
    const bool isKnown = category.step();
    const bool newCategory = !row.category.isEmpty() && !isKnown;
    const CategoryId id = isKnown ? category.id<CategoryId>(0) : CategoryId();
    ++(newCategory || mergeProduct(*existing, row, id) ? counts.updated : counts.unchanged);
}

void checkRecords(Database& database, Staging& staging, ImportPlan& plan, const Progress& progress) {
    std::int64_t last = 0, done = 0;
    const bool members = plan.kind == TableKind::Members;
    const bool byName = plan.staged->request.preset.productByName;
    ImportCounts& total = members ? plan.members : plan.products;
    for (;;) {
        checkCancelled(progress);
        const auto records = staging.recordsAfter(last, kChunk / 4);
        if (records.empty()) return;
        last = records.back().seq;
        const auto counts = require(waitFor(database.read(
            [&](Connection& c) {
                ImportCounts n;
                for (const StagedRecord& record : records) {
                    if (members)
                        countMember(c, record, n);
                    else
                        countProduct(c, record, byName, n);
                }
                return n;
            },
            Priority::Background)));
        total.created += counts.created;
        total.updated += counts.updated;
        total.unchanged += counts.unchanged;
        progress.report(done += static_cast<std::int64_t>(records.size()), 0);
    }
}

} // namespace

Done checkAgainstShop(Database& database, const BusinessCalendar& calendar, ImportPlan& plan,
                      const Progress& progress) {
    return catching([&]() -> Done {
        Staging& staging = *plan.staged->staging;
        staging.begin();
        if (plan.kind == TableKind::Orders)
            checkOrders(database, staging, plan, calendar, progress);
        else
            checkRecords(database, staging, plan, progress);
        staging.commit();
        return {};
    });
}

} // namespace zg
