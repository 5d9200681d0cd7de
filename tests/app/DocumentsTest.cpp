#include "tests/support/Program.h"
#include "tests/support/Strings.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

QString read(const char* path) {
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR) + u'/' + QString::fromLatin1(path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QStringList found(const char* pattern, const QString& text) {
    QStringList all;
    auto matches =
        QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext()) all << matches.next().captured(1);
    all.removeDuplicates();
    all.sort();
    return all;
}

QStringList optionsIn(const QString& help) {
    QStringList options = found("(?:^|[ ,])(--[a-z-]+)", help.section(QStringLiteral("Options:"), 1));
    options.removeAll(QStringLiteral("--help-all")); // Qt's own, of every program
    return options;
}

} // namespace

TEST_CASE("Man page and completion know every verb and option, and no others", "[app][documents]") {
    const Program program;
    const QStringList verbs = found("^  ([a-z-]+) ", program.run({QStringLiteral("--help")}).out);
    REQUIRE(verbs.size() > 10);
    const std::pair<QString, QString> pages[] = {
        {read("packaging/zhanggui.1").remove(u'\\'), QStringLiteral(".SH VERBS")},
        {read("packaging/zh_CN/zhanggui.1").remove(u'\\'), QStringLiteral(".SH 命令")}};
    const QString completion = read("packaging/completion/zhanggui.bash");
    const QString zsh = read("packaging/completion/_zhanggui");
    for (const auto& [page, heading] : pages) CHECK(found("^\\.SS ([a-z-]+)", page) == verbs);
    CHECK(found("^ +\\[([a-z-]+)\\]=", completion) == verbs);
    CHECK(found("^ +'([a-z-]+):", zsh.section(QStringLiteral("verbs=("), 1).section(u')', 0, 0)) == verbs);

    const QStringList common = {QStringLiteral("--data-dir"), QStringLiteral("--help"),
                                QStringLiteral("--passphrase-file")};
    for (const QString& option : common) {
        for (const auto& [page, heading] : pages) CHECK(page.section(heading, 0, 0).contains(option));
        CHECK(zsh.section(QStringLiteral("shop=("), 1).section(QStringLiteral("\n    )"), 0, 0).contains(option));
        CHECK(completion.section(QStringLiteral("options="), 0, 0).contains(option));
    }
    for (const QString& verb : verbs) {
        CAPTURE(verb);
        QStringList options = optionsIn(program.run({verb, QStringLiteral("--help")}).out);
        REQUIRE(options.contains(QStringLiteral("--help")));
        for (const QString& option : common) options.removeAll(option);
        for (const auto& [page, heading] : pages) {
            CAPTURE(heading);
            const QString section =
                page.section(QStringLiteral("\n.SS %1").arg(verb), 1).section(QRegularExpression("\n\\.S[SH] "), 0, 0);
            CHECK(found("^\\.(?:BI|B) (--[a-z-]+)", section) == options);
        }
        const QRegularExpression branch(QStringLiteral("\n +(?:[a-z-]+ \\| )*%1(?: \\| [a-z-]+)*\\)\n").arg(verb));
        CHECK(found("['\"*](--[a-z-]+)[=\\[]", zsh.section(branch, 1).section(QStringLiteral(";;"), 0, 0)) == options);
        CHECK(found("(--[a-z-]+)",
                    found(qPrintable(QStringLiteral("^ +\\[%1\\]=\"(.*)\"$").arg(verb)), completion).value(0)) ==
              options);
    }
    const QString reports = program.run({QStringLiteral("report"), QStringLiteral("--help")}).out;
    const QString named = found("local reports=\"(.*)\"", completion).value(0);
    for (const QString& report : named.split(u' ')) CHECK(reports.contains(report));
    CHECK(found("^ +reports=\\((.*)\\)", zsh).value(0) == named);
    for (const auto& [page, heading] : pages)
        for (const char* code : {"0", "1", "2"})
            CHECK(page.contains(QStringLiteral(".B %1\n").arg(QLatin1String(code))));
}
