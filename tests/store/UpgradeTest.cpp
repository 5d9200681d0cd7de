// Shops that earlier versions of the program have written, with everything in them, brought up to date.
#include "core/ledger/LedgerStore.h"
#include "core/store/Cipher.h"
#include "core/store/Journal.h"
#include "core/store/Migrations.h"
#include "core/store/Secret.h"
#include "core/store/Statement.h"
#include "core/verify/JournalCheck.h"
#include "core/verify/SummaryChecks.h"
#include "core/write/OldEntries.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

// As schema `version` was, on a file of its own.
std::unique_ptr<Connection> oldShop(const QString& folder, int version) {
    const QString path = folder + QStringLiteral("/old.zhanggui");
    REQUIRE(QFile(path).open(QIODevice::WriteOnly));
    auto connection = openKeyed(path, Secret::random(kFileKeyBytes), Access::ReadWrite);
    connection->setJournalKey(std::make_shared<const Secret>(Secret::random(32)));
    for (int n = 1; n <= version; ++n) {
        const QStringList found =
            QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("%1_*.sql").arg(n, 4, 10, QLatin1Char('0'))});
        REQUIRE(found.size() == 1);
        QFile file(QStringLiteral(":/schema/") + found.first());
        REQUIRE(file.open(QIODevice::ReadOnly));
        connection->execute(file.readAll().constData());
    }
    connection->execute("PRAGMA application_id = 1514620999");
    connection->execute(("PRAGMA user_version = " + std::to_string(version)).c_str());
    return connection;
}

// The journal's row of one document as it was chained before entries had a format.
void oldEntry(Connection& connection, const char* kind, std::int64_t document, const QByteArray& content) {
    const JournalHead head = journalHead(connection);
    ContentDigest chained(connection);
    chained.add("journal");
    for (const std::int64_t value : {head.seq + 1, std::int64_t{0}, std::int64_t{5}, std::int64_t{0}})
        chained.add(value);
    chained.add(kind);
    chained.add(document);
    chained.add(std::int64_t{1});
    chained.add(content);
    chained.add(head.digest);
    connection
        .prepare("INSERT INTO journal (seq, till, at, kind, document, count, content, digest) VALUES (?, 0, 5, ?, ?, "
                 "1, ?, ?)")
        .runWith(head.seq + 1, kind, document, content, chained.finish());
}

void fillAsOfTwelve(Connection& c) {
    c.execute(R"(
        INSERT INTO staff (id, name, role) VALUES (1, '店主', 1);
        INSERT INTO member (id, number, name, joined_day, created_at, updated_at) VALUES (1, 'M1', '王芳', 0, 0, 0);
        INSERT INTO member_stat (member_id, orders, net, visits, first_day, last_day, points, stored_value)
            VALUES (1, 0, 0, 0, -2147483648, -2147483648, 30, 9000);
        INSERT INTO product (id, code, name, price, created_at, updated_at) VALUES (1, 'T', '茶', 100000, 0, 0);
        INSERT INTO points_entry (id, member_id, at, delta, kind) VALUES (1, 1, 1, 40, 'opening');
        INSERT INTO points_entry (id, member_id, at, delta, kind, document) VALUES (2, 1, 2, -10, 'redeem', 1);
        INSERT INTO stored_value_entry (id, member_id, at, delta, kind) VALUES (1, 1, 1, 10000, 'opening');
        INSERT INTO stored_value_entry (id, member_id, at, delta, kind, document) VALUES (2, 1, 2, -2000, 'spend', 1);
        INSERT INTO stored_value_entry (id, member_id, at, delta, kind, document) VALUES (3, 1, 3, 1000, 'refund', 1);
        INSERT INTO stored_value_entry (id, member_id, at, delta, kind, document) VALUES (5, 1, 3, 500, 'void', 2);
        INSERT INTO stored_value_entry (id, member_id, at, delta, kind, document) VALUES (6, 1, 3, -500, 'spend', 2);
        INSERT INTO approval (id, permission, for_id, by_id, given_at) VALUES (4, 3, 1, 1, 9);
        INSERT INTO held_cart (id, held_at, cart) VALUES (3, 1, '{}');
        INSERT INTO sale (id, receipt, at, business_day, hour, gross, discount, entered_at) VALUES (7, 'r', 5, 1, 1, 0, 0, 5);
        INSERT INTO sale_void (sale_id, at, actor_id) VALUES (7, 6, 1);
        INSERT INTO document_ref (source, ref, kind, document) VALUES (0, 'r', 1, 7);)");
    ContentDigest sale(c); // as SaleDigest had it
    sale.add("sale");
    sale.add(std::int64_t{7});
    sale.add("r");
    sale.add(std::int64_t{0});
    for (const std::int64_t value : {5, 1, 1, 0, 5}) sale.add(value);
    oldEntry(c, "sale", 7, sale.finish());
    ContentDigest voided(c);
    voided.add(std::int64_t{7});
    oldEntry(c, "void", 7, voided.finish());
}

