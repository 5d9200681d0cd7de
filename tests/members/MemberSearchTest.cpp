#include "core/members/MemberSearch.h"

#include "core/members/MemberStore.h"
#include "core/members/MemberWriter.h"
#include "core/search/SearchIndex.h"
#include "core/search/TermTable.h"
#include "core/store/Statement.h"
#include "core/text/Fold.h"
#include "core/text/Phone.h"
#include "core/text/Pinyin.h"
#include "core/text/SearchTerms.h"
#include "tests/members/Today.h"
#include "tests/support/People.h"
#include "tests/support/Strings.h"
#include "tests/support/Terms.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <set>
#include <unordered_map>

using namespace zg;

namespace {

// Every way to read the units from `i` on, without any bound.
void readings(const std::vector<TextUnit>& units, size_t i, const QString& sound, const QString& initials,
              std::set<QString>& forms) {
    if (i == units.size()) {
        forms.insert(sound);
        if (units.size() > 1) forms.insert(initials); // one initial begins its own syllable
        return;
    }
    for (const QString& reading : units[i].readings)
        readings(units, i + 1, sound + reading, initials + reading.left(1), forms);
}

// All a member can be found by, computed plainly.
std::set<QString> formsOf(const Member& member) {
    std::set<QString> forms;
    const auto units = textUnits(fold(member.name), ReadingRules::People);
    for (size_t from = 0; from < units.size(); ++from) {
        QString text;
        for (size_t i = from; i < units.size(); ++i) text += units[i].text;
        forms.insert(text);
        readings({units.begin() + static_cast<std::ptrdiff_t>(from), units.end()}, 0, {}, {}, forms);
    }
    for (const QString& phone : member.phones) {
        const QString digits = phone.startsWith(u"+86") ? phone.mid(3) : phone.mid(1);
        for (qsizetype from = 0; from + 4 <= digits.size(); ++from) forms.insert(digits.mid(from));
        if (!phone.startsWith(u"+86")) forms.insert(u'0' + nationalDigits(phone));
    }
    const QString card = fold(member.card).remove(u'-');
    if (!card.isEmpty()) {
        forms.insert(card);
        forms.insert(card.right(4));
    }
    forms.insert(fold(member.number));
    return forms;
}

// Names whose readings multiply beyond what the index holds are left to other tests.
bool readingsAreFew(const QString& name) {
    qsizetype ways = 1;
    for (const TextUnit& unit : textUnits(fold(name), ReadingRules::People)) ways *= unit.readings.size();
    return ways <= 8;
}

struct People {
    std::map<MemberId, Member> members;
    std::map<MemberId, std::set<QString>> forms;
    std::unordered_map<std::int64_t, BusinessDay> lastDay;

    void put(const Member& member) {
        members[member.id] = member;
        forms[member.id] = formsOf(member);
    }

    // The answer a scan of everyone gives.
    std::vector<MemberId> scan(const QStringList& words, size_t limit) const {
        struct Hit {
            bool exact;
            BusinessDay lastDay;
            MemberId id;
        };
        std::vector<Hit> hits;
        for (const auto& [id, texts] : forms) {
            bool all = true, exact = true;
            for (const QString& word : words) {
                all = all && std::ranges::any_of(texts, [&](const QString& text) { return text.startsWith(word); });
                exact = exact && texts.contains(word);
            }
            const auto day = lastDay.find(id.value);
            if (all) hits.push_back({exact, day == lastDay.end() ? BusinessDay::none() : day->second, id});
        }
        std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
            return std::tuple(!a.exact, -std::int64_t{a.lastDay.days}, a.id) <
                   std::tuple(!b.exact, -std::int64_t{b.lastDay.days}, b.id);
        });
        std::vector<MemberId> ids;
        for (const Hit& hit : hits)
            if (ids.size() < limit) ids.push_back(hit.id);
        return ids;
    }
};

void insert(Write& write, Member& member) {
    MemberWriter writer(write);
    writer.insert(member);
    writer.flush();
}

People fillNamed(Write& write, RandomPeople& random, int count) {
    People people;
    MemberWriter writer(write);
    auto stat = write.connection().prepare("UPDATE member_stat SET visits = 1, last_day = ?2 WHERE member_id = ?1");
    while (std::ssize(people.members) < count) {
        Member member = random.member();
        if (!readingsAreFew(member.name)) continue;
        writer.insert(member);
        people.put(member);
        if (random.pick(4) == 0) continue;
        const BusinessDay day{static_cast<std::int32_t>(20000 + random.pick(400))};
        stat.runWith(member.id, day);
        people.lastDay[member.id.value] = day;
    }
    writer.flush();
    return people;
}

