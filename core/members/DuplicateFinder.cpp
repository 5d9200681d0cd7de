#include "core/members/DuplicateFinder.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace zg {

namespace {

using Index = std::uint32_t;
using Pair = std::pair<Index, Index>;

// A phone that more than this many have is the shop's own, or 11111111.
constexpr std::size_t kLargestBlock = 60;
// Beyond this a group holds together by its surest pairs only.
constexpr std::size_t kLargestGroup = 8;

struct Key {
    std::uint64_t hash = 0;
    Index record = 0;

    friend auto operator<=>(const Key&, const Key&) = default;
};

constexpr std::uint64_t kSeed = 0xcbf29ce484222325u;

std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 29);
}

class Finder {
public:
    Finder(std::span<const DuplicateRecord> records, const NotDuplicates& notDuplicates,
           const std::function<bool()>& stopped)
        : m_records(records), m_notDuplicates(notDuplicates), m_stopped(stopped) {
        m_sounds.reserve(records.size());
        for (const DuplicateRecord& record : records)
            m_sounds.push_back(record.pinyin.empty() ? 0 : mixed(kSeed, soundKey(record.pinyin)));
    }

    DuplicateScan run() {
        for (const auto blocks : {&Finder::phones, &Finder::codes, &Finder::namesAndBirthdays, &Finder::namesAndPhones,
                                  &Finder::birthdaysAndInitials}) {
            if (isStopped()) return {};
            (this->*blocks)();
            block();
        }
        std::ranges::sort(m_pairs);
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        if (isStopped()) return {};
        weigh();
        if (isStopped()) return {};
        DuplicateScan scan{grouped(), std::ssize(m_records)};
        return scan;
    }

private:
    struct Edge {
        Index a = 0, b = 0;
        DuplicateEvidence evidence;
    };

    bool isStopped() const { return m_stopped && m_stopped(); }
    void add(std::uint64_t hash, Index record) { m_keys.push_back({hash, record}); }

    template <class Add> void each(Add add) {
        for (Index i = 0; i < m_records.size(); ++i) add(i, m_records[i]);
    }

    void phones() {
        each([this](Index i, const DuplicateRecord& record) {
            for (const std::string_view phone : record.phones) add(mixed(kSeed, phone), i);
        });
    }
    void codes() {
        each([this](Index i, const DuplicateRecord& record) {
            std::uint64_t kind = 1;
            for (const std::uint64_t code : {record.card, record.email, record.wechat, record.address}) {
                if (code) add(mixed(mixed(kSeed, kind), code), i);
                ++kind;
            }
        });
    }
    void namesAndBirthdays() {
        each([this](Index i, const DuplicateRecord& record) {
            if (!m_sounds[i] || !record.birthCalendar) return;
            add(mixed(mixed(m_sounds[i], std::uint64_t{1}),
                      static_cast<std::uint64_t>(record.birthMonth * 64 + record.birthDay)),
                i);
        });
    }
    // Whoever has one digit wrong has two of three thirds right.
    void namesAndPhones() {
        each([this](Index i, const DuplicateRecord& record) {
            if (!m_sounds[i]) return;
            for (const std::string_view phone : record.phones) {
                if (phone.size() < 8) continue;
                const std::size_t third = phone.size() / 3;
                for (std::size_t part = 0; part < 3; ++part)
                    add(mixed(mixed(m_sounds[i], std::uint64_t{2} + part),
                              phone.substr(part * third, part < 2 ? third : std::string_view::npos)),
                        i);
            }
        });
    }
    // Names with a slip in them: of the same day of the same year, and with a word that begins alike.
    void birthdaysAndInitials() {
        each([this](Index i, const DuplicateRecord& record) {
            if (!record.birthCalendar || !record.birthYear) return;
            const std::uint64_t day =
                mixed(kSeed, static_cast<std::uint64_t>(record.birthYear) << 16 |
                                 static_cast<std::uint64_t>(record.birthMonth * 64 + record.birthDay));
            std::uint32_t seen = 0;
            bool start = true;
            for (const char c : record.pinyin) {
                const auto letter = static_cast<std::uint32_t>(c - 'a');
                if (start && letter < 26 && !(seen & (1u << letter))) {
                    seen |= 1u << letter;
                    add(mixed(day, std::uint64_t{letter} + 1), i);
                }
                start = c == ' ';
            }
        });
    }

    // Everybody in a block with everybody else.
    void block() {
        std::ranges::sort(m_keys);
        for (std::size_t from = 0; from < m_keys.size();) {
            std::size_t to = from + 1;
            while (to < m_keys.size() && m_keys[to].hash == m_keys[from].hash) ++to;
            if (to - from <= kLargestBlock)
                for (std::size_t a = from; a < to; ++a)
                    for (std::size_t b = a + 1; b < to; ++b)
                        if (m_keys[a].record != m_keys[b].record)
                            m_pairs.emplace_back(m_keys[a].record, m_keys[b].record);
            from = to;
        }
        m_keys.clear();
    }

