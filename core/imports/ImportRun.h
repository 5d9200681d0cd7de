#pragma once

#include "core/access/Session.h"
#include "core/base/Progress.h"
#include "core/base/Time.h"
#include "core/imports/ImportPlan.h"
#include "core/imports/ImportStore.h"
#include "core/imports/Lookups.h"
#include "core/settings/ShopSettings.h"
#include "core/write/BatchRunner.h"

#include <functional>
#include <unordered_map>

namespace zg {

class Shop;

// Writes a plan into the shop in background batches. Runs on a thread of the import, which alone touches the staging
// file; each batch is one transaction on the writer.
class ImportRun {
public:
    // actor: whose import it is; signs every batch.
    ImportRun(Shop& shop, const Actor& actor, const Clock& clock, const ImportPlan& plan, const Progress& progress);

    // Throws StoreError; Cancelled when it was stopped between batches, with id() set once there is something to undo.
    // `began` is told the import's id before its first batch.
    ImportOutcome run(const std::function<void(ImportId)>& began);
    ImportId id() const { return m_outcome.id; }

private:
    // Documents waiting to be written, with what they need that may be new.
    struct Chunk {
        std::vector<StagedDocument> documents;
        std::unordered_map<std::int64_t, StagedPerson> persons;
        std::unordered_map<std::int64_t, StagedItem> items;
    };
    struct Written {
        size_t documents = 0;
        ImportCounts sales, refunds, members, products;
    };
    class Batch;

    void begin();
    void finish();
    void runOrders();
    void runRecords();
    std::vector<StagedDocument> nextDocuments();
    void attachNew(Chunk& chunk); // persons and products without an id yet
    void writeMember(Write& write, Batch& batch, const StagedRecord& record);
    void writeProduct(Write& write, Batch& batch, const StagedRecord& record, bool byName);
    QString region() const;
    void beginBatch();
    Written writeDocuments(Write& write, const Chunk& chunk, size_t from);
    Written writeRecords(Write& write, const std::vector<StagedRecord>& records, size_t from);
    void take(const Written& written);
    void stopIfCancelled() const;

    Shop& m_shop;
    Actor m_actor;
    ShopSettings m_settings; // as they were when it began
    const Clock& m_clock;
    const ImportPlan& m_plan;
    const Progress& m_progress;
    BatchRunner m_batches;
    BusinessCalendar m_calendar;
    ImportOutcome m_outcome;
    SourceId m_source;
    std::int64_t m_lastDocument = 0, m_done = 0, m_total = 0;

    // By Staging's numbers; written on the writer's thread while this one waits.
    std::vector<MemberId> m_members;
    std::vector<KnownProduct> m_products;
    // Found or made in the batch that is being written: to be forgotten when it has to be done again.
    std::vector<std::int64_t> m_batchPersons, m_batchItems;
    std::unordered_map<std::string, StaffId> m_staff; // by name
};

} // namespace zg
