#pragma once

#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/store/Connection.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringView>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zg {

// Keyed BLAKE2b-256 over the canonical contents of what a transaction writes: every value with its kind and length, in
// an order the caller fixes, so that no two different contents read the same. Leave personal data out: erasing it must
// not break the chain.
class ContentDigest {
public:
    explicit ContentDigest(Connection& connection);
    ~ContentDigest();
    ContentDigest(const ContentDigest&) = delete;
    ContentDigest& operator=(const ContentDigest&) = delete;

    void add(std::int64_t value);
    void add(int value) { add(static_cast<std::int64_t>(value)); }
    void add(bool value) { add(static_cast<std::int64_t>(value)); }
    void add(std::string_view utf8);
    void add(const char* utf8) { add(std::string_view(utf8)); }
    void add(QStringView text);
    void add(const QString& text) { add(QStringView(text)); }
    void add(const QByteArray& bytes) {
        add(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    }
    void addNull();
    template <class Tag> void add(Id<Tag> id) { add(id.value); }
    template <class T> void add(const std::optional<T>& value) {
        if (value)
            add(*value);
        else
            addNull();
    }

    QByteArray finish(); // 32 bytes; once

private:
    void append(const void* bytes, std::size_t size);
    void flush();

    alignas(64) std::array<unsigned char, 384> m_state; // crypto_generichash_state, whose header stays out of ours
    std::array<unsigned char, 1024> m_buffer;
    std::size_t m_used = 0;
};

struct JournalEntry {
    const char* kind = "";     // sale, refund, void, member, product, import, undo, ...
    std::int64_t document = 0; // the first of them for a batch; 0: none
    std::int64_t count = 1;    // documents written
    QByteArray content;        // of ContentDigest
    Instant at;
    StaffId actor; // null: the program itself
};

// What the contents of an entry are: 1: of documents alone, as before schema 13; 2: see SaleDigest and Write.
inline constexpr int kJournalFormat = 2;

// Appends a row; verbs do so by Write::record, which knows who acts and when. The digest chains it to the row before,
// so that removing, changing or reordering rows shows.
void journal(Connection& connection, const JournalEntry& entry);

// The newest row: printed on day-end reports and kept with backups, it exposes an old file that was put back. seq 0:
// none yet.
struct JournalHead {
    std::int64_t seq = 0;
    QByteArray digest;
    friend bool operator==(const JournalHead&, const JournalHead&) = default;
};
JournalHead journalHead(Connection& connection);

// Walks the whole chain. The first row that does not follow from the one before it, or none.
std::optional<std::int64_t> firstBrokenJournalRow(Connection& connection);

} // namespace zg
