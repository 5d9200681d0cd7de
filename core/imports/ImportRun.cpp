#include "core/imports/ImportRun.h"

#include "core/access/StaffStore.h"
#include "core/imports/RecordRows.h"
#include "core/imports/StagedSale.h"
#include "core/members/MemberJson.h"
#include "core/members/MemberRules.h"
#include "core/members/MemberStore.h"
#include "core/members/MemberWriter.h"
#include "core/products/ProductJson.h"
#include "core/products/ProductRules.h"
#include "core/products/ProductStore.h"
#include "core/products/ProductWriter.h"
#include "core/sales/SaleWriter.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"
#include "core/store/WaitFor.h"

#include <QtCore/QFileInfo>

namespace zg {

namespace {

constexpr int kChunkDocuments = 8000;
constexpr int kChunkRecords = 8000;

} // namespace

// Consecutive ids, because the writer is alone.
struct IdRange {
    std::int64_t first = 0, last = 0;

    void add(std::int64_t id) {
        if (first == 0) first = id;
        last = id;
    }
};

// The writers of one transaction, and what it brought.
class ImportRun::Batch {
public:
    Batch(ImportRun& run, Write& write)
        : m_run(run), m_write(write), m_connection(write.connection()), m_sales(write), m_members(write),
          m_products(write) {}

    MemberId memberOf(std::int64_t person, const Chunk& chunk, BusinessDay day) {
        if (person == 0) return {};
        MemberId& id = m_run.m_members[static_cast<size_t>(person)];
        if (id) return id;
        const auto staged = chunk.persons.find(person);
        if (staged == chunk.persons.end()) return {};
        const StagedPerson& p = staged->second;
        m_run.m_batchPersons.push_back(person);
        // Someone may have entered it meanwhile.
        id = knownMember(m_connection, p.number, p.card, p.phone, p.name);
        if (id) return id;
        Member member;
        member.number = p.number;
        member.name = p.name;
        if (!p.phone.isEmpty()) member.phones.append(p.phone);
        member.card = p.card;
        member.email = p.email;
        member.joined = day;
        member.import = m_run.id();
        const auto tidied = tidyMember(std::move(member), m_run.region());
        if (!tidied) return {}; // what cannot be a member walks in
        return id = insert(*tidied);
    }

    MemberId insert(Member member) {
        m_members.insert(member);
        m_memberIds.add(member.id.value);
        ++m_written.members.created;
        return member.id;
    }

    const KnownProduct& productOf(std::int64_t item, const Chunk& chunk) {
        KnownProduct& known = m_run.m_products[static_cast<size_t>(item)];
        if (known.id) return known;
        const StagedItem& staged = chunk.items.at(item);
        m_run.m_batchItems.push_back(item);
        if (const auto found =
                knownProduct(m_connection, staged.code, staged.name, m_run.m_plan.staged->request.preset.productByName))
            return known = *found;
        Product product;
        product.code = staged.code;
        product.name = staged.name;
        product.unit = staged.unit;
        product.price = staged.price;
        if (!staged.barcode.isEmpty()) product.barcodes.append(staged.barcode);
        return known = insert(require(tidyProduct(std::move(product))), staged.category);
    }

    KnownProduct insert(Product product, const QString& category) {
        product.category = categoryOf(category);
        product.import = m_run.id();
        m_products.insert(product);
        m_productIds.add(product.id.value);
        ++m_written.products.created;
        return {product.id, product.category, product.cost};
    }

    CategoryId categoryOf(const QString& name) {
        if (name.isEmpty()) return {};
        auto select = m_connection.prepare("SELECT id FROM category WHERE name = ?");
        select.bindAll(name);
        if (select.step()) return select.id<CategoryId>(0);
        const CategoryId id = ProductStore::categoryNamed(m_connection, name);
        m_categoryIds.add(id.value);
        return id;
    }

    void addSale(Sale sale, const StagedDocument& document, const DocumentFrame& frame) {
        const Sale& written = m_sales.add(std::move(sale), m_run.m_source);
        m_saleIds.add(written.id.value);
        ++m_written.sales.created;
        if (auto refund = refundOf(document, frame, written)) addRefund(std::move(*refund));
    }