QStringList findings(Connection& connection) {
    QStringList names;
    for (const VerifyCheck& check : checkJournal(connection))
        if (check.differences > 0) names << check.name + QStringLiteral(": ") + check.example;
    for (const Ledger* ledger : kLedgers)
        if (compareBalances(connection, *ledger).differences > 0) names << QLatin1String(ledger->name);
    return names;
}

std::int64_t number(Connection& connection, const char* sql) {
    auto select = connection.prepare(sql);
    return select.step() ? select.integer(0) : -1;
}

} // namespace

TEST_CASE("A shop of schema 12 with data is brought up to date, and proved from then on", "[store][upgrade]") {
    QTemporaryDir folder;
    const auto shop = oldShop(folder.path(), 12);
    Connection& c = *shop;
    fillAsOfTwelve(c);
    migrate(c);
    CHECK(schemaVersion(c) == latestSchemaVersion());
    sealOldEntries(c);
    CHECK(findings(c) == QStringList());
    CHECK(number(c, "SELECT COUNT(*) FROM journal WHERE kind = 'stored-value'") == 2); // ids 1 to 3, and 5 to 6
    CHECK(LedgerStore::ofDocument(c, kStoredValue, DocumentRef::of(SaleId{1})).size() == 1);
    CHECK(LedgerStore::ofDocument(c, kStoredValue, DocumentRef::of(RefundId{1})).size() == 1);
    CHECK(LedgerStore::ofDocument(c, kStoredValue, DocumentRef::voidOf(SaleId{2})).size() == 1);
    CHECK(LedgerStore::ofDocument(c, kPoints, DocumentRef::of(SaleId{1})).size() == 1);
    // Numbers go on behind those that were drawn otherwise.
    CHECK(number(c, "SELECT next FROM sequence WHERE name = 'approval'") == 5);
    CHECK(number(c, "SELECT next FROM sequence WHERE name = 'held_cart'") == 4);

    const auto entries = number(c, "SELECT COUNT(*) FROM journal");
    sealOldEntries(c); // once
    CHECK(number(c, "SELECT COUNT(*) FROM journal") == entries);
    c.execute("UPDATE stored_value_entry SET delta = delta + 1 WHERE id = 2");
    CHECK(findings(c).join(u' ').contains(QStringLiteral("journal: stored-value")));
    c.execute("UPDATE stored_value_entry SET delta = delta - 1 WHERE id = 2; UPDATE product SET price = 1");
    CHECK(findings(c).join(u' ').contains(QStringLiteral("product seal")));
    c.execute("UPDATE member SET name = '王芬'; UPDATE staff SET role = 3");
    CHECK(findings(c).join(u' ').contains(QStringLiteral("member seal")));
    CHECK(findings(c).join(u' ').contains(QStringLiteral("staff seal")));
    // A shop from when only products were sealed, without their barcodes.
    c.execute("UPDATE setting SET value = '2' WHERE key = 'journal.sealed'");
    sealOldEntries(c);
    CHECK(findings(c) == QStringList());
    CHECK(number(c, "SELECT COUNT(*) FROM journal") == entries);
}

TEST_CASE("Every schema there ever was is brought up to date", "[store][upgrade]") {
    for (int version = 1; version < latestSchemaVersion(); ++version) {
        CAPTURE(version);
        QTemporaryDir folder;
        const auto shop = oldShop(folder.path(), version);
        migrate(*shop);
        sealOldEntries(*shop);
        CHECK(schemaVersion(*shop) == latestSchemaVersion());
        CHECK(findings(*shop) == QStringList());
    }
}
