#include "app/CommandLine.h"
#include "app/commands/Commands.h"

namespace zg {

namespace {

constexpr Verb kVerbs[] = {
    {"create", "", "make a new, encrypted shop", runCreate},
    {"import", "FILE", "bring in orders, members or products from a file", runImport},
    {"undo-import", "[ID]", "take an import back", runUndoImport},
    {"sale", "FILE", "enter sales, one JSON object a line (- for stdin); prints each receipt number once it is durable",
     runSale},
    {"refund", "FILE", "take goods back, one JSON object a line (- for stdin)", runRefund},
    {"report", "NAME", "numbers of a range of days as CSV, JSON, XLSX or PDF", runReport, true},
    {"search", "WORDS", "find members: number, name, masked phone, last visit, net spend", runSearch},
    {"demo", "", "fill a shop without sales, or a new one, with years of an invented shop's trade", runDemo},
    {"bench", "", "measure look-ups and the dashboard on this shop; changes nothing", runBench},
    {"verify", "", "rebuild every summary, statistic, balance and search term and compare", runVerify},
    {"backup", "FOLDER", "copy the open shop, and prove the copy", runBackup},
    {"restore", "BACKUP", "make a backup the shop of an empty folder", runRestore},
    {"rotate-key", "", "encrypt the shop anew with another root key", runRotateKey},
};

} // namespace

std::span<const Verb> verbs() {
    return kVerbs;
}

const Verb* findVerb(const QString& name) {
    for (const Verb& verb : kVerbs)
        if (name == QLatin1String(verb.name)) return &verb;
    return nullptr;
}

QString verbList() {
    QString list;
    for (const Verb& verb : kVerbs)
        list += QStringLiteral("  %1 %2\n").arg(QLatin1String(verb.name), -12).arg(QString::fromUtf8(verb.summary));
    return list;
}

} // namespace zg
