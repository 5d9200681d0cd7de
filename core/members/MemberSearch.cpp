#include "core/members/MemberSearch.h"

#include "core/members/LastDays.h"
#include "core/members/MemberAliases.h"
#include "core/search/TermTable.h"
#include "core/store/Statement.h"
#include "core/text/Fold.h"
#include "core/text/Phone.h"
#include "core/text/SearchTerms.h"

#include <algorithm>
#include <unordered_set>

namespace zg {

namespace {

// A query of several words walks the rows of its rarest word and checks the others on the member: this many at most.
constexpr int kDriverRows = 1000;
constexpr int kRecentSales = 2000;

struct Candidate {
    MemberId member;
    bool exact = false;
    BusinessDay lastDay = BusinessDay::none();
};

std::vector<Candidate> distinct(const std::vector<TermRow>& rows) {
    std::vector<Candidate> candidates;
    std::unordered_set<std::int64_t> seen;
    for (const TermRow& row : rows) // exact rows come first, so the first row of a member says whether it is exact
        if (seen.insert(row.owner).second) candidates.push_back({MemberId{row.owner}, row.exact});
    return candidates;
}

QStringList phonesOf(Connection& connection, MemberId member) {
    QStringList phones;
    auto select = connection.prepare("SELECT phone FROM member_phone WHERE member_id = ? ORDER BY position");
    select.bindAll(member);
    while (select.step()) phones.append(select.text(0));
    return phones;
}

MemberTexts textsOf(Connection& connection, MemberId id) {
    auto select = connection.prepare("SELECT name, card, number FROM member WHERE id = ?");
    select.bindAll(id);
    if (!select.step()) return {};
    Member member;
    member.id = id;
    member.name = select.text(0);
    member.phones = phonesOf(connection, id);
    member.card = select.text(1);
    member.number = select.text(2);
    return MemberAliases::texts(connection, member);
}

// False only when the word, a number, is surely nowhere in the member: spares making all terms of most candidates.
bool mayHave(const MemberTexts& member, const QString& word) {
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::ranges::all_of(word, isDigit)) return true;
    const QStringView withoutTrunk = word.startsWith(u'0') ? QStringView(word).mid(1) : QStringView(word);
    return std::ranges::any_of(member.phones, [&](const QString& phone) { return phone.contains(withoutTrunk); }) ||
           exactCode(member.card).contains(word) || exactCode(member.number).contains(word) ||
           !member.otherCards.isEmpty() || !member.otherNumbers.isEmpty() || !member.otherPhones.isEmpty() ||
           std::ranges::any_of(fold(member.name), isDigit);
}

// Whether the word begins one of the terms; `exact` stays true only when it is one of them.
bool matches(const QStringList& terms, const QString& word, bool& exact) {
    const bool found = std::ranges::any_of(terms, [&](const QString& term) { return term.startsWith(word); });
    exact = exact && terms.contains(word);
    return found;
}

std::vector<Candidate> withAllWords(Connection& connection, const QStringList& words) {
    QString rarest;
    std::vector<TermRow> rows;
    for (const QString& word : words) {
        auto some = termsBeginningWith(connection, kMemberTerms, word, kSearchRows);
        if (!rarest.isEmpty() && some.size() >= rows.size()) continue;
        rarest = word;
        rows = std::move(some);
    }
    if (std::ssize(rows) >= kSearchRows) rows = termsBeginningWith(connection, kMemberTerms, rarest, kDriverRows);

    std::vector<Candidate> all;
    for (Candidate candidate : distinct(rows)) {
        const MemberTexts texts = textsOf(connection, candidate.member);
        if (!std::ranges::all_of(words, [&](const QString& word) { return mayHave(texts, word); })) continue;
        const QStringList terms = memberTerms(texts);
        const bool every = std::ranges::all_of(
            words, [&](const QString& word) { return word == rarest || matches(terms, word, candidate.exact); });
        if (every) all.push_back(candidate);
        if (std::ssize(all) == kSearchRows) break;
    }
    return all;
}

std::vector<Candidate> recentVisitors(Connection& connection, int limit) {
    std::vector<TermRow> rows;
    auto sales = connection.prepare(R"(
        SELECT COALESCE(m.merged_into, m.id)
        FROM (SELECT member_id, business_day, id FROM sale ORDER BY business_day DESC, id DESC LIMIT ?) AS recent
        CROSS JOIN member m ON m.id = recent.member_id ORDER BY recent.business_day DESC, recent.id DESC)");
    sales.bindAll(kRecentSales);
    while (sales.step()) rows.push_back({sales.integer(0)});
    auto newest = connection.prepare("SELECT id FROM member WHERE merged_into IS NULL ORDER BY id DESC LIMIT ?");
    newest.bindAll(limit);
    while (newest.step()) rows.push_back({newest.integer(0)});
    auto candidates = distinct(rows);
    if (std::ssize(candidates) > limit) candidates.resize(static_cast<size_t>(limit));
    return candidates;
}

MatchedBy matchedBy(const MemberHit& hit, const QString& card, const QStringList& phones, const QString& word) {
    const auto isIn = [&](const QString& phone) {
        return nationalDigits(phone).contains(word) || phone.contains(word) ||
               (u'0' + nationalDigits(phone)).startsWith(word);
    };
    if (exactCode(hit.number).startsWith(word)) return MatchedBy::Number;
    const QString code = exactCode(card);
    if (!card.isEmpty() && (code.startsWith(word) || code.right(4).startsWith(word))) return MatchedBy::Card;
    if (word[0].isDigit() && std::ranges::any_of(phones, isIn)) return MatchedBy::Phone;
    return fold(hit.name).remove(u' ').contains(word) ? MatchedBy::Name : MatchedBy::Pinyin;
}

// The same of what leads here because of a merge.
MatchedBy matchedByMerged(Connection& connection, MemberId id, const QString& word) {
    Member member;
    member.id = id;
    const MemberTexts merged = MemberAliases::texts(connection, member);
    const auto begins = [&](const QString& code) { return exactCode(code).startsWith(word); };
    if (std::ranges::any_of(merged.otherNumbers, begins)) return MatchedBy::Number;
    if (std::ranges::any_of(merged.otherCards, [&](const QString& card) {
            return begins(card) || exactCode(card).right(4).startsWith(word);
        }))
        return MatchedBy::Card;
    const bool byPhone = word[0].isDigit() && std::ranges::any_of(merged.otherPhones, [&](const QString& phone) {
                             return phone.contains(word) || (u'0' + nationalDigits(phone)).startsWith(word);
                         });
    return byPhone ? MatchedBy::Phone : MatchedBy::Pinyin;
}

// `word`: what it was found by, when that has to be told from the member.
std::optional<MemberHit> hitOf(Connection& connection, MemberId member, MatchedBy matched, const QString& word) {
    auto select = connection.prepare(R"(
        SELECT m.number, m.name, m.card, s.last_day, s.visits, s.net, s.points, s.stored_value
        FROM member m LEFT JOIN member_stat s ON s.member_id = m.id WHERE m.id = ?)");
    select.bindAll(member);
    if (!select.step()) return {}; // a stray term, which verify reports
    MemberHit hit;
    hit.id = member;
    hit.number = select.text(0);
    hit.name = select.text(1);
    hit.matched = matched;
    if (!select.isNull(3)) {
        hit.lastDay = select.day(3);
        hit.visits = select.integer(4);
        hit.net = select.money(5);
        hit.points = select.points(6);
        hit.storedValue = select.money(7);
    }
    const QStringList phones = phonesOf(connection, member);
    if (!phones.isEmpty()) hit.maskedPhone = maskedPhone(phones.first());
    if (!word.isEmpty()) hit.matched = matchedBy(hit, select.text(2), phones, word);
    if (hit.matched == MatchedBy::Pinyin) hit.matched = matchedByMerged(connection, member, word);
    return hit;
}

void rank(Connection& connection, std::vector<Candidate>& candidates, int limit) {
    LastDays lastDays(connection);
    for (Candidate& candidate : candidates) candidate.lastDay = lastDays.of(candidate.member);
    const auto before = [](const Candidate& a, const Candidate& b) {
        if (a.exact != b.exact) return a.exact;
        if (a.lastDay != b.lastDay) return a.lastDay > b.lastDay;
        return a.member < b.member;
    };
    const auto kept = std::min(candidates.size(), static_cast<size_t>(limit));
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept), candidates.end(),
                      before);
    candidates.resize(kept);
}

} // namespace

std::vector<MemberHit> searchMembers(Connection& connection, QStringView typed, int limit) {
    if (limit <= 0) return {};
    const QStringList words = queryWords(typed);
    std::vector<Candidate> candidates;
    if (words.isEmpty()) {
        candidates = recentVisitors(connection, limit);
    } else {
        candidates = words.size() == 1 ? distinct(termsBeginningWith(connection, kMemberTerms, words[0], kSearchRows))
                                       : withAllWords(connection, words);
        rank(connection, candidates, limit);
    }

    std::vector<MemberHit> hits;
    for (const Candidate& candidate : candidates)
        if (auto hit =
                hitOf(connection, candidate.member, MatchedBy::Recent, words.isEmpty() ? QString() : words.first()))
            hits.push_back(*std::move(hit));
    return hits;
}

std::optional<MemberHit> memberHit(Connection& connection, MemberId member, MatchedBy matched) {
    return hitOf(connection, member, matched, {});
}

} // namespace zg
