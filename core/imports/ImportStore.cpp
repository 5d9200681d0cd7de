#include "core/imports/ImportStore.h"

#include "core/store/Sequence.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

constexpr std::string_view kSelect = R"(
    SELECT i.id, i.source_id, s.name, i.file_name, i.started_at, i.ended_at, i.state, i.created, i.updated, i.skipped, i.rejected
    FROM import i JOIN import_source s ON s.id = i.source_id WHERE ? = 0 OR i.id = ? ORDER BY i.id DESC)";

ImportRecord recordAt(const Statement& row) {
    ImportRecord record;
    record.id = row.id<ImportId>(0);
    record.source = row.id<SourceId>(1);
    record.sourceName = row.text(2);
    record.fileName = row.text(3);
    record.startedAt = row.instant(4);
    if (!row.isNull(5)) record.endedAt = row.instant(5);
    record.state = static_cast<ImportState>(row.integer(6));
    record.created = row.integer(7);
    record.updated = row.integer(8);
    record.skipped = row.integer(9);
    record.rejected = row.integer(10);
    return record;
}

} // namespace

std::optional<SourceId> ImportStore::findSource(Connection& connection, const QString& name) {
    auto select = connection.prepare("SELECT id FROM import_source WHERE name = ?");
    select.bindAll(name);
    if (!select.step()) return {};
    return select.id<SourceId>(0);
}

SourceId ImportStore::sourceNamed(Connection& connection, const QString& name) {
    if (const auto known = findSource(connection, name)) return *known;
    const auto id = nextId<SourceId>(connection);
    connection.prepare("INSERT INTO import_source (id, name) VALUES (?, ?)").runWith(id, name);
    return id;
}

ImportId ImportStore::start(Connection& connection, SourceId source, const QString& fileName, Instant now) {
    const auto id = nextId<ImportId>(connection);
    connection.prepare("INSERT INTO import (id, source_id, file_name, started_at, state) VALUES (?, ?, ?, ?, ?)")
        .runWith(id, source, fileName, now, static_cast<int>(ImportState::Running));
    return id;
}

void ImportStore::count(Connection& connection, ImportId id, std::int64_t created, std::int64_t updated,
                        std::int64_t skipped, std::int64_t rejected) {
    connection
        .prepare("UPDATE import SET created = created + ?, updated = updated + ?, skipped = skipped + ?, rejected = "
                 "rejected + ? "
                 "WHERE id = ?")
        .runWith(created, updated, skipped, rejected, id);
}

void ImportStore::setState(Connection& connection, ImportId id, ImportState state, std::optional<Instant> ended) {
    connection.prepare("UPDATE import SET state = ?, ended_at = ? WHERE id = ?")
        .runWith(static_cast<int>(state), ended, id);
}

std::optional<ImportRecord> ImportStore::load(Connection& connection, ImportId id) {
    auto select = connection.prepare(kSelect);
    select.bindAll(1, id);
    if (!select.step()) return {};
    return recordAt(select);
}

std::vector<ImportRecord> ImportStore::all(Connection& connection) {
    std::vector<ImportRecord> records;
    auto select = connection.prepare(kSelect);
    select.bindAll(0, 0);
    while (select.step()) records.push_back(recordAt(select));
    return records;
}

void ImportStore::addBatch(Connection& connection, ImportId id, const ImportBatch& batch) {
    connection.prepare("INSERT INTO import_batch (import_id, kind, first_id, last_id) VALUES (?, ?, ?, ?)")
        .runWith(id, static_cast<int>(batch.kind), batch.first, batch.last);
}

std::optional<ImportBatch> ImportStore::lastBatch(Connection& connection, ImportId id, BatchKind kind) {
    auto select = connection.prepare(
        "SELECT first_id, last_id FROM import_batch WHERE import_id = ? AND kind = ? ORDER BY first_id DESC LIMIT 1");
    select.bindAll(id, static_cast<int>(kind));
    if (!select.step()) return {};
    return ImportBatch{kind, select.integer(0), select.integer(1)};
}

void ImportStore::shortenBatch(Connection& connection, ImportId id, const ImportBatch& batch, std::int64_t newLast) {
    if (newLast < batch.first)
        connection.prepare("DELETE FROM import_batch WHERE import_id = ? AND kind = ? AND first_id = ?")
            .runWith(id, static_cast<int>(batch.kind), batch.first);
    else
        connection.prepare("UPDATE import_batch SET last_id = ? WHERE import_id = ? AND kind = ? AND first_id = ?")
            .runWith(newLast, id, static_cast<int>(batch.kind), batch.first);
}

void ImportStore::addBefore(Connection& connection, ImportId id, const Before& before, Instant was) {
    // What it was before the first writing is what is put back; unless a person came in between.
    connection
        .prepare(R"(
        INSERT INTO import_before (import_id, kind, id, value, stamp) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (import_id, kind, id) DO UPDATE
        SET stamp = CASE WHEN import_before.stamp = ?6 THEN excluded.stamp ELSE NULL END)")
        .runWith(id, static_cast<int>(before.kind), before.id,
                 std::string_view(before.json.constData(), static_cast<size_t>(before.json.size())), before.stamp, was);
}

std::optional<ImportStore::Before> ImportStore::anyBefore(Connection& connection, ImportId id) {
    auto select = connection.prepare("SELECT kind, id, value, stamp FROM import_before WHERE import_id = ? LIMIT 1");
    select.bindAll(id);
    if (!select.step()) return {};
    return Before{static_cast<BatchKind>(select.integer(0)), select.integer(1), select.text(2).toUtf8(),
                  select.isNull(3) ? std::nullopt : std::optional(select.instant(3))};
}

void ImportStore::eraseBefore(Connection& connection, ImportId id, const Before& before) {
    connection.prepare("DELETE FROM import_before WHERE import_id = ? AND kind = ? AND id = ?")
        .runWith(id, static_cast<int>(before.kind), before.id);
}

} // namespace zg
