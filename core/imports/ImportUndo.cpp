#include "core/imports/ImportUndo.h"

#include "core/imports/ImportStore.h"
#include "core/imports/Records.h"
#include "core/members/MemberStore.h"
#include "core/products/ProductStore.h"
#include "core/sales/SaleWriter.h"
#include "core/store/BatchRunner.h"
#include "core/store/Catching.h"
#include "core/store/Journal.h"
#include "core/store/Statement.h"
#include "core/store/WaitFor.h"

#include <unordered_set>

namespace zg {

namespace {

bool exists(Statement select, std::int64_t id) {
    select.bindAll(id);
    return select.step();
}

// Products that documents still name. Sales since `lastSale` must be looked at anew: the till goes on selling.
struct ProductsInUse {
    std::unordered_set<std::int64_t> ids;
    std::int64_t lastSale = 0, lastRefund = 0;
};

class Undo {
public:
    Undo(Database& database, const Clock& clock, ImportId id, const Progress& progress)
        : m_database(database), m_clock(clock), m_id(id), m_progress(progress), m_batches(database) {}

    UndoOutcome run(ImportState finalState) {
        begin();
        // Refunds before their sales, documents before those they name.
        for (const BatchKind kind : {BatchKind::Refund, BatchKind::Sale}) eachBatch(kind);
        restoreAll();
        eachBatch(BatchKind::Member);
        m_inUse = productsInUse();
        eachBatch(BatchKind::Product);
        eachBatch(BatchKind::Category);
        finish(finalState);
        return m_outcome;
    }

private:
    void begin() {
        m_record = require(waitFor(m_database.write(
            [this](Connection& connection, Changes& changes) -> Result<ImportRecord> {
                const auto record = ImportStore::load(connection, m_id);
                if (!record) return fail(ErrorCode::ImportNotFound);
                if (record->state == ImportState::Undone || record->state == ImportState::Cancelled)
                    return fail(ErrorCode::ImportNotUndoable);
                ImportStore::setState(connection, m_id, ImportState::Undoing, record->endedAt);
                enter(connection, 0);
                changes.touch(Topic::Imports);
                return *record;
            },
            Priority::Background)));
    }

    void finish(ImportState state) {
        require(waitFor(m_database.write(
            [this, state](Connection& connection, Changes& changes) {
                ImportStore::setState(connection, m_id, state, m_clock.now());
                enter(connection, m_outcome.removed);
                changes.touch(Topic::Imports);
            },
            Priority::Background)));
    }

    void enter(Connection& connection, std::int64_t count) {
        ContentDigest digest(connection);
        digest.add(m_id);
        digest.add(count);
        journal(connection, {"undo", m_id.value, count, digest.finish(), m_clock.now(), {}});
    }

    // Runs `batch` (true: there is more) in background transactions until nothing is left.
    template <class Batch> void repeat(Batch batch) {
        for (bool more = true; more;) {
            if (m_progress.isCancelled()) throw StoreError(ErrorCode::Cancelled);
            UndoOutcome done;
            more = m_batches.run([&](Connection& connection, Changes& changes) {
                done = UndoOutcome();
                changes.touch(Topic::Imports);
                const bool left = batch(connection, changes, done);
                enter(connection, done.removed + done.restored);
                return left;
            });
            m_outcome.removed += done.removed;
            m_outcome.restored += done.restored;
            m_outcome.keptSales += done.keptSales;
            m_outcome.keptMembers += done.keptMembers;
            m_outcome.keptProducts += done.keptProducts;
            m_progress.report(m_outcome.removed + m_outcome.restored, m_record.created + m_record.updated);
        }
    }

    void eachBatch(BatchKind kind) {
        repeat([this, kind](Connection& connection, Changes& changes, UndoOutcome& done) {
            SaleWriter writer(connection, m_clock.now());
            bool more = false;
            while (const auto batch = ImportStore::lastBatch(connection, m_id, kind)) {
                std::int64_t id = batch->last;
                for (; id >= batch->first; --id) {
                    if (m_batches.shouldEnd() && id < batch->last) break;
                    removeOne(connection, writer, kind, id, done);
                }
                ImportStore::shortenBatch(connection, m_id, *batch, id);
                more = id >= batch->first || m_batches.shouldEnd();
                if (more) break;
            }
            writer.flush({});
            changes.touch(kind == BatchKind::Product || kind == BatchKind::Category ? Topic::Products : Topic::Members);
            if (kind == BatchKind::Sale || kind == BatchKind::Refund) changes.touch(Topic::Sales);
            return more;
        });
    }

    void removeOne(Connection& connection, SaleWriter& writer, BatchKind kind, std::int64_t id, UndoOutcome& done) {
        switch (kind) {
        case BatchKind::Refund:
            writer.remove(RefundId{id}, m_record.source);
            ++done.removed;
            break;
        case BatchKind::Sale: ++(writer.remove(SaleId{id}, m_record.source) ? done.removed : done.keptSales); break;
        case BatchKind::Member: ++(removeMember(connection, MemberId{id}) ? done.removed : done.keptMembers); break;
        case BatchKind::Product: ++(removeProduct(connection, ProductId{id}) ? done.removed : done.keptProducts); break;
        case BatchKind::Category:
            // Kept while a product, a document or its summaries speak of it.
            if (!exists(connection.prepare("SELECT 1 FROM product WHERE category_id = ? LIMIT 1"), id) &&
                !exists(connection.prepare("SELECT 1 FROM day_category WHERE category_id = ? LIMIT 1"), id)) {
                connection.prepare("DELETE FROM category WHERE id = ?").runWith(id);
                ++done.removed;
            }
            break;
        }
    }