    void addRefund(Refund refund) {
        m_refundIds.add(m_sales.add(std::move(refund), m_run.m_source).id.value);
        ++m_written.refunds.created;
    }

    Written finish() {
        m_members.flush();
        m_products.flush();
        const ImportCounts* counts[] = {&m_written.sales, &m_written.refunds, &m_written.members, &m_written.products};
        std::int64_t created = 0, updated = 0, unchanged = 0;
        for (const ImportCounts* c : counts) created += c->created, updated += c->updated, unchanged += c->unchanged;
        ImportStore::count(m_connection, m_run.id(), created, updated, unchanged, 0);
        ContentDigest digest(m_connection);
        digest.add(m_run.id());
        const std::pair<BatchKind, IdRange> ranges[] = {{BatchKind::Sale, m_saleIds},
                                                        {BatchKind::Refund, m_refundIds},
                                                        {BatchKind::Member, m_memberIds},
                                                        {BatchKind::Product, m_productIds},
                                                        {BatchKind::Category, m_categoryIds}};
        for (const auto& [kind, range] : ranges) {
            if (range.first == 0) continue;
            ImportStore::addBatch(m_connection, m_run.id(), {kind, range.first, range.last});
            digest.add(static_cast<int>(kind));
            digest.add(range.first);
            digest.add(range.last);
        }
        m_sales.flush();
        m_write.record("import", m_run.id().value, digest.finish(), created + updated);
        if (m_saleIds.first || m_refundIds.first) m_write.touch(Topic::Sales);
        if (m_memberIds.first || m_written.members.updated || m_saleIds.first || m_refundIds.first)
            m_write.touch(Topic::Members);
        if (m_productIds.first || m_written.products.updated) m_write.touch(Topic::Products);
        m_write.touch(Topic::Imports);
        return m_written;
    }

