#include "core/members/MemberList.h"

#include "core/members/MemberLabels.h"
#include "core/members/MemberRules.h"
#include "core/members/MemberService.h"
#include "core/members/MemberStore.h"
#include "core/members/MemberWriter.h"
#include "core/store/Statement.h"
#include "core/text/Pinyin.h"
#include "tests/members/Today.h"
#include "tests/support/People.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <tuple>

using namespace zg;

namespace {

const QStringList kSources{"", "", "路过", "抖音", "老客带新", "web"};

struct Everyone {
    std::vector<Member> members;
    std::vector<MemberStat> stats;
    std::vector<TagId> tags;
};

std::optional<Birthday> randomBirthday(RandomPeople& random) {
    Birthday birthday;
    switch (random.pick(4)) {
    case 0: return {};
    case 1: birthday.calendar = BirthCalendar::Lunar; break;
    default: break;
    }
    birthday.month = static_cast<int>(1 + random.pick(12));
    if (birthday.calendar == BirthCalendar::Lunar && random.pick(5) == 0) birthday.month = -birthday.month;
    birthday.day = static_cast<int>(1 + random.pick(birthday.calendar == BirthCalendar::Lunar ? 30 : 28));
    return birthday;
}

Everyone fill(Write& write, RandomPeople& random, int count) {
    Everyone all;
    for (int i = 0; i < 6; ++i) all.tags.push_back(MemberLabels::tagNamed(write, QStringLiteral("标签%1").arg(i))->id);
    MemberWriter writer(write);
    auto stat = write.connection().prepare(R"(
        UPDATE member_stat SET visits = ?, net = ?, last_day = ? WHERE member_id = ?)");
    for (int i = 0; i < count; ++i) {
        Member member = random.member();
        member.birthday = randomBirthday(random);
        member.source = kSources[random.pick(kSources.size())];
        member.consents = Consents::fromInt(static_cast<Consents::Int>(random.pick(32)));
        member.joined = kToday + -static_cast<int>(random.pick(400));
        std::set<TagId> tags;
        // The last tag is rare.
        for (const TagId tag : all.tags)
            if (random.pick(tag == all.tags.back() ? 60 : 3) == 0) tags.insert(tag);
        member.tags.assign(tags.begin(), tags.end());
        member = *tidyMember(member, QStringLiteral("CN"));
        writer.insert(member);
        MemberStat kept;
        if (random.pick(4) != 0) {
            kept.visits = 1 + random.pick(9);
            kept.net = {random.pick(40) * 1000 - 3000};
            kept.lastDay = kToday + -static_cast<int>(random.pick(60));
        }
        stat.runWith(kept.visits, kept.net, kept.lastDay, member.id);
        all.members.push_back(member);
        all.stats.push_back(kept);
    }
    writer.flush();
    return all;
}

MemberFilter randomFilter(RandomPeople& random, const Everyone& all) {
    MemberFilter filter;
    const auto some = [&] { return random.pick(4) == 0; };
    const auto tag = [&] { return all.tags[static_cast<std::size_t>(random.pick(std::ssize(all.tags)))]; };
    if (some()) filter.anyTags = {tag()};
    if (some()) filter.anyTags.push_back(tag());
    if (some()) filter.allTags = {tag()};
    if (random.pick(8) == 0) filter.allTags.push_back(tag());
    if (some()) filter.noTags = {tag()};
    if (some()) filter.lastVisit.atMost = static_cast<int>(random.pick(60));
    if (some()) filter.lastVisit.atLeast = static_cast<int>(random.pick(40));
    if (some()) filter.joined.atMost = static_cast<int>(random.pick(400));
    if (some()) filter.joined.atLeast = static_cast<int>(random.pick(300));
    if (some()) filter.net.from = Money{random.pick(20) * 1000};
    if (some()) filter.net.to = Money{random.pick(40) * 1000};
    if (some()) filter.visits.from = random.pick(5);
    if (some()) filter.visits.to = random.pick(9);
    if (some()) filter.birthMonth = static_cast<int>(1 + random.pick(12));
    if (some()) filter.consents = Consents::fromInt(static_cast<Consents::Int>(1 << random.pick(5)));
    if (some()) filter.source = kSources[random.pick(kSources.size())];
    if (some()) filter.hasPhone = random.pick(2) == 0;
    return filter;
}

bool contains(const std::vector<TagId>& tags, TagId tag) {
    return std::ranges::find(tags, tag) != tags.end();
}

// The definition, one member at a time.
bool meets(const Member& member, const MemberStat& stat, const MemberFilter& filter) {
    const auto has = [&](TagId tag) { return contains(member.tags, tag); };
    if (!filter.anyTags.empty() && std::ranges::none_of(filter.anyTags, has)) return false;
    if (!std::ranges::all_of(filter.allTags, has) || std::ranges::any_of(filter.noTags, has)) return false;
    const auto ago = [](BusinessDay day, const DaysAgo& days) {
        if (!days.isSet()) return true;
        if (day.isNone()) return false;
        return kToday - day >= days.atLeast.value_or(0) && kToday - day <= days.atMost.value_or(100'000);
    };
    if (!ago(stat.lastDay, filter.lastVisit) || !ago(member.joined, filter.joined)) return false;
    if (filter.net.from && stat.net < *filter.net.from) return false;
    if (filter.net.to && stat.net > *filter.net.to) return false;
    if (filter.visits.from && stat.visits < *filter.visits.from) return false;
    if (filter.visits.to && stat.visits > *filter.visits.to) return false;
    if (filter.birthMonth) {
        if (!member.birthday) return false;
        const QDate today = kToday.toDate();
        const QDate month(filter.birthMonth < today.month() ? today.year() + 1 : today.year(), filter.birthMonth, 1);
        const auto kept = nextBirthday(*member.birthday, month);
        if (!kept || kept->month() != month.month() || kept->year() != month.year()) return false;
    }
    if ((member.consents & filter.consents) != filter.consents) return false;
    if (!filter.source.isEmpty() && member.source != filter.source) return false;
    return !filter.hasPhone || *filter.hasPhone != member.phones.isEmpty();
}

std::vector<MemberId> expected(const Everyone& all, const MemberFilter& filter, MemberOrder order) {
    // Names compare as the file compares them: by UTF-8.
    using Line = std::tuple<std::int64_t, QByteArray, MemberId>;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < all.members.size(); ++i) {
        const Member& member = all.members[i];
        const MemberStat& stat = all.stats[i];
        if (!meets(member, stat, filter)) continue;
        std::int64_t number = 0;
        QByteArray text;
        switch (order.by) {
        case MemberOrderBy::LastVisit: number = stat.lastDay.days; break;
        case MemberOrderBy::Name: text = namePinyin(member.name).toUtf8(); break;
        case MemberOrderBy::Net: number = stat.net.minor; break;
        case MemberOrderBy::Joined: number = member.joined.days; break;
        }
        lines.emplace_back(number, text, member.id);
    }
    std::ranges::sort(lines);
    if (order.descending) std::ranges::reverse(lines);
    std::vector<MemberId> ids;
    for (const Line& line : lines) ids.push_back(std::get<2>(line));
    return ids;
}

MemberOrder randomOrder(RandomPeople& random) {
    return {static_cast<MemberOrderBy>(1 + random.pick(4)), random.pick(2) == 0};
}

std::vector<MemberId> idsOf(const MemberPage& page) {
    std::vector<MemberId> ids;
    for (const MemberRow& row : page.rows) ids.push_back(row.id);
    return ids;
}

} // namespace

