#include "core/store/Migrations.h"

#include "core/store/Statement.h"
#include "core/store/Transaction.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <string>

namespace zg {

namespace {

constexpr std::int64_t kApplicationId = 0x5a474847; // "ZGHG", told by file(1) from other SQLite files once decrypted

QStringList migrationFiles() {
    const QStringList files =
        QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i < files.size(); ++i)
        Q_ASSERT_X(files[i].left(4).toInt() == i + 1, "migrations", "numbers must be consecutive from 0001");
    return files;
}

std::int64_t integerOf(Connection& connection, const char* pragma) {
    auto select = connection.prepare(pragma);
    return select.step() ? select.integer(0) : 0;
}

} // namespace

int latestSchemaVersion() {
    return static_cast<int>(migrationFiles().size());
}

int schemaVersion(Connection& connection) {
    return static_cast<int>(integerOf(connection, "PRAGMA user_version"));
}

void requireKnownSchema(Connection& connection) {
    const int version = schemaVersion(connection);
    if (version > latestSchemaVersion())
        throw StoreError(ErrorCode::ShopNewer,
                         QStringLiteral("schema %1, known to %2").arg(version).arg(latestSchemaVersion()));
    if (version > 0 && integerOf(connection, "PRAGMA application_id") != kApplicationId)
        throw StoreError(ErrorCode::ShopDamaged, QStringLiteral("not a shop's file"));
}

void migrate(Connection& connection) {
    requireKnownSchema(connection);
    const QStringList files = migrationFiles();
    for (qsizetype version = schemaVersion(connection) + 1; version <= files.size(); ++version) {
        QFile file(QStringLiteral(":/schema/") + files[version - 1]);
        if (!file.open(QIODevice::ReadOnly)) throw StoreError(ErrorCode::StorageFailed, file.errorString());
        Transaction transaction(connection);
        connection.execute(file.readAll().constData());
        connection.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
        connection.execute(("PRAGMA user_version = " + std::to_string(version)).c_str());
        transaction.commit();
    }
}

} // namespace zg
