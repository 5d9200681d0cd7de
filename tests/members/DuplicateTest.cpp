#include "core/members/DuplicateService.h"
#include "core/members/MemberService.h"
#include "core/store/Statement.h"
#include "core/text/Pinyin.h"
#include "tests/support/People.h"
#include "tests/support/SharedData.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

using namespace zg;

namespace {

// Records with the texts they point into.
class RecordBook {
public:
    struct Told {
        QString name;
        QStringList phones;
        QString card, email, wechat, address;
        std::optional<Birthday> birthday;
        Gender gender = Gender::Unknown;
        int visits = 0;
    };

    MemberId add(const Told& told) {
        DuplicateRecord record;
        record.id = {std::ssize(m_records) + 1};
        record.name = keep(told.name);
        record.pinyin = keep(namePinyin(told.name));
        auto& phones = m_phones.emplace_back();
        for (const QString& phone : told.phones) phones.push_back(keep(phone));
        record.phones = phones;
        const auto hash = [](const QString& text) { return text.isEmpty() ? 0 : std::uint64_t{qHash(text)}; };
        record.card = hash(told.card);
        record.email = hash(told.email);
        record.wechat = hash(told.wechat);
        record.address = hash(told.address);
        if (told.birthday) {
            record.birthCalendar = static_cast<std::int8_t>(told.birthday->calendar);
            record.birthYear = static_cast<std::int16_t>(told.birthday->year.value_or(0));
            record.birthMonth = static_cast<std::int8_t>(told.birthday->month);
            record.birthDay = static_cast<std::int8_t>(told.birthday->day);
        }
        record.gender = static_cast<std::int8_t>(told.gender);
        record.visits = told.visits;
        m_records.push_back(record);
        return record.id;
    }
    const std::vector<DuplicateRecord>& records() const { return m_records; }
    DuplicateScan scan(const NotDuplicates& known = {}) const { return findDuplicates(m_records, known); }

private:
    std::string_view keep(const QString& text) { return m_texts.emplace_back(text.toStdString()); }

    std::deque<std::string> m_texts;
    std::deque<std::vector<std::string_view>> m_phones;
    std::vector<DuplicateRecord> m_records;
};

std::optional<Birthday> born(int year, int month, int day) {
    return Birthday{BirthCalendar::Solar, year ? std::optional(year) : std::nullopt, month, day};
}

NameLikeness alike(const char* a, const char* b) {
    const auto pinyin = [](const char* name) { return namePinyin(QString::fromUtf8(name)).toStdString(); };
    return likeness(a, pinyin(a), b, pinyin(b));
}

} // namespace

TEST_CASE("Names that careless ears take for one another", "[members][duplicates]") {
    using enum NameLikeness;
    CHECK(alike("张三", "张三") == Same);
    CHECK(alike("張三", "张 三") == Same);
    CHECK(alike("张珊", "章山") == Sound);
    CHECK(alike("赵丽颖", "招李英") == Sound);
    CHECK(alike("陈晨", "岑岑") == Sound);
    CHECK(alike("石林", "思灵") == Sound); // sh s, n ng
    CHECK(alike("刘娜", "牛辣") == Sound); // l n
    CHECK(alike("王芳", "Wang Fang") == Sound);
    CHECK(alike("张先生", "张三") == Part);
    CHECK(alike("欧阳老师", "欧阳修") == Part);
    CHECK(alike("张三", "张三丰") == Part);
    CHECK(alike("张三", "李四") == Different);
    CHECK(alike("", "李四") == Missing);
    CHECK(alike("Jon Smith", "john smith") == Sound);
    CHECK(alike("Smith, John", "John Smith") == Sound);
    CHECK(alike("John", "John Smith") == Part);
    CHECK(alike("Mary Brown", "John Smith") == Different);

    CHECK(phonesAreNear("+8613812345678", "+8613812345679"));
    CHECK(phonesAreNear("+8613812345678", "+8613821345678"));
    CHECK_FALSE(phonesAreNear("+8613812345678", "+8613812345678"));
    CHECK_FALSE(phonesAreNear("+8613812345678", "+8613812345687"
                                                "0"));
    CHECK_FALSE(phonesAreNear("+8613812345678", "+8613912345679"));
}