    void weigh() {
        std::size_t n = 0;
        for (const auto& [a, b] : m_pairs) {
            if (++n % 4096 == 0 && isStopped()) return;
            const DuplicateEvidence evidence = compare(m_records[a], m_records[b]);
            if (evidence.score < kLeastScore || !evidence.reasons) continue;
            if (m_notDuplicates.contains(std::minmax(m_records[a].id, m_records[b].id))) continue;
            m_edges.push_back({a, b, evidence});
        }
    }

    // Members that hang together, by the first of them.
    class Together {
    public:
        Index of(Index i) {
            auto at = m_up.find(i);
            if (at == m_up.end()) return i;
            const Index top = of(at->second);
            m_up[i] = top;
            return top;
        }
        std::size_t size(Index i) {
            const auto at = m_size.find(of(i));
            return at == m_size.end() ? 1 : at->second;
        }
        void join(Index a, Index b) {
            a = of(a);
            b = of(b);
            if (a == b) return;
            const std::size_t both = size(a) + size(b);
            m_up[std::max(a, b)] = std::min(a, b);
            m_size[std::min(a, b)] = both;
        }

    private:
        std::unordered_map<Index, Index> m_up;
        std::unordered_map<Index, std::size_t> m_size;
    };

    std::vector<DuplicateGroup> grouped() {
        // The surest first, so that a large group is made of those.
        std::ranges::sort(m_edges, [this](const Edge& x, const Edge& y) {
            if (x.evidence.score != y.evidence.score) return x.evidence.score > y.evidence.score;
            return idsOf(x) < idsOf(y);
        });
        Together worthwhile, family;
        std::vector<const Edge*> low;
        for (const Edge& edge : m_edges) {
            const int score = edge.evidence.score;
            const bool small = worthwhile.size(edge.a) + worthwhile.size(edge.b) <= kLargestGroup;
            if (score >= kLikelyScore || (score >= kPossibleScore && small)) worthwhile.join(edge.a, edge.b);
        }
        for (const Edge& edge : m_edges)
            if (edge.evidence.score < kPossibleScore && worthwhile.of(edge.a) != worthwhile.of(edge.b))
                family.join(edge.a, edge.b);

        std::unordered_map<Index, DuplicateGroup> groups, families;
        for (const Edge& edge : m_edges) {
            const bool together = worthwhile.of(edge.a) == worthwhile.of(edge.b);
            if (!together && edge.evidence.score >= kPossibleScore) continue; // a large group would not take it
            DuplicateGroup& group = together ? groups[worthwhile.of(edge.a)] : families[family.of(edge.a)];
            group.score = std::max(group.score, edge.evidence.score);
            group.reasons |= edge.evidence.reasons;
            for (const Index i : {edge.a, edge.b}) group.members.push_back({static_cast<std::int64_t>(i)});
        }
        std::vector<DuplicateGroup> all;
        for (auto* some : {&groups, &families})
            for (auto& [first, group] : *some) all.push_back(finished(std::move(group)));
        std::ranges::sort(all, [](const DuplicateGroup& a, const DuplicateGroup& b) {
            if (a.score != b.score) return a.score > b.score;
            return a.members < b.members;
        });
        return all;
    }

    // Members were indexes so far.
    DuplicateGroup finished(DuplicateGroup group) const {
        std::ranges::sort(group.members);
        group.members.erase(std::unique(group.members.begin(), group.members.end()), group.members.end());
        std::ranges::sort(group.members, [this](MemberId x, MemberId y) {
            const DuplicateRecord &a = m_records[static_cast<std::size_t>(x.value)],
                                  &b = m_records[static_cast<std::size_t>(y.value)];
            return a.visits != b.visits ? a.visits > b.visits : a.id < b.id;
        });
        for (MemberId& member : group.members) member = m_records[static_cast<std::size_t>(member.value)].id;
        group.level = levelOf(group.score);
        return group;
    }

    std::pair<MemberId, MemberId> idsOf(const Edge& edge) const {
        return std::minmax(m_records[edge.a].id, m_records[edge.b].id);
    }

    std::span<const DuplicateRecord> m_records;
    const NotDuplicates& m_notDuplicates;
    const std::function<bool()>& m_stopped;
    std::vector<std::uint64_t> m_sounds; // hash of the sound key, 0 without a name
    std::vector<Key> m_keys;
    std::vector<Pair> m_pairs;
    std::vector<Edge> m_edges;
};

} // namespace

DuplicateScan findDuplicates(std::span<const DuplicateRecord> records, const NotDuplicates& notDuplicates,
                             const std::function<bool()>& stopped) {
    return Finder(records, notDuplicates, stopped).run();
}

} // namespace zg