TEST_CASE("Paging through the list brings what the filter means, in order, each once", "[members][list]") {
    TestShop shop;
    RandomPeople random(20260101);
    Everyone all;
    REQUIRE(await(shop.write([&](Write& c) { all = fill(c, random, 700); })));
    REQUIRE(await(shop.database().read([&](Connection& c) {
        int shown = 0;
        for (int round = 0; round < 250; ++round) {
            const MemberFilter filter = round == 0 ? MemberFilter{} : randomFilter(random, all);
            const MemberOrder order = randomOrder(random);
            const auto wanted = expected(all, filter, order);
            CAPTURE(round, static_cast<int>(order.by), order.descending);
            std::vector<MemberId> got;
            std::optional<MemberKey> after;
            const int limit = static_cast<int>(1 + random.pick(90));
            for (;;) {
                const MemberPage page = listMembers(c, filter, order, kToday, after, limit);
                for (const MemberId id : idsOf(page)) got.push_back(id);
                if (std::ssize(page.rows) < limit) break;
                after = page.last;
            }
            REQUIRE(got == wanted);
            CHECK(countMembers(c, filter, kToday) == std::ssize(wanted));
            // A jump is the same as paging there.
            const auto skip = random.pick(std::ssize(wanted) + 1);
            const auto ids = listMemberIds(c, filter, order, kToday, skip, 20);
            CHECK(ids == std::vector(wanted.begin() + skip,
                                     wanted.begin() + std::min<std::ptrdiff_t>(skip + 20, std::ssize(wanted))));
            shown += !wanted.empty();
        }
        CHECK(shown > 100); // filters that meet nobody prove nothing
    })));
}

