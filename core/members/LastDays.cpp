#include "core/members/LastDays.h"

#include <array>
#include <cstddef>
#include <unordered_map>

namespace zg {

namespace {

constexpr int kChunkBits = 8; // as in the triggers of the schema
constexpr int kChunk = 1 << kChunkBits;
// Reading a chunk costs a few times what reading one member costs: a look-up pays for some, and later ones find them.
constexpr int kMostChunksRead = 8;
constexpr std::size_t kMostChunks = 16 * 1024; // some four million members, 16 MB

struct Chunk {
    std::int64_t token = 0;
    std::array<BusinessDay, kChunk> days;
};

std::unordered_map<std::int64_t, Chunk>& remembered() {
    thread_local std::unordered_map<std::int64_t, Chunk> chunks;
    return chunks;
}

} // namespace

LastDays::LastDays(Connection& connection)
    : m_token(connection.prepare("SELECT token FROM member_recency WHERE chunk = ?")),
      m_one(connection.prepare("SELECT last_day FROM member_stat WHERE member_id = ?")),
      m_chunk(connection.prepare("SELECT member_id, last_day FROM member_stat WHERE member_id BETWEEN ? AND ?")) {}

BusinessDay LastDays::of(MemberId member) {
    const std::int64_t number = member.value >> kChunkBits, first = number << kChunkBits;
    m_token.reset();
    m_token.bindAll(number);
    if (!m_token.step()) return BusinessDay::none(); // none of them has a row
    const std::int64_t token = m_token.integer(0);

    auto& chunks = remembered();
    const auto known = chunks.find(number);
    if (known != chunks.end() && known->second.token == token)
        return known->second.days[static_cast<std::size_t>(member.value - first)];
    if (m_chunksRead == kMostChunksRead) {
        m_one.reset();
        m_one.bindAll(member);
        return m_one.step() ? m_one.day(0) : BusinessDay::none();
    }

    ++m_chunksRead;
    if (chunks.size() >= kMostChunks) chunks.clear();
    Chunk& chunk = chunks[number];
    chunk.token = 0; // of nothing, should the reading be broken off
    chunk.days.fill(BusinessDay::none());
    m_chunk.reset();
    m_chunk.bindAll(first, first + kChunk - 1);
    while (m_chunk.step()) chunk.days[static_cast<std::size_t>(m_chunk.integer(0) - first)] = m_chunk.day(1);
    chunk.token = token;
    return chunk.days[static_cast<std::size_t>(member.value - first)];
}

} // namespace zg
