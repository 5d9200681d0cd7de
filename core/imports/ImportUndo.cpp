#include "core/imports/ImportUndo.h"

#include "core/imports/ImportStore.h"
#include "core/ledger/LedgerStore.h"
#include "core/members/MemberJson.h"
#include "core/members/MemberStore.h"
#include "core/products/ProductJson.h"
#include "core/products/ProductStore.h"
#include "core/sales/SaleWriter.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"
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
    Undo(Shop& shop, const Actor& actor, const Clock& clock, ImportId id, const Progress& progress)
        : m_shop(shop), m_actor(actor), m_clock(clock), m_id(id), m_progress(progress),
          m_batches(shop.batches(actor, clock)) {}

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
        m_record = require(waitFor(m_shop.write(
            m_actor, m_clock,
            [this](Write& write) -> Result<ImportRecord> {
                const auto record = ImportStore::load(write, m_id);
                if (!record) return fail(ErrorCode::ImportNotFound);
                if (record->state == ImportState::Undone || record->state == ImportState::Cancelled)
                    return fail(ErrorCode::ImportNotUndoable);
                ImportStore::setState(write, m_id, ImportState::Undoing, record->endedAt);
                this->record(write, 0);
                write.touch(Topic::Imports);
                return *record;
            },
            Priority::Background)));
    }

    void finish(ImportState state) {
        require(waitFor(m_shop.write(
            m_actor, m_clock,
            [this, state](Write& write) {
                ImportStore::setState(write, m_id, state, write.now());
                record(write, m_outcome.removed);
                write.touch(Topic::Imports);
            },
            Priority::Background)));
    }

    void record(Write& write, std::int64_t count) {
        ContentDigest digest(write);
        digest.add(m_id);
        digest.add(count);
        write.record("undo", m_id.value, digest.finish(), count);
    }

    // Runs `batch` (true: there is more) in background transactions until nothing is left.
    template <class Batch> void repeat(Batch batch) {
        for (bool more = true; more;) {
            if (m_progress.isCancelled()) throw StoreError(ErrorCode::Cancelled);
            UndoOutcome done;
            more = m_batches.run([&](Write& write) {
                done = UndoOutcome();
                write.touch(Topic::Imports);
                const bool left = batch(write, done);
                record(write, done.removed + done.restored);
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
        repeat([this, kind](Write& write, UndoOutcome& done) {
            Removal removal{SaleWriter(write), {}, {}};
            bool more = false;
            while (const auto batch = ImportStore::lastBatch(write, m_id, kind)) {
                std::int64_t id = batch->last;
                for (; id >= batch->first; --id) {
                    if (m_batches.shouldEnd() && id < batch->last) break;
                    removeOne(write, removal, kind, id, done);
                }
                ImportStore::shortenBatch(write, m_id, *batch, id);
                more = id >= batch->first || m_batches.shouldEnd();
                if (more) break;
            }
            removal.documents.flush();
            recordRemoved(write, "member-removed", std::move(removal.members));
            recordRemoved(write, "product-removed", std::move(removal.products));
            write.touch(kind == BatchKind::Product || kind == BatchKind::Category ? Topic::Products : Topic::Members);
            if (kind == BatchKind::Sale || kind == BatchKind::Refund) write.touch(Topic::Sales);
            return more;
        });
    }

    // What one batch takes away.
    struct Removal {
        SaleWriter documents;
        std::vector<std::int64_t> members, products;
    };

    void removeOne(Write& write, Removal& removal, BatchKind kind, std::int64_t id, UndoOutcome& done) {
        switch (kind) {
        case BatchKind::Refund:
            removal.documents.remove(RefundId{id}, m_record.source);
            ++done.removed;
            break;
        case BatchKind::Sale:
            ++(removal.documents.remove(SaleId{id}, m_record.source) ? done.removed : done.keptSales);
            break;
        case BatchKind::Member: ++(removeMember(write, removal, MemberId{id}) ? done.removed : done.keptMembers); break;
        case BatchKind::Product:
            ++(removeProduct(write, removal, ProductId{id}) ? done.removed : done.keptProducts);
            break;
        case BatchKind::Category: {
            Connection& connection = write.connection();
            // Kept while a product, a document or its summaries speak of it.
            if (!exists(connection.prepare("SELECT 1 FROM product WHERE category_id = ? LIMIT 1"), id) &&
                !exists(connection.prepare("SELECT 1 FROM day_category WHERE category_id = ? LIMIT 1"), id)) {
                connection.prepare("DELETE FROM category WHERE id = ?").runWith(id);
                ++done.removed;
            }
            break;
        }
        }
    }

    bool removeMember(Write& write, Removal& removal, MemberId id) {
        const auto member = MemberStore::load(write, id);
        if (!member) return true;
        // Somebody has decided about it since: a merge is taken back by splitting, not by losing one of the two.
        if (member->updatedAt != member->createdAt || member->mergedInto) return false;
        for (const std::string_view sql :
             {"SELECT 1 FROM sale WHERE member_id = ? LIMIT 1", "SELECT 1 FROM refund WHERE member_id = ? LIMIT 1",
              "SELECT 1 FROM member WHERE merged_into = ? LIMIT 1"})
            if (exists(write.connection().prepare(sql), id.value)) return false;
        for (const Ledger* ledger : kLedgers)
            if (LedgerStore::hasOthers(write, *ledger, id)) return false;
        write.unpost(id, m_id);
        MemberStore::erase(write, id);
        removal.members.push_back(id.value);
        return true;
    }

    bool removeProduct(Write& write, Removal& removal, ProductId id) {
        Connection& connection = write.connection();
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
        removal.products.push_back(id.value);
        return true;
    }

    ProductsInUse productsInUse() {
        return require(waitFor(m_shop.database().read(
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
        repeat([this](Write& write, UndoOutcome& done) {
            write.touch(Topic::Members);
            write.touch(Topic::Products);
            while (const auto before = ImportStore::anyBefore(write, m_id)) {
                restore(write, *before, done);
                ImportStore::eraseBefore(write, m_id, *before);
                if (m_batches.shouldEnd()) return true;
            }
            return false;
        });
    }

    void restore(Connection& connection, const ImportStore::Before& before, UndoOutcome& done) {
        // What people have changed since the import is theirs: only a row that is as this import wrote it goes back.
        if (before.kind == BatchKind::Member) {
            const auto now = MemberStore::load(connection, MemberId{before.id});
            if (!now || now->mergedInto || now->updatedAt != before.stamp) {
                ++done.keptMembers;
                return;
            }
            MemberStore::restore(connection, memberFromJson(before.json));
        } else {
            const auto now = ProductStore::load(connection, ProductId{before.id});
            if (!now || now->updatedAt != before.stamp) {
                ++done.keptProducts;
                return;
            }
            ProductStore::restore(connection, productFromJson(before.json));
        }
        ++done.restored;
    }

    Shop& m_shop;
    Actor m_actor;
    const Clock& m_clock;
    ImportId m_id;
    const Progress& m_progress;
    BatchRunner m_batches;
    ImportRecord m_record;
    ProductsInUse m_inUse;
    UndoOutcome m_outcome;
};

} // namespace

Result<UndoOutcome> undoImport(Shop& shop, const Actor& actor, const Clock& clock, ImportId id,
                               const Progress& progress, ImportState finalState) {
    return catching([&]() -> Result<UndoOutcome> { return Undo(shop, actor, clock, id, progress).run(finalState); });
}

} // namespace zg
