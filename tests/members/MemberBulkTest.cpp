#include "core/members/MemberBulk.h"

#include "core/members/MemberService.h"
#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

struct Fixture {
    TestShop shop;
    MemberService members{shop.shop(), shop.clock()};
    MemberBulk bulk{shop.shop(), shop.clock()};
    std::vector<MemberId> ids;
    TagId vip = (*await(members.addTag(QStringLiteral("VIP"), 0))).id;

    explicit Fixture(int count) {
        for (int i = 0; i < count; ++i) {
            Member member;
            member.name = QStringLiteral("客人%1").arg(i);
            member.source = i % 2 ? QStringLiteral("路过") : QString();
            if (i == 3) member.tags = {vip};
            ids.push_back((*await(members.create(member))).id);
        }
    }
    std::int64_t tagged() {
        MemberFilter filter;
        filter.allTags = {vip};
        return *await(members.count(filter));
    }
    MemberExportWords words() const {
        MemberExportWords words;
        for (int i = 0; i < kMemberExportColumns; ++i) words.headings << QStringLiteral("栏%1").arg(i);
        words.gender = [](Gender gender) { return gender == Gender::Female ? QStringLiteral("女") : QString(); };
        words.consents = [](Consents consents) { return QString::number(consents.toInt()); };
        words.lunar = QStringLiteral("农历");
        return words;
    }
};

} // namespace

TEST_CASE("A tag is given to all a filter lists, and an undo takes it from whom it was given", "[members][bulk]") {
    Fixture f(20);
    MemberFilter passing;
    passing.source = QStringLiteral("路过");
    const auto given = await(f.bulk.tag({{}, passing, {}}, f.vip, true));
    REQUIRE(given);
    CHECK(given->changed.size() == 9); // one of the ten had it
    CHECK_FALSE(given->cancelled);
    CHECK(f.tagged() == 10);
    const auto back = await(f.bulk.tag({given->changed, {}, {}}, f.vip, false));
    REQUIRE(back);
    CHECK(back->changed.size() == 9);
    CHECK(f.tagged() == 1);
    const auto gone = await(f.bulk.tag({{MemberId{987654}}, {}, {}}, f.vip, true));
    REQUIRE(gone);
    CHECK(gone->changed.empty());
}

TEST_CASE("A stopped bulk action says what it has done", "[members][bulk]") {
    Fixture f(5);
    const Progress stopped;
    stopped.cancel();
    const QString path = f.shop.folder() + QStringLiteral("/out.csv");
    const auto exported = await(f.bulk.exportCsv({f.ids, {}, {}}, path, f.words(), stopped));
    REQUIRE_FALSE(exported);
    CHECK(exported.error().code == ErrorCode::Cancelled);
    CHECK_FALSE(QFile::exists(path));
    const auto tagged = await(f.bulk.tag({f.ids, {}, {}}, f.vip, true, stopped));
    REQUIRE(tagged);
    CHECK(std::ssize(tagged->changed) + 1 >= f.tagged());
}

TEST_CASE("An export is inert, complete and private", "[members][bulk]") {
    Fixture f(0);
    const Field size = *await(f.members.addField(QStringLiteral("=尺码"), FieldKind::Text));
    Member member;
    member.name = QStringLiteral("=cmd|'/c calc'!A1");
    member.phones = {QStringLiteral("13800006688"), QStringLiteral("+85261234567")};
    member.gender = Gender::Female;
    member.birthday = Birthday{BirthCalendar::Lunar, 1966, -3, 20};
    member.note = QStringLiteral("两行\n\"引号\"");
    member.tags = {f.vip};
    member.fields = {{size.id, QStringLiteral("XL")}};
    REQUIRE(await(f.members.create(member)));
    const QString path = f.shop.folder() + QStringLiteral("/out.csv");
    const Progress progress;
    const auto rows = await(f.bulk.exportCsv({{}, MemberFilter{}, {}}, path, f.words(), progress));
    REQUIRE(rows);
    CHECK(*rows == 1);
    CHECK((progress.reached() == Progress::Reached{0, 1}));
    CHECK(QFileInfo(path).permissions().testFlags(QFile::ReadOwner | QFile::WriteOwner));
    CHECK_FALSE(QFileInfo(path).permissions() & QFile::ReadOther);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(bytes);
    CHECK(text.contains("'=cmd|"));
    CHECK(text.contains("'=尺码\r\n"));
    CHECK(text.contains("138 0000 6688 / +852"));
    CHECK(text.contains("农历 1966-*03-20"));
    CHECK(text.contains("\"两行\n\"\"引号\"\"\""));
    CHECK(text.contains(",VIP,"));
    CHECK(text.endsWith(",XL\r\n"));
}
