#include "core/receipts/ReceiptPaper.h"

#include "core/receipts/EscPos.h"
#include "core/receipts/PaperText.h"
#include "core/receipts/QrCode.h"
#include "tests/receipts/PaperFixture.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace zg;

namespace {

const QStringList kNaughty = {
    QString(),
    QStringLiteral(" "),
    QStringLiteral("\t\n\r\x01\x1B@\x7F"),
    QString(500, u'汉'),
    QString(500, u'x'),
    QStringLiteral("汉x").repeated(77),
    QStringLiteral("a b ").repeated(60),
    QStringLiteral("Zażółć gęślą jaźń Ærø straße"),
    QString::fromUtf8("e\u0301e\u0301e\u0301 \u200B\u200D\uFEFF\u202E\u2066"),
    QString::fromUtf8("👩‍👩‍👧‍👦🇨🇳 emoji 🎉"),
    QString::fromUtf8("𠮷野家 䶮 㛃"),
    QString::fromUtf8("ﷺ שלום ไทย 한국어 ｶﾀｶﾅ"),
    QString::fromUtf8("¥100 £5 €3 −7 × ° ½"),
    QString(QChar(0xD800)) + QStringLiteral("lone"),
};

void checkFits(const ReceiptPaper& paper) {
    for (const PaperLine& line : paper.lines) {
        if (line.kind == PaperLine::Kind::Qr) continue;
        CAPTURE(line.text.toStdString());
        CHECK(columnsOf(line.text) <= paper.columns() / (line.large ? 2 : 1));
        CHECK(line.text == line.text.normalized(QString::NormalizationForm_C));
    }
}

QString plain(const ReceiptPaper& paper) {
    QStringList lines;
    for (const PaperLine& line : paper.lines) {
        const int columns = paper.columns() / (line.large ? 2 : 1);
        switch (line.kind) {
        case PaperLine::Kind::Left: lines << line.text; break;
        case PaperLine::Kind::Centre: lines << QString((columns - columnsOf(line.text)) / 2, u' ') + line.text; break;
        case PaperLine::Kind::Rule: lines << QString(columns, u'-'); break;
        case PaperLine::Kind::Qr: lines << u'[' + line.text + u']'; break;
        case PaperLine::Kind::Gap: lines << QString(); break;
        }
    }
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("A receipt reads like a receipt", "[receipts][paper]") {
    const QString text = plain(layOut(fiction::receipt(), fiction::paperStyle(PaperWidth::Mm58), BusinessCalendar()));
    const QString expected = QStringLiteral(R"(  梧桐里便利店

小票号 1-000042
时间 2026-01-01 10:00
收银员 小周
会员 王** 138****6688
--------------------------------
云南小粒咖啡豆 中烘 227g 罐装
Café Grande
  3罐 × 10.00             30.00
  促销                     -3.00
手工面包
  1.26kg × 6.35            8.00
--------------------------------
件数                        4.26
商品小计                   38.00
优惠合计                   -8.00
  优惠                     -5.00
应收     ￥30.00
微信                       10.00
现金                       30.00
实收                       40.00
找零                       10.00
--------------------------------
积分余额                    3286
储值余额                  512.00
--------------------------------
            谢谢惠顾
        七日内凭小票退换

[1-000042]
            1-000042)");
    // Compared line by line, so that a difference is readable.
    const QStringList have = text.split(u'\n'), want = expected.split(u'\n');
    REQUIRE(have.size() == want.size());
    for (qsizetype i = 0; i < have.size(); ++i) CHECK(have[i].toStdString() == want[i].toStdString());
}

TEST_CASE("A refund, a void and a copy say what they are", "[receipts][paper]") {
    ReceiptDetail refund = fiction::receipt();
    refund.row.kind = DocumentKind::Refund;
    refund.row.original = QStringLiteral("1-000007");
    refund.lines[0].price.reset();
    refund.discount = {};
    PaperStyle style = fiction::paperStyle(PaperWidth::Mm80);
    QString text = plain(layOut(refund, style, BusinessCalendar()));
    CHECK(text.contains(QStringLiteral("退货单")));
    CHECK(text.contains(QStringLiteral("原单号 1-000007")));
    CHECK(text.contains(QStringLiteral("微信退回")));
    CHECK_FALSE(text.contains(QStringLiteral("重打")));
    CHECK_FALSE(text.contains(QStringLiteral("找零")));

    ReceiptDetail voided = fiction::receipt();
    voided.voided = ReceiptVoid{};
    style.reprint = true;
    text = plain(layOut(voided, style, BusinessCalendar()));
    CHECK(text.contains(QStringLiteral("已作废")));
    CHECK(text.contains(QStringLiteral("重打")));

    ReceiptDetail walkIn = fiction::receipt();
    walkIn.member.reset();
    CHECK_FALSE(plain(layOut(walkIn, style, BusinessCalendar())).contains(QStringLiteral("积分")));
}

TEST_CASE("Whatever is written on it, nothing is wider than the paper and nobody's name in full", "[receipts][paper]") {
    std::mt19937 random(5);
    const auto text = [&] {
        return kNaughty[static_cast<qsizetype>(random() % static_cast<unsigned>(kNaughty.size()))];
    };
    const auto amount = [&]() -> Money {
        constexpr std::int64_t sizes[] = {0, 1, 99, 123456, 99'999'999'999, 9'000'000'000'000'000};
        return {sizes[random() % 6]};
    };
    for (int i = 0; i < 300; ++i) {
        ReceiptDetail d = fiction::receipt();
        if (i % 3 == 0) d.row.kind = DocumentKind::Refund;
        d.row.receipt = text();
        d.row.original = text();
        d.cashier = text();
        d.member->name = text();
        d.member->number = text();
        for (ReceiptLine& line : d.lines) {
            line.name = text();
            line.unit = text();
            line.gross = amount();
            line.quantity = {1 + static_cast<std::int64_t>(random())};
        }
        d.gross = amount();
        d.orderDiscounts[0].amount = amount();
        d.payments[0].tendered = amount();
        d.change = amount();
        PaperStyle style = fiction::paperStyle(i % 2 ? PaperWidth::Mm58 : PaperWidth::Mm80);
        style.shopName = text();
        style.footer = text() + u'\n' + text();
        style.reprint = i % 5 == 0;
        style.words.due = text();
        const ReceiptPaper paper = layOut(d, style, BusinessCalendar());
        checkFits(paper);
        for (const PaperLine& line : paper.lines) {
            if (line.kind == PaperLine::Kind::Qr) continue;
            const QByteArray bytes = gbText(line.text);
            CHECK(std::ranges::none_of(bytes, [](char c) {
                const auto byte = static_cast<unsigned char>(c);
                return byte < 0x20 || byte == 0x7F;
            }));
        }
    }
    CHECK(maskedName(QStringLiteral("王秀兰")) == "王**");
    CHECK(maskedName(QStringLiteral(" Mary Ann ")) == "M**");
    CHECK(maskedName(QString()).isEmpty());
}

TEST_CASE("Lines break between words and keep every character", "[receipts][paper]") {
    CHECK(wrapped(QStringLiteral("the quick brown fox"), 10) == QStringList{"the quick", "brown fox"});
    CHECK(wrapped(QStringLiteral("龙井茶叶礼盒"), 5) == QStringList{"龙井", "茶叶", "礼盒"});
    CHECK(wrapped(QStringLiteral("x 龙井"), 4) == QStringList{"x 龙", "井"});
    CHECK(wrapped(QString(), 10).isEmpty());
    for (const QString& naughty : kNaughty)
        for (const int columns : {2, 3, 7, 16, 32, 48}) {
            const QString text = paperText(naughty);
            const QStringList lines = wrapped(text, columns);
            for (const QString& line : lines) {
                CHECK(columnsOf(line) <= columns);
                CHECK_FALSE(line.isEmpty());
            }
            CHECK(QString(lines.join(QString())).remove(u' ') == QString(text).remove(u' '));
        }
    CHECK(spread(QStringLiteral("找零"), QStringLiteral("1.00"), 12) == QStringList{"找零    1.00"});
    CHECK(spread(QStringLiteral("储值余额"), QStringLiteral("123.00"), 12) == QStringList{"储值余额", "      123.00"});
}

TEST_CASE("Text for the printer is GB18030 of the same columns", "[receipts][escpos]") {
    CHECK(gbText(QStringLiteral("茶 \uFFE59.90")) == QByteArray("\xB2\xE8 \xA3\xA4"
                                                                "9.90"));
    CHECK(gbText(QStringLiteral("×°€")) == QByteArray("\xA1\xC1\xA1\xE3\xA2\xE3"));
    CHECK(gbText(QString::fromUtf8("Café ñ ß")) == QByteArray("Cafe n ?"));
    CHECK(gbText(QString::fromUtf8("㛃")).size() == 4);              // a rare name: the larger fonts have it
    CHECK(gbText(QString::fromUtf8("🎉")) == QByteArray("\xA1\xF5")); // □
}

TEST_CASE("The bytes speak ESC/POS", "[receipts][escpos]") {
    const ReceiptPaper paper = layOut(fiction::receipt(), fiction::paperStyle(PaperWidth::Mm58), BusinessCalendar());
    const QByteArray bytes = escPos(paper);
    CHECK(bytes.startsWith("\x1B@"));
    CHECK(bytes.endsWith(QByteArray("\x1DVB\0", 4)));
    CHECK_FALSE(bytes.contains(QByteArray("\x1Bp\0", 3)));
    CHECK(escPos(paper, true).startsWith(QByteArray("\x1B@\x1Bp\0\x19\xFA", 7)));
    const QByteArray name = QByteArray("\x1B"
                                       "a\1\x1B"
                                       "E\1\x1D!\x11") +
                            gbText(QStringLiteral("梧桐里便利店")) + '\n';
    CHECK(bytes.contains(name));
    const QByteArray stored = QByteArray("\x1D(k\x0B\0"
                                         "1P0"
                                         "1-000042",
                                         16);
    CHECK(bytes.contains(stored));
    CHECK(bytes.indexOf(QByteArray("\x1D(k\3\0"
                                   "1Q0",
                                   8)) > bytes.indexOf(stored));

    // Without its commands the stream is the paper again.
    QByteArray text;
    for (qsizetype i = 0; i < bytes.size();) {
        const char c = bytes[i];
        if (c == '\x1B') {
            i += bytes[i + 1] == '@' ? 2 : bytes[i + 1] == 'p' ? 5 : 3;
        } else if (c == '\x1C') {
            i += 2;
        } else if (c == '\x1D') {
            if (bytes[i + 1] == '(')
                i += 5 + static_cast<unsigned char>(bytes[i + 3]) + 256 * static_cast<unsigned char>(bytes[i + 4]);
            else
                i += bytes[i + 1] == 'V' ? 4 : 3;
        } else {
            text += c;
            ++i;
        }
    }
    QByteArray expected;
    for (const PaperLine& line : paper.lines) {
        if (line.kind == PaperLine::Kind::Rule) expected += QByteArray(32, '-');
        if (line.kind == PaperLine::Kind::Left || line.kind == PaperLine::Kind::Centre) expected += gbText(line.text);
        expected += '\n';
    }
    CHECK(text == expected);
}

TEST_CASE("A QR code is a square with its three corners", "[receipts][qr]") {
    const QrCode code = qrCode(QStringLiteral("1-000042"));
    REQUIRE(code.size == 21);
    const auto corner = [&](int left, int top) {
        for (int y = 0; y < 7; ++y)
            for (int x = 0; x < 7; ++x) {
                const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
                CHECK(code.at(left + x, top + y) == (ring != 2));
            }
    };
    corner(0, 0);
    corner(14, 0);
    corner(0, 14);
    CHECK(qrCode(QStringLiteral("1-000042")) == code);
    CHECK_FALSE(qrCode(QStringLiteral("1-000043")) == code);
    CHECK(qrCode(QString(5000, u'x')).size == 0);
}
