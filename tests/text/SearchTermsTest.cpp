#include "core/text/SearchTerms.h"

#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace zg;

namespace {

bool finds(const QString& query, const QStringList& terms) {
    const QStringList words = queryWords(query);
    if (words.isEmpty()) return false;
    for (const QString& word : words) {
        const bool found =
            std::any_of(terms.begin(), terms.end(), [&](const QString& t) { return t.startsWith(word); });
        if (!found) return false;
    }
    return true;
}

const MemberTexts kZhang{QStringLiteral("張三豐"),
                         {QStringLiteral("+8613812346688")},
                         QStringLiteral("VIP-90001234"),
                         QStringLiteral("M000042")};

} // namespace

TEST_CASE("A member has about eighteen terms", "[text][terms]") {
    QStringList expected{"13812346688",  "3812346688", "812346688",   "12346688", "2346688", "346688", "46688",
                         "6688",         "1234",       "vip90001234", "m000042",  "张三丰",  "三丰",   "丰",
                         "zhangsanfeng", "sanfeng",    "feng",        "zsf",      "sf"};
    expected.sort();
    CHECK(memberTerms(kZhang) == expected);
}

TEST_CASE("Each of the ways people search finds the member", "[text][terms]") {
    const QStringList terms = memberTerms(kZhang);
    for (const char* query : {"张",
                              "张三",
                              "张三丰",
                              "張三豐",
                              "三丰",
                              "zhangsanfeng",
                              "zhang san feng",
                              "ZhangS",
                              "sanf",
                              "zsf",
                              "sf",
                              "6688",
                              "2346688",
                              "13812346688",
                              "138 1234 6688",
                              "138-1234",
                              "+86 138 1234 6688",
                              "1381",
                              "vip-90001234",
                              "VIP90001234",
                              "1234",
                              "m000042",
                              "M000",
                              "１３８",
                              "张 6688",
                              "ｚｓｆ"}) {
        CAPTURE(query);
        CHECK(finds(QString::fromUtf8(query), terms));
    }
    for (const char* query : {"李", "zsfx", "6689", "三张", "张 6689", "88", "", "   ", "000042"}) {
        CAPTURE(query);
        CHECK_FALSE(finds(QString::fromUtf8(query), terms));
    }
}

TEST_CASE("Names of words, with other readings, and of symbols", "[text][terms]") {
    const QStringList john = memberTerms({QStringLiteral("John O'Brien-Smith"), {}, {}, {}});
    for (const char* query : {"john", "JOHN SMITH", "o'brien", "obrien", "smith", "johno"})
        CHECK(finds(QString::fromUtf8(query), john));
    CHECK_FALSE(finds(QStringLiteral("mith"), john));

    const QStringList lv = memberTerms({QStringLiteral("吕单"), {}, {}, {}});
    for (const char* query : {"lvdan", "ludan", "lvshan", "ld", "ls", "lü"}) CHECK(finds(QString::fromUtf8(query), lv));

    CHECK(finds(QStringLiteral("★"), memberTerms({QStringLiteral("★★"), {}, {}, {}})));
}

TEST_CASE("Phones are found as they are dialled", "[text][terms]") {
    const QStringList terms = memberTerms(
        {{}, {QStringLiteral("+447911123456"), QStringLiteral("+861012345678"), QStringLiteral("123")}, {}, {}});
    for (const char* query :
         {"07911123456", "+44 7911 123456", "7911123456", "0044 7911", "3456", "010 1234 5678", "123"}) {
        CAPTURE(query);
        CHECK(finds(QString::fromUtf8(query), terms));
    }
}

TEST_CASE("What is one word of a query", "[text][terms]") {
    CHECK(queryWords(u"0077") == QStringList{"0077"}); // the end of a card, not a way abroad
    CHECK(queryWords(u"008613812346688") == QStringList{"13812346688"});
    CHECK(queryWords(u"0086 138 1234") == QStringList{"1381234"});
    CHECK(queryWords(u"8613812346688") == QStringList{"13812346688"});
    CHECK(queryWords(u"6688 77") == QStringList{"6688", "77"});
    CHECK(queryWords(u"+") == QStringList{"+"});
    CHECK(queryWords(u"张 张 三") == QStringList{"张", "三"});
    CHECK(exactWord(u" V-00 01 ") == u"v0001");
    CHECK(exactWord(u"138 1234-6688") == u"13812346688");
}

TEST_CASE("Products are found by word, sound, code and barcode", "[text][terms]") {
    const QStringList tea =
        productTerms({QStringLiteral("西湖龙井 100g"), QStringLiteral("TEA-01"), {QStringLiteral("6901234567892")}});
    for (const char* query :
         {"龙井", "xhlj", "lj", "longjing", "tea-01", "tea01", "6901234567892", "7892", "100g", "西湖 100g"}) {
        CAPTURE(query);
        CHECK(finds(QString::fromUtf8(query), tea));
    }
}

TEST_CASE("Terms stay bounded, unique and in the order of UTF-8", "[text][terms][property]") {
    std::mt19937 random(21);
    const QString alphabet = QStringLiteral("单乐曾长重吕绿尉a b1-'ＡéZ𠮷★");
    const QList<uint> points = alphabet.toUcs4();
    for (int round = 0; round < 500; ++round) {
        QString name;
        for (unsigned i = random() % (round % 10 == 0 ? 400 : 8); i > 0; --i) {
            const char32_t c = points[static_cast<qsizetype>(random() % static_cast<size_t>(points.size()))];
            name += QString::fromUcs4(&c, 1);
        }
        const QStringList terms = memberTerms({name, {QStringLiteral("+8613812346688")}, name, QStringLiteral("M1")});
        REQUIRE(terms.size() <= 96);
        REQUIRE(terms.contains(QStringLiteral("6688")));
        for (qsizetype i = 0; i < terms.size(); ++i) {
            REQUIRE_FALSE(terms[i].isEmpty());
            REQUIRE(terms[i].size() <= kMaxTermLength);
            REQUIRE(QString::fromUtf8(terms[i].toUtf8()) == terms[i]);
            if (i > 0) REQUIRE(terms[i - 1].toUtf8() < terms[i].toUtf8());
            REQUIRE(terms[i].toUtf8() < termEnd(terms[i]).toUtf8());
        }
        CAPTURE(name);
        // Whatever the name is, typing it whole finds it.
        if (!queryWords(name.left(24)).isEmpty() && name.size() <= 8) REQUIRE(finds(name, terms));
    }
}