// The fourteen kinds of query, drawn from a member so that they find something.
QStringList queriesAbout(const Member& member, RandomPeople& random) {
    const auto units = textUnits(fold(member.name), ReadingRules::People);
    QString pinyin, initials;
    for (const TextUnit& unit : units) {
        pinyin += unit.readings.first();
        initials += unit.readings.first().left(1);
    }
    QStringList queries{
        member.name.left(1),
        member.name.left(2),
        member.name.mid(1, 2),
        member.name,
        pinyin,
        pinyin.left(1 + random.pick(pinyin.size())),
        units.back().readings.last(),
        initials,
        initials.right(2),
        QString(member.name).replace(u'华', u'華').replace(u'国', u'國').replace(u'杨', u'楊'),
        member.number,
        member.number.left(5),
        member.card,
        member.card.right(4),
        member.card.toLower(),
        member.name.toUpper(),
    };
    if (!member.phones.isEmpty()) {
        const QString digits = member.phones.first().mid(3);
        queries << digits << digits.right(4) << digits.mid(3) << digits.mid(4, 5) << digits.left(3)
                << member.phones.first() << digits.left(3) + u' ' + digits.mid(3, 4) + u'-' + digits.mid(7)
                << initials + u' ' + digits.right(4);
        QString wide = digits.right(4);
        for (QChar& c : wide) c = QChar(c.unicode() + 0xfee0);
        queries << wide << member.name.left(1) + u' ' + wide;
    }
    return queries;
}

struct Tally {
    int answered = 0, broad = 0;
};

void compare(Connection& connection, const People& people, const QString& query, Tally& tally) {
    const QStringList words = queryWords(query);
    if (words.isEmpty()) return;
    CAPTURE(query, words);
    const auto hits = searchMembers(connection, query);
    std::vector<MemberId> found;
    for (const MemberHit& hit : hits) found.push_back(hit.id);

    bool broad = true; // every word brings in more rows than are looked at
    for (const QString& word : words)
        broad = broad && std::ssize(termsBeginningWith(connection, kMemberTerms, word, kSearchRows + 1)) > kSearchRows;
    if (!broad) {
        CHECK(found == people.scan(words, kSearchHits)); // CHECK: this runs on the writer thread
        ++tally.answered;
        return;
    }
    const auto all = people.scan(words, people.members.size());
    CHECK(found.size() == std::min<size_t>(all.size(), kSearchHits));
    for (MemberId id : found) CHECK(std::ranges::find(all, id) != all.end());
    ++tally.broad;
}

std::vector<std::pair<QString, std::int64_t>> allTerms(Connection& connection) {
    std::vector<std::pair<QString, std::int64_t>> rows;
    auto select = connection.prepare("SELECT term, member_id FROM member_search ORDER BY term, member_id");
    while (select.step()) rows.emplace_back(select.text(0), select.integer(1));
    return rows;
}

} // namespace

TEST_CASE("As-you-type search finds whom a scan of everyone finds", "[members][search][property]") {
    TestShop shop;
    const auto done = await(shop.write([](Write& write) {
        Connection& connection = write;
        RandomPeople random(17);
        People people = fillNamed(write, random, 1500);
        Tally tally;
        const auto ask = [&](int members) {
            for (int i = 0; i < members; ++i) {
                const auto at = std::next(people.members.begin(), random.pick(std::ssize(people.members)));
                for (const QString& query : queriesAbout(at->second, random)) compare(connection, people, query, tally);
            }
        };
        ask(25);
        // Edits of every kind, and the index follows.
        for (int i = 0; i < 300; ++i) {
            const auto at = std::next(people.members.begin(), random.pick(std::ssize(people.members)));
            Member member = at->second;
            switch (random.pick(6)) {
            case 0:
                do member.name = random.name();
                while (!readingsAreFew(member.name));
                break;
            case 1: member.phones = {random.phone()}; break;
            case 2: member.phones.clear(); break;
            case 3: member.card = random.pick(2) ? random.card() : QString(); break;
            case 4: member.number = QStringLiteral("A-%1").arg(random.pick(100000)); break;
            default: member.note = QStringLiteral("买过茶"); break;
            }
            if (random.pick(20) == 0) {
                MemberStore::erase(connection, member.id);
                people.members.erase(member.id);
                people.forms.erase(member.id);
                continue;
            }
            MemberStore::update(connection, member, kNow);
            people.members[member.id] = member;
            // "A-1" is found as "a1"
            member.number.remove(u'-');
            people.forms[member.id] = formsOf(member);
        }
        ask(25);
        CHECK(tally.answered > 800);
        CHECK(tally.broad > 10);
        CHECK(checkSearchTerms(connection).clean());

        const auto kept = allTerms(connection);
        writeTermsFromNothing(connection);
        CHECK(allTerms(connection) == kept);
    }));
    REQUIRE(done);
}

