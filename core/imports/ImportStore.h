#pragma once

#include "core/base/Id.h"
#include "core/base/Time.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace zg {

class Connection;

// The numbers are stored.
enum class ImportState { Running = 1, Done = 2, Cancelled = 3, Undoing = 4, Undone = 5 };
enum class BatchKind { Sale = 1, Refund = 2, Member = 3, Product = 4, Category = 5 };

struct ImportRecord {
    ImportId id;
    SourceId source;
    QString sourceName, fileName; // the file's name without its folder
    Instant startedAt;
    std::optional<Instant> endedAt;
    ImportState state = ImportState::Running;
    std::int64_t created = 0, updated = 0, skipped = 0, rejected = 0;
    bool interrupted = false; // Running or Undoing, but by no one: the program was stopped in the middle
};

struct ImportBatch {
    BatchKind kind = BatchKind::Sale;
    std::int64_t first = 0, last = 0;
};

// The books imports keep: what each has brought, so that it can be taken back.
namespace ImportStore {

SourceId sourceNamed(Connection& connection, const QString& name); // made when there is none
std::optional<SourceId> findSource(Connection& connection, const QString& name);

ImportId start(Connection& connection, SourceId source, const QString& fileName, Instant now);
void count(Connection& connection, ImportId id, std::int64_t created, std::int64_t updated, std::int64_t skipped,
           std::int64_t rejected); // adds
void setState(Connection& connection, ImportId id, ImportState state, std::optional<Instant> ended);
std::optional<ImportRecord> load(Connection& connection, ImportId id);
std::vector<ImportRecord> all(Connection& connection); // newest first

void addBatch(Connection& connection, ImportId id, const ImportBatch& batch);
// The batch with the highest ids of a kind.
std::optional<ImportBatch> lastBatch(Connection& connection, ImportId id, BatchKind kind);
void shortenBatch(Connection& connection, ImportId id, const ImportBatch& batch,
                  std::int64_t newLast); // gone when empty

struct Before {
    BatchKind kind = BatchKind::Member;
    std::int64_t id = 0;
    QByteArray json;
    // updatedAt of the row as the import wrote it, for as long as nobody else has changed it. None: an import from
    // before this was kept, or somebody came between two of its writings.
    std::optional<Instant> stamp;
};
// was: updatedAt of the row before this writing.
void addBefore(Connection& connection, ImportId id, const Before& before, Instant was);
std::optional<Before> anyBefore(Connection& connection, ImportId id);
void eraseBefore(Connection& connection, ImportId id, const Before& before);

} // namespace ImportStore

} // namespace zg