TEST_CASE("What is found has its reasons, and families rank low", "[members][duplicates]") {
    RecordBook people;
    const QString shared = QStringLiteral("+8613900001111");
    const auto sure =
        people.add({QStringLiteral("王芳"), {QStringLiteral("+8613800000001")}, {}, {}, {}, {}, born(1990, 5, 6)});
    const auto sureToo = people.add({QStringLiteral("王芳"),
                                     {QStringLiteral("+8613800000001")},
                                     {},
                                     {},
                                     {},
                                     {},
                                     born(0, 5, 6),
                                     Gender::Unknown,
                                     9});
    const auto slip = people.add({QStringLiteral("陈星"), {QStringLiteral("+8613700002345")}, {}, {}, {}, {}, {}});
    const auto slipToo = people.add({QStringLiteral("陈欣"), {QStringLiteral("+8613700002346")}, {}, {}, {}, {}, {}});
    const auto born1 = people.add({QStringLiteral("李娜"), {}, {}, {}, {}, {}, born(1988, 1, 2)});
    const auto born2 = people.add({QStringLiteral("李娜"), {}, {}, {}, {}, {}, born(1988, 1, 2)});
    const auto father = people.add({QStringLiteral("赵国强"), {shared}, {}, {}, {}, {}, {}});
    const auto mother = people.add({QStringLiteral("孙丽"), {shared}, {}, {}, {}, {}, {}});
    const auto child = people.add({QStringLiteral("赵一诺"), {shared}, {}, {}, {}, {}, {}});
    people.add(
        {QStringLiteral("李娜"), {QStringLiteral("+8613000000009")}, {}, {}, {}, {}, born(1971, 8, 8)}); // only a
                                                                                                         // namesake
    for (int i = 0; i < 80; ++i) // a placeholder phone
        people.add({QStringLiteral("散客"), {QStringLiteral("+8613811111111")}, {}, {}, {}, {}, {}});

    const DuplicateScan scan = people.scan();
    REQUIRE(scan.groups.size() == 4);
    CHECK(scan.worthwhile() == 3);
    CHECK(scan.groups[0].members == std::vector{sureToo, sure}); // who came most is proposed to stay
    CHECK(scan.groups[0].reasons == (DuplicateReason::Name | DuplicateReason::Phone | DuplicateReason::Birthday));
    CHECK(scan.groups[0].level == DuplicateLevel::Likely);
    CHECK(scan.groups[1].members == std::vector{born1, born2});
    CHECK(scan.groups[2].members == std::vector{slip, slipToo});
    CHECK(scan.groups[2].reasons == (DuplicateReason::NameSound | DuplicateReason::PhoneNear));
    CHECK(scan.groups[3].members == std::vector{father, mother, child});
    CHECK(scan.groups[3].level == DuplicateLevel::Unlikely);
    CHECK(scan.groups[3].reasons.testFlag(DuplicateReason::Phone));

    CHECK(people.scan({{sure, sureToo}}).groups.size() == 3);
    auto shuffled = people.records();
    std::mt19937 random(7);
    std::ranges::shuffle(shuffled, random);
    CHECK(findDuplicates(shuffled, {}) == scan);
    int asked = 0;
    CHECK(findDuplicates(people.records(), {}, [&] { return ++asked > 2; }) == DuplicateScan{});
}

TEST_CASE("Blocks miss none of the pairs that comparing everybody finds", "[members][duplicates][property]") {
    RandomPeople random(3);
    RecordBook people;
    for (int i = 0; i < 900; ++i) {
        RecordBook::Told told{random.name(), {}, {}, {}, {}, {}, {}};
        if (random.pick(4)) told.phones.append(QStringLiteral("+86138000%1").arg(10000 + random.pick(300)));
        if (random.pick(3) == 0)
            told.birthday = born(random.pick(2) ? 1990 : 0, 1 + static_cast<int>(random.pick(12)), 7);
        if (random.pick(9) == 0) told.wechat = QString::number(random.pick(300));
        people.add(told);
    }
    std::set<std::pair<std::int64_t, std::int64_t>> together;
    for (const DuplicateGroup& group : people.scan().groups)
        for (const MemberId a : group.members)
            for (const MemberId b : group.members) together.insert({a.value, b.value});
    int pairs = 0;
    const auto& all = people.records();
    for (size_t a = 0; a < all.size(); ++a)
        for (size_t b = a + 1; b < all.size(); ++b) {
            const DuplicateEvidence evidence = compare(all[a], all[b]);
            if (evidence.score < kLikelyScore) continue;
            ++pairs;
            CHECK(together.contains({all[a].id.value, all[b].id.value}));
        }
    CHECK(pairs > 0);
}

