#include "core/store/Journal.h"

#include "core/store/Secret.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"

#include <QtCore/QtEndian>

#include <sodium.h>

#include <cstring>

namespace zg {

namespace {

constexpr std::size_t kDigestBytes = 32;

crypto_generichash_state* stateOf(unsigned char* bytes) {
    return reinterpret_cast<crypto_generichash_state*>(bytes);
}

struct Row {
    std::int64_t seq = 0;
    std::int64_t till = 0;
    std::int64_t at = 0;
    std::int64_t actor = 0;
    QByteArray kind;
    std::int64_t document = 0;
    std::int64_t count = 0;
    QByteArray content;
    std::int64_t format = kJournalFormat;
};

QByteArray chained(Connection& connection, const Row& row, const QByteArray& previous) {
    ContentDigest digest(connection);
    digest.add("journal");
    digest.add(row.seq);
    digest.add(row.till);
    digest.add(row.at);
    digest.add(row.actor);
    digest.add(row.kind);
    digest.add(row.document);
    digest.add(row.count);
    digest.add(row.content);
    digest.add(previous);
    if (row.format != 1) digest.add(row.format);
    return digest.finish();
}

} // namespace

ContentDigest::ContentDigest(Connection& connection) {
    static_assert(sizeof(crypto_generichash_state) <= sizeof(m_state) && alignof(crypto_generichash_state) <= 64);
    const Secret& key = connection.journalKey();
    crypto_generichash_init(stateOf(m_state.data()), key.data(), key.size(), kDigestBytes);
}

ContentDigest::~ContentDigest() {
    sodium_memzero(m_state.data(), m_state.size());
}

void ContentDigest::append(const void* bytes, std::size_t size) {
    if (m_used + size > m_buffer.size()) flush();
    if (size > m_buffer.size()) {
        crypto_generichash_update(stateOf(m_state.data()), static_cast<const unsigned char*>(bytes), size);
        return;
    }
    std::memcpy(m_buffer.data() + m_used, bytes, size);
    m_used += size;
}

void ContentDigest::flush() {
    crypto_generichash_update(stateOf(m_state.data()), m_buffer.data(), m_used);
    m_used = 0;
}

void ContentDigest::add(std::int64_t value) {
    std::array<unsigned char, 9> bytes{'i'};
    qToLittleEndian(value, bytes.data() + 1);
    append(bytes.data(), bytes.size());
}

void ContentDigest::add(std::string_view utf8) {
    std::array<unsigned char, 9> bytes{'t'};
    qToLittleEndian(static_cast<std::uint64_t>(utf8.size()), bytes.data() + 1);
    append(bytes.data(), bytes.size());
    if (!utf8.empty()) append(utf8.data(), utf8.size());
}

void ContentDigest::add(QStringView text) {
    add(text.toUtf8());
}

void ContentDigest::addNull() {
    append("n", 1);
}

QByteArray ContentDigest::finish() {
    flush();
    QByteArray digest(static_cast<qsizetype>(kDigestBytes), Qt::Uninitialized);
    crypto_generichash_final(stateOf(m_state.data()), reinterpret_cast<unsigned char*>(digest.data()), kDigestBytes);
    return digest;
}

void journal(Connection& connection, const JournalEntry& entry) {
    // Read anew each time (the last leaf, microseconds): a head kept in memory would be wrong after a rollback.
    const JournalHead head = journalHead(connection);
    const Row row{head.seq + 1,           tillNumber(connection), entry.at.ms, entry.actor.value,
                  QByteArray(entry.kind), entry.document,         entry.count, entry.content};
    auto insert = connection.prepare(R"(
        INSERT INTO journal (seq, till, at, actor, kind, document, count, content, digest, format)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    insert.bindAll(row.seq, row.till, row.at, entry.actor, entry.kind,
                   row.document ? std::optional(row.document) : std::nullopt, row.count, row.content,
                   chained(connection, row, head.digest), row.format);
    insert.run();
}

JournalHead journalHead(Connection& connection) {
    auto select = connection.prepare("SELECT seq, digest FROM journal ORDER BY seq DESC LIMIT 1");
    if (!select.step()) return {};
    return {select.integer(0), select.blob(1)};
}

std::optional<std::int64_t> firstBrokenJournalRow(Connection& connection) {
    auto select = connection.prepare(R"(
        SELECT seq, till, at, actor, kind, document, count, content, digest, format FROM journal ORDER BY seq)");
    std::int64_t expected = 1;
    QByteArray previous;
    while (select.step()) {
        const std::string_view kind = select.utf8(4);
        const Row row{select.integer(0),
                      select.integer(1),
                      select.integer(2),
                      select.integer(3),
                      QByteArray(kind.data(), static_cast<qsizetype>(kind.size())),
                      select.integer(5),
                      select.integer(6),
                      select.blob(7),
                      select.integer(9)};
        const QByteArray digest = select.blob(8);
        if (row.seq != expected || chained(connection, row, previous) != digest) return expected;
        previous = digest;
        ++expected;
    }
    return std::nullopt;
}

} // namespace zg