TEST_CASE("A line shows the member as stored, the phone masked", "[members][list]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    const Tag gold = *await(members.addTag(QStringLiteral("金卡"), 2));
    Member member;
    member.name = QStringLiteral("王秀兰");
    member.phones = {QStringLiteral("13800006688"), QStringLiteral("13900000001")};
    member.birthday = Birthday{BirthCalendar::Lunar, {}, 8, 15};
    member.source = QStringLiteral("路过");
    member.tags = {gold.id};
    const Member stored = *await(members.create(member));

    const auto page = await(members.list({}, {}, {}, 10));
    REQUIRE(page);
    REQUIRE(page->rows.size() == 1);
    MemberRow line;
    line.id = stored.id;
    line.number = stored.number;
    line.name = stored.name;
    line.maskedPhone = QStringLiteral("138****6688");
    line.source = stored.source;
    line.birthday = stored.birthday;
    line.joined = stored.joined;
    line.tags = {gold};
    CHECK(page->rows.front() == line);
    CHECK(*await(members.count({})) == 1);
    CHECK(*await(members.sources()) == QStringList{"路过"});
}

TEST_CASE("No page is found by sorting all members, nor by a scan of the member table", "[members][list]") {
    TestShop shop;
    REQUIRE(await(shop.database().read([](Connection& c) {
        const std::pair<const char*, const char*> walks[] = {
            {"SELECT s.member_id, s.last_day FROM member_stat s WHERE (s.last_day, s.member_id) < (?, ?) "
             "ORDER BY s.last_day DESC, s.member_id DESC LIMIT ? OFFSET ?",
             "member_stat_last"},
            {"SELECT s.member_id, s.net FROM member_stat s WHERE (s.net, s.member_id) < (?, ?) "
             "ORDER BY s.net DESC, s.member_id DESC LIMIT ? OFFSET ?",
             "member_stat_net"},
            {"SELECT m.id, m.pinyin FROM member m WHERE m.merged_into IS NULL AND (m.pinyin, m.id) > (?, ?) "
             "ORDER BY m.pinyin, m.id LIMIT ? OFFSET ?",
             "member_pinyin"},
            {"SELECT m.id, m.joined_day FROM member m WHERE m.merged_into IS NULL AND (m.joined_day, m.id) < (?, ?) "
             "ORDER BY m.joined_day DESC, m.id DESC LIMIT ? OFFSET ?",
             "member_joined"},
        };
        for (const auto& [sql, index] : walks) {
            QString plan;
            auto explain = c.prepare(std::string("EXPLAIN QUERY PLAN ") + sql);
            while (explain.step()) plan += explain.text(3) + u'\n';
            INFO(plan.toStdString());
            CHECK(plan.contains(QLatin1String(index)));
            CHECK_FALSE(plan.contains(QStringLiteral("TEMP B-TREE")));
        }
    })));
}

TEST_CASE("Saved views come back as they were", "[members][list]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    RandomPeople random(5);
    Everyone all;
    all.tags = {TagId{1}, TagId{(std::int64_t{3} << kIdSequenceBits) + 7}};
    std::vector<MemberView> views;
    for (int i = 0; i < 40; ++i)
        views.push_back({QStringLiteral("视图 %1").arg(i), randomFilter(random, all), randomOrder(random)});
    REQUIRE(await(members.saveViews(views)));
    shop.reopen();
    MemberService again(shop.shop(), shop.clock());
    CHECK(*await(again.views()) == views);
    CHECK(memberViewsFromJson("no json").empty());
}
