#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace zg {

struct Ran {
    int exitCode = -1;
    QString out, err;
};

// The built program on a shop folder of its own, with its passphrase in a file: what a person types at a shell.
class Program {
public:
    Program();

    Ran run(const QStringList& arguments, const QByteArray& input = {}) const;
    // A verb with --data-dir and --passphrase-file.
    Ran shop(const QString& verb, const QStringList& arguments = {}, const QByteArray& input = {}) const;
    // Started and left running: its input stays open.
    void start(QProcess& process, const QString& verb, const QStringList& arguments = {}) const;

    QString folder() const { return m_folder.path() + QStringLiteral("/shop"); }
    QString file(const QString& name) const { return m_folder.path() + u'/' + name; }
    void write(const QString& name, const QByteArray& contents) const;

private:
    QStringList withShop(const QString& verb, const QStringList& arguments) const;
    QTemporaryDir m_folder;
};

} // namespace zg