TEST_CASE("The shop's duplicates are found, decided and merged away", "[members][duplicates]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    DuplicateService duplicates(shop.shop(), shop.clock());
    const auto create = [&](const char* name, const char* phone) {
        Member member;
        member.name = QString::fromUtf8(name);
        member.phones = {QString::fromLatin1(phone)};
        return await(members.create(member))->id;
    };
    const MemberId a = create("张三", "13800000001"), b = create("张珊", "13800000001"),
                   c = create("李四", "13800000002"), d = create("李斯", "13800000002"),
                   e = create("王五", "13800000003");
    const auto scan = await(duplicates.scan()).value();
    CHECK(scan.members == 5);
    REQUIRE(scan.groups.size() == 2);
    CHECK(scan.groups[0].members == std::vector{a, b});
    CHECK(scan.groups[1].members == std::vector{c, d});

    const auto decided = await(duplicates.notDuplicates({{d, c}, {c, d}})).value();
    CHECK(decided == std::vector<MemberPair>{{c, d}});
    CHECK(await(duplicates.notDuplicates({{c, d}}))->empty());
    CHECK(await(duplicates.scan())->groups.size() == 1);
    // The decision follows a merged member to its keeper.
    REQUIRE(await(duplicates.merge(e, d)));
    const DuplicateScan after = await(duplicates.scan()).value();
    for (const DuplicateGroup& group : after.groups) CHECK_FALSE(std::ranges::count(group.members, c));
    REQUIRE(await(duplicates.split(d)));
    REQUIRE(await(duplicates.maybeDuplicates(decided)));
    CHECK(await(duplicates.scan())->groups.size() == 2);
    REQUIRE(await(duplicates.merge(a, b)));
    CHECK(await(duplicates.scan())->groups.size() == 1);

    const Progress cancelled;
    cancelled.cancel();
    CHECK(await(duplicates.scan(cancelled)).error().code == ErrorCode::Cancelled);
}

TEST_CASE("FEBRL's published duplicates are found", "[members][duplicates][data]") {
    const auto path = sharedData(QStringLiteral("febrl/dataset1.csv"));
    const auto pathA = sharedData(QStringLiteral("febrl/dataset4a.csv"));
    const auto pathB = sharedData(QStringLiteral("febrl/dataset4b.csv"));
    if (!path || !pathA || !pathB) SKIP("no FEBRL data");
    struct Measured {
        double recall = 0, precision = 0;
    };
    // Name, birthday, address and, with `number`, the social security number as a card.
    const auto measure = [](const QStringList& files, bool number) {
        RecordBook people;
        std::map<std::int64_t, QString> truth;
        for (const QString& name : files) {
            QFile file(name);
            REQUIRE(file.open(QIODevice::ReadOnly));
            file.readLine();
            while (!file.atEnd()) {
                QStringList cells = QString::fromUtf8(file.readLine()).split(u',');
                for (QString& cell : cells) cell = cell.trimmed();
                RecordBook::Told told;
                told.name = (cells[1] + u' ' + cells[2]).simplified();
                told.address = (cells[3] + u' ' + cells[4] + u' ' + cells[6]).simplified();
                if (number) told.card = cells[10];
                if (const QDate day = QDate::fromString(cells[9], QStringLiteral("yyyyMMdd")); day.isValid())
                    told.birthday = born(day.year(), day.month(), day.day());
                truth[people.add(told).value] = cells[0].section(u'-', 0, 1);
            }
        }
        std::map<QString, int> size;
        for (const auto& [id, person] : truth) ++size[person];
        double all = 0, found = 0, right = 0;
        for (const auto& [person, n] : size) all += n * (n - 1) / 2;
        for (const DuplicateGroup& group : people.scan().groups) {
            if (group.level == DuplicateLevel::Unlikely) continue;
            for (size_t i = 0; i < group.members.size(); ++i)
                for (size_t j = i + 1; j < group.members.size(); ++j) {
                    ++found;
                    right += truth[group.members[i].value] == truth[group.members[j].value];
                }
        }
        return Measured{right / all, right / found};
    };
    const Measured one = measure({*path}, true), four = measure({*pathA, *pathB}, true);
    const Measured oneBare = measure({*path}, false), fourBare = measure({*pathA, *pathB}, false);
    CAPTURE(one.recall, one.precision, four.recall, four.precision, oneBare.recall, oneBare.precision, fourBare.recall,
            fourBare.precision);
    WARN("recall/precision: dataset 1 " << one.recall << "/" << one.precision << ", without number " << oneBare.recall
                                        << "/" << oneBare.precision << "; dataset 4 " << four.recall << "/"
                                        << four.precision << ", without number " << fourBare.recall << "/"
                                        << fourBare.precision);
    CHECK(one.recall > 0.9);
    CHECK(one.precision > 0.97);
    CHECK(four.recall > 0.85);
    CHECK(four.precision > 0.97);
}