    bool removeMember(Connection& connection, MemberId id) {
        const auto member = MemberStore::load(connection, id);
        if (!member) return true;
        // Somebody has decided about it since: a merge is taken back by splitting, not by losing one of the two.
        if (member->updatedAt != member->createdAt || member->mergedInto) return false;
        for (const std::string_view sql :
             {"SELECT 1 FROM sale WHERE member_id = ? LIMIT 1", "SELECT 1 FROM refund WHERE member_id = ? LIMIT 1",
              "SELECT 1 FROM points_entry WHERE member_id = ? AND import_id IS NULL LIMIT 1",
              "SELECT 1 FROM stored_value_entry WHERE member_id = ? AND import_id IS NULL LIMIT 1",
              "SELECT 1 FROM member WHERE merged_into = ? LIMIT 1"})
            if (exists(connection.prepare(sql), id.value)) return false;
        connection.prepare("DELETE FROM points_entry WHERE member_id = ?").runWith(id);
        connection.prepare("DELETE FROM stored_value_entry WHERE member_id = ?").runWith(id);
        MemberStore::erase(connection, id);
        return true;
    }

    bool removeProduct(Connection& connection, ProductId id) {
        const auto product = ProductStore::load(connection, id);
        if (!product) return true;
        if (product->updatedAt != product->createdAt || m_inUse.ids.contains(id.value)) return false;
        // What was sold since the look at all documents.
        auto sold = connection.prepare("SELECT 1 FROM sale_line WHERE sale_id > ? AND product_id = ? LIMIT 1");
        sold.bindAll(m_inUse.lastSale, id);
        if (sold.step()) return false;
        auto refunded = connection.prepare("SELECT 1 FROM refund_line WHERE refund_id > ? AND product_id = ? LIMIT 1");
        refunded.bindAll(m_inUse.lastRefund, id);
        if (refunded.step()) return false;
        ProductStore::erase(connection, id);
        return true;
    }

    ProductsInUse productsInUse() {
        return require(waitFor(m_database.read(
            [](Connection& connection) {
                ProductsInUse used;
                auto last = connection.prepare("SELECT COALESCE(MAX(id), 0) FROM sale");
                if (last.step()) used.lastSale = last.integer(0);
                auto lastRefund = connection.prepare("SELECT COALESCE(MAX(id), 0) FROM refund");
                if (lastRefund.step()) used.lastRefund = lastRefund.integer(0);
                auto select = connection.prepare(
                    "SELECT DISTINCT product_id FROM sale_line UNION SELECT DISTINCT product_id FROM refund_line");
                while (select.step()) used.ids.insert(select.integer(0));
                return used;
            },
            Priority::Background)));
    }

    void restoreAll() {
        repeat([this](Connection& connection, Changes& changes, UndoOutcome& done) {
            changes.touch(Topic::Members);
            changes.touch(Topic::Products);
            while (const auto before = ImportStore::anyBefore(connection, m_id)) {
                restore(connection, *before, done);
                ImportStore::eraseBefore(connection, m_id, *before);
                if (m_batches.shouldEnd()) return true;
            }
            return false;
        });
    }

    void restore(Connection& connection, const ImportStore::Before& before, UndoOutcome& done) {
        // What people have changed since the import is theirs.
        const auto isOurs = [this](Instant updatedAt) {
            return updatedAt >= m_record.startedAt && (!m_record.endedAt || updatedAt <= *m_record.endedAt);
        };
        if (before.kind == BatchKind::Member) {
            const auto now = MemberStore::load(connection, MemberId{before.id});
            if (!now || now->mergedInto || !isOurs(now->updatedAt)) {
                ++done.keptMembers;
                return;
            }
            MemberStore::restore(connection, memberFromJson(before.json));
        } else {
            const auto now = ProductStore::load(connection, ProductId{before.id});
            if (!now || !isOurs(now->updatedAt)) {
                ++done.keptProducts;
                return;
            }
            ProductStore::restore(connection, productFromJson(before.json));
        }
        ++done.restored;
    }

    Database& m_database;
    const Clock& m_clock;
    ImportId m_id;
    const Progress& m_progress;
    BatchRunner m_batches;
    ImportRecord m_record;
    ProductsInUse m_inUse;
    UndoOutcome m_outcome;
};

} // namespace

Result<UndoOutcome> undoImport(Database& database, const Clock& clock, ImportId id, const Progress& progress,
                               ImportState finalState) {
    return catching([&]() -> Result<UndoOutcome> { return Undo(database, clock, id, progress).run(finalState); });
}

} // namespace zg