    Written& written() { return m_written; }

private:
    ImportRun& m_run;
    Write& m_write;
    Connection& m_connection;
    SaleWriter m_sales;
    MemberWriter m_members;
    ProductWriter m_products;
    IdRange m_saleIds, m_refundIds, m_memberIds, m_productIds, m_categoryIds;
    Written m_written;
};

ImportRun::ImportRun(Shop& shop, const Actor& actor, const Clock& clock, const ImportPlan& plan,
                     const Progress& progress)
    : m_shop(shop), m_actor(actor), m_settings(shop.settings()), m_clock(clock), m_plan(plan), m_progress(progress),
      m_batches(shop.batches(actor, clock)), m_calendar(m_settings.calendar()) {}

QString ImportRun::region() const {
    return m_settings.phoneRegion();
}

void ImportRun::stopIfCancelled() const {
    if (m_progress.isCancelled()) throw StoreError(ErrorCode::Cancelled);
}

void ImportRun::begin() {
    const QString fileName = QFileInfo(m_plan.staged->request.path).fileName();
    m_outcome.id = require(waitFor(m_shop.write(
        m_actor, m_clock,
        [&](Write& write) {
            m_source = ImportStore::sourceNamed(write, m_plan.source);
            const ImportId id = ImportStore::start(write, m_source, fileName, write.now());
            const std::int64_t known = m_plan.sales.unchanged + m_plan.refunds.unchanged;
            ImportStore::count(write, id, 0, 0, m_plan.skipped + known, m_plan.rejected);
            for (const Staff& staff : listStaff(write)) m_staff.emplace(staff.name.toStdString(), staff.id);
            ContentDigest digest(write);
            digest.add(id);
            digest.add(m_source);
            write.record("import", id.value, digest.finish(), 0);
            write.touch(Topic::Imports);
            return id;
        },
        Priority::Background)));
}

void ImportRun::finish() {
    require(waitFor(m_shop.write(
        m_actor, m_clock,
        [&](Write& write) {
            ImportStore::setState(write, id(), ImportState::Done, write.now());
            ContentDigest digest(write);
            digest.add(id());
            digest.add(static_cast<int>(ImportState::Done));
            write.record("import", id().value, digest.finish(), 0);
            write.touch(Topic::Imports);
        },
        Priority::Background)));
}

std::vector<StagedDocument> ImportRun::nextDocuments() {
    auto documents = m_plan.staged->staging->documentsAfter(m_lastDocument, kChunkDocuments, true);
    if (!documents.empty()) m_lastDocument = documents.back().seq;
    return documents;
}

void ImportRun::attachNew(Chunk& chunk) {
    Staging& staging = *m_plan.staged->staging;
    for (const StagedDocument& document : chunk.documents) {
        if (document.person != 0 && !m_members[static_cast<size_t>(document.person)] &&
            !chunk.persons.contains(document.person))
            chunk.persons.emplace(document.person, staging.person(document.person));
        for (const StagedLine& line : document.lines)
            if (!m_products[static_cast<size_t>(line.item)].id && !chunk.items.contains(line.item))
                chunk.items.emplace(line.item, staging.item(line.item));
    }
}

void ImportRun::beginBatch() {
    for (const std::int64_t person : m_batchPersons) m_members[static_cast<size_t>(person)] = {};
    for (const std::int64_t item : m_batchItems) m_products[static_cast<size_t>(item)] = {};
    m_batchPersons.clear();
    m_batchItems.clear();
}

ImportRun::Written ImportRun::writeDocuments(Write& write, const Chunk& chunk, size_t from) {
    Batch batch(*this, write);
    const DocumentFrame frame{m_settings.currency.digits, m_calendar, m_plan.staged->request.preset.channel, id()};
    const ProductOf product = [&](std::int64_t item) -> const KnownProduct& { return batch.productOf(item, chunk); };
    size_t at = from;
    while (at < chunk.documents.size()) {
        const StagedDocument& document = chunk.documents[at++];
        if (SaleStore::findRef(write, m_source, document.ref, document.kind) != 0) {
            ++(document.kind == SaleStore::DocumentKind::Sale ? batch.written().sales : batch.written().refunds)
                  .unchanged;
            continue;
        }
        const MemberId member = batch.memberOf(document.person, chunk, m_calendar.dayOf(document.at));
        const auto staff = m_staff.find(document.cashier.toStdString());
        const StaffId cashier = staff == m_staff.end() ? StaffId() : staff->second;
        if (document.kind == SaleStore::DocumentKind::Sale)
            batch.addSale(saleOf(document, frame, member, cashier, product), document, frame);
        else
            batch.addRefund(loneRefundOf(document, frame, member, cashier, product));
        if (m_batches.shouldEnd()) break;
    }
    Written written = batch.finish();
    written.documents = at - from;
    return written;
}

void ImportRun::take(const Written& written) {
    const auto add = [](ImportCounts& total, const ImportCounts& part) {
        total.created += part.created;
        total.updated += part.updated;
        total.unchanged += part.unchanged;
    };
    add(m_outcome.sales, written.sales);
    add(m_outcome.refunds, written.refunds);
    add(m_outcome.members, written.members);
    add(m_outcome.products, written.products);
    m_done += static_cast<std::int64_t>(written.documents);
    m_progress.report(m_done, m_total);
}

void ImportRun::runOrders() {
    Staging& staging = *m_plan.staged->staging;
    m_members.assign(static_cast<size_t>(staging.personCount()) + 1, MemberId());
    m_products.assign(static_cast<size_t>(staging.itemCount()) + 1, KnownProduct());
    m_total = m_plan.sales.created + m_plan.refunds.created;

    Chunk chunk{nextDocuments(), {}, {}};
    while (!chunk.documents.empty()) {
        attachNew(chunk);
        std::optional<std::vector<StagedDocument>> following;
        for (size_t from = 0; from < chunk.documents.size();) {
            stopIfCancelled();
            const Written written = m_batches.run(
                [&](Write& write) {
                    beginBatch();
                    return writeDocuments(write, chunk, from);
                },
                // The next documents are read while these are written: the staging file is this thread's own.
                [&] {
                    if (!following) following = nextDocuments();
                });
            m_batchPersons.clear();
            m_batchItems.clear();
            take(written);
            from += written.documents;
        }
        chunk = Chunk{std::move(*following), {}, {}};
    }
}

ImportRun::Written ImportRun::writeRecords(Write& write, const std::vector<StagedRecord>& records, size_t from) {
    Batch batch(*this, write);
    const bool byName = m_plan.staged->request.preset.productByName;
    size_t at = from;
    while (at < records.size()) {
        const StagedRecord& record = records[at++];
        if (m_plan.kind == TableKind::Members)
            writeMember(write, batch, record);
        else
            writeProduct(write, batch, record, byName);
        if (m_batches.shouldEnd()) break;
    }
    Written written = batch.finish();
    written.documents = at - from;
    return written;
}

void ImportRun::writeMember(Write& write, Batch& batch, const StagedRecord& record) {
    Member row = memberFromJson(record.json);
    const MemberId known = knownMember(write, row.number, row.card, row.phones.value(0), row.name);
    const auto existing = known ? MemberStore::load(write, known) : std::nullopt;
    if (existing) {
        const auto merged = mergeMember(*existing, row, speaksOfMerged(write, *existing, row));
        if (!merged) {
            ++batch.written().members.unchanged;
            return;
        }
        Member next = require(tidyMember(*merged, region()));
        MemberStore::update(write, next, write.now());
        ImportStore::addBefore(write, id(), {BatchKind::Member, known.value, memberToJson(*existing), next.updatedAt},
                               existing->updatedAt);
        ++batch.written().members.updated;
        return;
    }
    row.import = id();
    const MemberId member = batch.insert(std::move(row));
    const auto open = [&](const Ledger& ledger, std::int64_t amount) {
        write.post({&ledger, member, amount, PostingKind::Opening, {}, id(), {}});
    };
    if (record.storedValue > 0) open(kStoredValue, record.storedValue);
    if (record.points.value_or(0) != 0) open(kPoints, *record.points);
}

void ImportRun::writeProduct(Write& write, Batch& batch, const StagedRecord& record, bool byName) {
    const ReadProduct row{productFromJson(record.json), record.category, record.hasPrice};
    const auto known = knownProduct(write, row.product.code, row.product.name, byName);
    const auto existing = known ? ProductStore::load(write, known->id) : std::nullopt;
    if (!existing) {
        batch.insert(row.product, row.category);
        return;
    }
    auto merged = mergeProduct(*existing, row, batch.categoryOf(row.category));
    if (!merged) {
        ++batch.written().products.unchanged;
        return;
    }
    *merged = require(tidyProduct(*merged));
    ProductStore::update(write, *merged, write.now());
    ImportStore::addBefore(write, id(),
                           {BatchKind::Product, existing->id.value, productToJson(*existing), merged->updatedAt},
                           existing->updatedAt);
    ++batch.written().products.updated;
}

void ImportRun::runRecords() {
    Staging& staging = *m_plan.staged->staging;
    const ImportCounts& counts = m_plan.kind == TableKind::Members ? m_plan.members : m_plan.products;
    m_total = counts.created + counts.updated + counts.unchanged;
    std::int64_t last = 0;
    for (;;) {
        const auto records = staging.recordsAfter(last, kChunkRecords);
        if (records.empty()) return;
        last = records.back().seq;
        for (size_t from = 0; from < records.size();) {
            stopIfCancelled();
            const Written written = m_batches.run([&](Write& write) { return writeRecords(write, records, from); });
            take(written);
            from += written.documents;
        }
    }
}

ImportOutcome ImportRun::run(const std::function<void(ImportId)>& began) {
    begin();
    began(id());
    if (m_plan.kind == TableKind::Orders)
        runOrders();
    else
        runRecords();
    finish();
    m_outcome.sales.unchanged += m_plan.sales.unchanged;
    m_outcome.refunds.unchanged += m_plan.refunds.unchanged;
    m_outcome.rejected = m_plan.rejected;
    m_outcome.skipped = m_plan.skipped;
    m_outcome.longestWaitMs = m_batches.longestWaitMs();
    return m_outcome;
}

} // namespace zg
