#include "core/members/DuplicateStore.h"

#include "core/store/Statement.h"
#include "core/text/Fold.h"

#include <cstring>

namespace zg {

namespace {

// Texts of many members without an allocation each.
class Texts {
public:
    explicit Texts(std::vector<std::unique_ptr<char[]>>& blocks) : m_blocks(blocks) {}
    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        if (text.size() > m_left) {
            m_left = std::max(kBlock, text.size());
            m_blocks.push_back(std::make_unique<char[]>(m_left));
            m_next = m_blocks.back().get();
        }
        std::memcpy(m_next, text.data(), text.size());
        const std::string_view kept(m_next, text.size());
        m_next += text.size();
        m_left -= text.size();
        return kept;
    }

private:
    static constexpr std::size_t kBlock = 1 << 20;
    std::vector<std::unique_ptr<char[]>>& m_blocks;
    char* m_next = nullptr;
    std::size_t m_left = 0;
};

std::uint64_t hashOf(std::string_view text) {
    if (text.empty()) return 0;
    const QString folded = fold(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).remove(u' ');
    const size_t hash = qHash(folded, 7);
    return folded.isEmpty() ? 0 : std::max<std::uint64_t>(hash, 1);
}

void readMembers(Connection& connection, DuplicateRecords& all, Texts& texts) {
    auto visits = connection.prepare("SELECT member_id, visits FROM member_stat ORDER BY member_id");
    bool moreVisits = visits.step();
    auto select = connection.prepare(R"(
        SELECT id, name, pinyin, card, email, wechat, address, birth_calendar, birth_year, birth_month, birth_day, gender
        FROM member WHERE merged_into IS NULL ORDER BY id)");
    while (select.step()) {
        DuplicateRecord record;
        record.id = select.id<MemberId>(0);
        record.name = texts.keep(select.utf8(1));
        record.pinyin = texts.keep(select.utf8(2));
        record.card = hashOf(select.utf8(3));
        record.email = hashOf(select.utf8(4));
        record.wechat = hashOf(select.utf8(5));
        record.address = hashOf(select.utf8(6));
        record.birthCalendar = static_cast<std::int8_t>(select.integer(7));
        record.birthYear = static_cast<std::int16_t>(select.integer(8));
        record.birthMonth = static_cast<std::int8_t>(select.integer(9));
        record.birthDay = static_cast<std::int8_t>(select.integer(10));
        record.gender = static_cast<std::int8_t>(select.integer(11));
        while (moreVisits && visits.integer(0) < record.id.value) moreVisits = visits.step();
        if (moreVisits && visits.integer(0) == record.id.value)
            record.visits = static_cast<std::int32_t>(visits.integer(1));
        all.records.push_back(record);
    }
}

void readPhones(Connection& connection, DuplicateRecords& all, Texts& texts) {
    std::vector<std::pair<std::size_t, std::size_t>> counts; // (record, phones)
    auto select = connection.prepare("SELECT member_id, phone FROM member_phone ORDER BY member_id, position");
    std::size_t at = 0;
    while (select.step()) {
        while (at < all.records.size() && all.records[at].id.value < select.integer(0)) ++at;
        if (at == all.records.size()) break;
        if (all.records[at].id.value != select.integer(0)) continue; // of a merged member
        all.phones.push_back(texts.keep(select.utf8(1)));
        if (counts.empty() || counts.back().first != at) counts.emplace_back(at, 0);
        ++counts.back().second;
    }
    std::span<const std::string_view> left(all.phones);
    for (const auto& [record, n] : counts) {
        all.records[record].phones = left.first(n);
        left = left.subspan(n);
    }
}

} // namespace

DuplicateRecords DuplicateStore::load(Connection& connection) {
    DuplicateRecords all;
    Texts texts(all.texts);
    readMembers(connection, all, texts);
    readPhones(connection, all, texts);
    // What was said of a merged member holds for its keeper.
    auto select = connection.prepare(R"(
        SELECT COALESCE(a.merged_into, a.id), COALESCE(b.merged_into, b.id)
        FROM not_duplicate n JOIN member a ON a.id = n.a_id JOIN member b ON b.id = n.b_id)");
    while (select.step()) all.notDuplicates.insert(std::minmax(select.id<MemberId>(0), select.id<MemberId>(1)));
    return all;
}

std::vector<MemberPair> DuplicateStore::addNotDuplicates(Connection& connection, const std::vector<MemberPair>& pairs,
                                                         Instant now, StaffId actor) {
    std::vector<MemberPair> added;
    auto insert = connection.prepare(
        "INSERT INTO not_duplicate (a_id, b_id, at, actor_id) VALUES (?, ?, ?, ?) ON CONFLICT (a_id, b_id) DO NOTHING");
    for (const auto& [a, b] : pairs) {
        if (a == b) continue;
        const MemberPair pair = std::minmax(a, b);
        insert.runWith(pair.first, pair.second, now, actor);
        if (connection.changes() > 0) added.push_back(pair);
    }
    return added;
}

void DuplicateStore::removeNotDuplicates(Connection& connection, const std::vector<MemberPair>& pairs) {
    auto erase = connection.prepare("DELETE FROM not_duplicate WHERE a_id = ? AND b_id = ?");
    for (const auto& [a, b] : pairs) erase.runWith(std::min(a, b), std::max(a, b));
}

} // namespace zg
