#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/shop/Shop.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <span>

namespace zg {

// What a verb tells its caller.
enum ExitCode { kDone = 0, kRefused = 1, kWrongUsage = 2 };

struct Verb {
    const char* name;
    const char* arguments; // for the usage line, e.g. "FILE"
    const char* summary;
    int (*run)(class CommandLine& line);
    bool draws = false; // lays out pages: needs fonts, on the offscreen platform
};

std::span<const Verb> verbs();
const Verb* findVerb(const QString& name);
QString verbList(); // one line each, for help texts

// The options and positional arguments of one verb, and how it speaks: one line on stderr for a refusal, progress only
// to a terminal.
class CommandLine {
public:
    CommandLine(const Verb& verb, QStringList arguments);

    // Options every verb on a shop takes: --data-dir, --passphrase-file.
    void addShopOptions();
    void addOption(const QString& name, const QString& description, const QString& valueName = {},
                   const QString& defaultValue = {});
    void addPositional(const QString& name, const QString& description);

    // False when the verb must end now with exitCode(): --help was asked for, or the usage is wrong.
    bool parse(int minPositional, int maxPositional);
    int exitCode() const { return m_exitCode; }

    QString value(const QString& option) const { return m_parser.value(option); }
    QStringList values(const QString& option) const { return m_parser.values(option); }
    bool isSet(const QString& option) const { return m_parser.isSet(option); }
    QStringList positional() const { return m_parser.positionalArguments(); }

    QString dataDir() const;
    Result<QString> passphrase() const;                    // of the file, or typed without echo at a terminal
    Result<QString> secretOf(const QString& option) const; // the first line of the file it names
    Result<std::unique_ptr<Shop>> openShop() const;

    int refuse(const Error& error, const QString& where = {}) const; // says it, returns kRefused
    int wrongUsage(const QString& why) const;                        // says it, returns kWrongUsage
    static void print(const QString& line);                 // to stdout, flushed: what was printed is true already
    static void progress(const QString& what, double done); // to stderr when it is a terminal
    static void progress(const QString& what, Progress::Reached reached);
    static void endProgress();

private:
    const Verb& m_verb;
    QStringList m_arguments;
    QCommandLineParser m_parser;
    int m_exitCode = kDone;
};

// Reads "2011-01-31"; InvalidArgument.
Result<BusinessDay> parseDay(const QString& text);

} // namespace zg
