#include "core/text/Phone.h"

#include "tests/support/SharedData.h"
#include "tests/support/Strings.h"

#include <QtCore/QRegularExpression>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <random>

using namespace zg;

namespace {
const QString kCN = QStringLiteral("CN");
}

TEST_CASE("A mainland mobile is one number however it is written", "[text][phone]") {
    const char* written = GENERATE("13812345678", " 138 1234 5678 ", "138-1234-5678", "+8613812345678",
                                   "008613812345678", "8613812345678", "+86 138 1234 5678", "=\"13812345678\"",
                                   "'13812345678", "13812345678.0", "1.3812345678E+10", "1.3812345678e10",
                                   "１３８１２３４５６７８", "(138)12345678", "13812345678 王先生");
    CAPTURE(written);
    CHECK(normalizePhone(QString::fromUtf8(written), kCN) == u"+8613812345678");
    for (const char* region : {"HK", "TW", "GB", "MO"})
        CHECK(normalizePhone(QString::fromUtf8(written), QString::fromLatin1(region)) == u"+8613812345678");
}

TEST_CASE("A number Excel has rounded is nobody's number", "[text][phone]") {
    CHECK(phoneLostDigits(u"1.38E+10"));
    CHECK(normalizePhone(u"1.38E+10", kCN) == u"");
    CHECK_FALSE(phoneLostDigits(u"1.3812345678E+10"));
    CHECK_FALSE(phoneLostDigits(u"13812345678"));
    CHECK_FALSE(phoneLostDigits(u"E5"));
}

TEST_CASE("Numbers of Hong Kong, Macau, Taiwan, landlines and abroad", "[text][phone]") {
    CHECK(normalizePhone(u"+852 9123 4567", kCN) == u"+85291234567");
    CHECK(normalizePhone(u"852-91234567", kCN) == u"+85291234567");
    CHECK(normalizePhone(u"9123 4567", QStringLiteral("HK")) == u"+85291234567");
    CHECK(normalizePhone(u"6612 3456", QStringLiteral("MO")) == u"+85366123456");
    CHECK(normalizePhone(u"0912 345 678", QStringLiteral("TW")) == u"+886912345678");
    CHECK(normalizePhone(u"886912345678", kCN) == u"+886912345678");
    CHECK(normalizePhone(u"010-12345678", kCN) == u"+861012345678");
    CHECK(normalizePhone(u"400-123-4567", kCN) == u"+864001234567");
    CHECK(normalizePhone(u"07911 123456", QStringLiteral("GB")) == u"+447911123456");
    CHECK(normalizePhone(u"(202) 555-0143", QStringLiteral("US")) == u"+12025550143");
}

TEST_CASE("What is no full number keeps its digits", "[text][phone]") {
    CHECK(normalizePhone(u"8812 3456", kCN) == u"88123456"); // a landline without its area
    CHECK(normalizePhone(u"6688", kCN) == u"6688");
    CHECK(normalizePhone(u"12345678901", kCN) == u"12345678901");
    CHECK(normalizePhone(u"abc", kCN) == u"");
    CHECK(normalizePhone(u"", kCN) == u"");
    CHECK(normalizePhone(u"0", kCN) == u"0");
}

TEST_CASE("Old and new mobile prefixes are accepted", "[text][phone]") {
    // The current plan, of libphonenumber's metadata, and 1610 of 2026.
    static const QRegularExpression current(
        QStringLiteral("^(1740[0-5]\\d{6}|1610\\d{7}|1(?:[38]\\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\\d{8})$"));
    std::mt19937_64 random(5);
    int seen = 0;
    for (int round = 0; round < 20000; ++round) {
        const QString digits = QString::number(13000000000 + static_cast<qint64>(random() % 7000000000));
        if (!current.match(digits).hasMatch()) continue;
        ++seen;
        REQUIRE(normalizePhone(digits, kCN) == QStringLiteral("+86") + digits);
    }
    CHECK(seen > 10000);
    CHECK(normalizePhone(u"16101234567", kCN) == u"+8616101234567");
}

TEST_CASE("Normalising twice changes nothing", "[text][phone][property]") {
    std::mt19937_64 random(9);
    const QString alphabet = QStringLiteral("0123456789012345678901234567890123456789+ -()E.x");
    for (int round = 0; round < 3000; ++round) {
        QString typed;
        for (unsigned i = 1 + random() % 16; i > 0; --i) typed += alphabet[static_cast<qsizetype>(random() % 48)];
        const QString region = round % 2 ? kCN : QStringLiteral("GB");
        const QString stored = normalizePhone(typed, region);
        CAPTURE(typed, stored, region);
        REQUIRE((stored.isEmpty() || normalizePhone(stored, region) == stored));
        REQUIRE(maskedPhone(stored).size() == nationalDigits(stored).size());
    }
}

TEST_CASE("Phones are shown in groups, masked in the middle", "[text][phone]") {
    CHECK(displayPhone("+8613812346688") == u"138 1234 6688");
    CHECK(displayPhone("+85291234567") == u"+852 9123 4567");
    CHECK(displayPhone("+861012345678") == u"010 1234 5678");
    CHECK(displayPhone("6688") == u"6688");
    CHECK(maskedPhone("+8613812346688") == u"138****6688");
    CHECK(maskedPhone("+85291234567") == u"9***4567");
    CHECK(maskedPhone("6688") == u"**88");
    CHECK(maskedPhone("") == u"");
}

TEST_CASE("The region of phones follows the shop", "[text][phone]") {
    CHECK(phoneRegion("Asia/Shanghai", "CNY") == u"CN");
    CHECK(phoneRegion("Asia/Hong_Kong", "HKD") == u"HK");
    CHECK(phoneRegion("Europe/London", "GBP") == u"GB");
    CHECK(phoneRegion("UTC", "GBP") == u"GB");
}