TEST_CASE("The check of the index notices a missing and a stray term", "[members][search]") {
    TestShop shop;
    REQUIRE(await(shop.write([](Write& write) {
        Connection& connection = write;
        RandomPeople random(4);
        fillNamed(write, random, 20);
        const TermCheck before = checkSearchTerms(connection);
        CHECK(before.clean());
        CHECK(before.expected > 200);
        connection.prepare("DELETE FROM member_search WHERE term = (SELECT min(term) FROM member_search)").run();
        CHECK(checkSearchTerms(connection).missing >= 1);
        writeTermsFromNothing(connection);
        connection.prepare("INSERT INTO member_search (term, member_id) VALUES ('stray', 1)").run();
        connection.prepare("INSERT INTO member_search (term, member_id) VALUES ('nobody', 424242)").run();
        CHECK(checkSearchTerms(connection) == TermCheck{before.expected, 0, 2});
        CHECK(searchMembers(connection, u"nobody").empty());
        writeTermsFromNothing(connection);
        CHECK(checkSearchTerms(connection) == before);
    })));
}

TEST_CASE("A hit tells people apart without showing the phone", "[members][search]") {
    TestShop shop;
    REQUIRE(await(shop.write([](Write& write) {
        Connection& connection = write;
        Member member;
        member.name = QStringLiteral("张三丰");
        member.phones = {QStringLiteral("+8613812346688")};
        member.card = QStringLiteral("V900077");
        insert(write, member);
        connection
            .prepare("UPDATE member_stat SET visits = 3, net = 12345, last_day = 20000, points = 7, stored_value = 500 "
                     "WHERE member_id = ?")
            .runWith(member.id);
        const std::pair<const char*, MatchedBy> queries[] = {{"三丰", MatchedBy::Name},  {"zsf", MatchedBy::Pinyin},
                                                             {"6688", MatchedBy::Phone}, {"0077", MatchedBy::Card},
                                                             {"v9000", MatchedBy::Card}, {"M000001", MatchedBy::Number},
                                                             {"", MatchedBy::Recent}};
        for (const auto& [query, by] : queries) {
            CAPTURE(query);
            const auto hits = searchMembers(connection, QString::fromUtf8(query));
            CHECK(hits.size() == 1);
            if (hits.size() != 1) continue;
            CHECK(hits[0] == MemberHit{member.id, QStringLiteral("M000001"), member.name, QStringLiteral("138****6688"),
                                       by, BusinessDay{20000}, 3, Money{12345}, Points{7}, Money{500}});
        }
        CHECK(searchMembers(connection, u"三丰", 0).empty());
    })));
}

TEST_CASE("An empty query brings the last visitors, then the newest members", "[members][search]") {
    TestShop shop;
    REQUIRE(await(shop.write([](Write& write) {
        Connection& connection = write;
        std::vector<MemberId> ids;
        for (const char* name : {"甲", "乙", "丙", "丁"}) {
            Member member;
            member.name = QString::fromUtf8(name);
            insert(write, member);
            ids.push_back(member.id);
        }
        auto sale = connection.prepare(R"(
            INSERT INTO sale (id, receipt, member_id, at, business_day, hour, gross, discount, entered_at)
            VALUES (?, ?, ?, 0, ?, 10, 0, 0, 0))");
        int n = 0;
        const std::pair<size_t, int> visits[] = {{0, 10}, {2, 12}, {0, 11}};
        for (const auto& [who, day] : visits) sale.runWith(++n, "r", ids[who], day);
        sale.runWith(++n, "r", nullptr, 13); // a walk-in
        std::vector<MemberId> found;
        for (const MemberHit& hit : searchMembers(connection, u"  ", 3)) found.push_back(hit.id);
        CHECK(found == std::vector<MemberId>{ids[2], ids[0], ids[3]});
    })));
}
