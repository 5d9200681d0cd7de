#include "core/text/Fold.h"

#include "tests/support/SharedData.h"
#include "tests/support/Strings.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace zg;

TEST_CASE("What people would call the same text folds to the same", "[text][fold]") {
    CHECK(fold(u"張學友") == u"张学友");
    CHECK(fold(u"ＡＢＣ１２３") == u"abc123");
    CHECK(fold(u"  John   SMITH\t") == u"john smith");
    CHECK(fold(u"陳　小姐") == u"陈 小姐");
    CHECK(fold(u"José Müller") == u"jose muller");
    CHECK(fold(u"李\u200b雷") == u"李雷");
    CHECK(fold(u"①②") == u"12");
    CHECK(fold(u"Straße") == u"strasse");
    CHECK(fold(u"が") == u"が");                          // marks of other scripts are letters of their own
    CHECK(fold(QString(u'李') + QChar(0xd842)) == u"李"); // half a surrogate pair
    CHECK(fold(u"") == u"");
    CHECK(fold(u" \n ") == u"");
}

TEST_CASE("Folding is a projection and respects beginnings", "[text][fold][property]") {
    const QString alphabet = QStringLiteral("aZ9 -'éÜ張学單於于乾后發发龍ＡＢ３　가が①ﬁ\u200b𠮷");
    std::mt19937 random(3);
    for (int round = 0; round < 3000; ++round) {
        QList<uint> points = alphabet.toUcs4();
        QString text;
        for (unsigned i = random() % 10; i > 0; --i) {
            const char32_t c = points[static_cast<qsizetype>(random() % static_cast<size_t>(points.size()))];
            text += QString::fromUcs4(&c, 1);
        }
        CAPTURE(text);
        const QString folded = fold(text);
        REQUIRE(fold(folded) == folded);
        const QString head = text.left(text.size() / 2);
        if (!head.isEmpty() && !head.back().isHighSurrogate() && !text[head.size()].isMark())
            REQUIRE(folded.startsWith(fold(head)));
    }
}

TEST_CASE("Hostile strings fold without harm", "[text][fold]") {
    const auto path = sharedData(QStringLiteral("csv_torture"));
    if (!path) SKIP("shared data absent");
    QDirIterator files(*path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QString folded = fold(QString::fromUtf8(line));
            REQUIRE(fold(folded) == folded);
        }
    }
}
