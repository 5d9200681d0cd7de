#include "core/imports/Staging.h"

#include "core/files/FieldText.h"
#include "core/store/Cipher.h"
#include "core/text/Phone.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QUuid>

#include <sodium.h>

namespace zg {

namespace {

constexpr size_t kCache = 100'000;
constexpr QChar kCellSeparator = QChar(0x1F);
constexpr qsizetype kMaxRejectedCell = 2000;

QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::unique_ptr<Staging> Staging::create(const QString& folder, const QString& phoneRegion, bool productByName) {
    const QString path = QDir(folder).filePath(QStringLiteral("import-") + QUuid::createUuid().toString(QUuid::Id128) +
                                               QStringLiteral(".staging"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        throw StoreError(ErrorCode::FolderReadOnly);
    file.close();
    initialiseSodium();
    auto connection = openKeyed(path, Secret::random(kFileKeyBytes), Access::ReadWrite);
    // Nothing here is worth keeping after a crash.
    connection->execute("PRAGMA cipher_use_hmac = OFF");
    connection->execute("PRAGMA journal_mode = OFF");
    connection->execute("PRAGMA synchronous = OFF");
    connection->execute("PRAGMA temp_store = MEMORY");
    connection->execute("PRAGMA cache_size = -48000");
    connection->execute("PRAGMA locking_mode = EXCLUSIVE");
    connection->execute(R"(
        CREATE TABLE document (seq INTEGER PRIMARY KEY, ref TEXT NOT NULL, kind INTEGER NOT NULL, at INTEGER, person INTEGER NOT NULL,
                               payment INTEGER NOT NULL, cashier TEXT NOT NULL, channel TEXT NOT NULL, note TEXT NOT NULL,
                               discount INTEGER, paid INTEGER, first_line INTEGER NOT NULL, known INTEGER NOT NULL DEFAULT 0);
        CREATE UNIQUE INDEX document_ref ON document (ref, kind);
        CREATE TABLE line (document INTEGER NOT NULL, line INTEGER NOT NULL, item INTEGER NOT NULL, quantity INTEGER NOT NULL,
                           price INTEGER NOT NULL, gross INTEGER NOT NULL, discount INTEGER NOT NULL, refund INTEGER NOT NULL,
                           PRIMARY KEY (document, line)) WITHOUT ROWID;
        CREATE TABLE person (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, number TEXT, name TEXT, phone TEXT, card TEXT,
                             email TEXT, member INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE item (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, code TEXT, name TEXT, category TEXT, barcode TEXT,
                           unit TEXT, price INTEGER, product INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE record (seq INTEGER PRIMARY KEY, line INTEGER NOT NULL, key TEXT NOT NULL UNIQUE, json TEXT NOT NULL,
                             category TEXT, stored_value INTEGER, points INTEGER, has_price INTEGER);
        CREATE TABLE content (hash BLOB PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE rejected (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, reason INTEGER NOT NULL, cells TEXT NOT NULL);
        BEGIN)");
    return std::unique_ptr<Staging>(new Staging(path, std::move(connection), phoneRegion, productByName));
}

void Staging::removeLeftovers(const QString& folder) {
    QDir dir(folder);
    const QStringList left = dir.entryList({QStringLiteral("import-*.staging")}, QDir::Files | QDir::Hidden);
    for (const QString& name : left) dir.remove(name);
}

Staging::Staging(QString path, std::unique_ptr<Connection> connection, QString phoneRegion, bool productByName)
    : m_path(std::move(path)), m_phoneRegion(std::move(phoneRegion)), m_productByName(productByName),
      m_connection(std::move(connection)) {
    m_findDocument.emplace(m_connection->prepare("SELECT seq, at, person, payment, cashier, channel, note, discount, "
                                                 "paid, first_line FROM document WHERE ref = ? AND kind = ?"));
    m_insertDocument.emplace(m_connection->prepare(R"(
        INSERT INTO document (at, person, payment, cashier, channel, note, discount, paid, first_line, seq, ref, kind)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"));
    m_updateDocument.emplace(m_connection->prepare(R"(
        UPDATE document SET at = ?, person = ?, payment = ?, cashier = ?, channel = ?, note = ?, discount = ?, paid = ?, first_line = ?
        WHERE seq = ?)"));
    m_insertLine.emplace(m_connection->prepare("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
}

Staging::~Staging() {
    m_findDocument.reset();
    m_insertDocument.reset();
    m_updateDocument.reset();
    m_insertLine.reset();
    m_connection.reset();
    QFile::remove(m_path);
}

void Staging::begin() {
    m_connection->execute("BEGIN");
}
void Staging::commit() {
    m_connection->execute("COMMIT");
}

void Staging::saveOpen() {
    if (m_openRef.empty()) return;
    const StagedDocument& d = m_open.document;
    auto& statement = m_open.isNew ? *m_insertDocument : *m_updateDocument;
    statement.bindAll(m_open.hasDate ? std::optional(d.at) : std::nullopt, d.person, static_cast<int>(d.payment),
                      d.cashier, d.channel, d.note, d.orderDiscount, d.orderPaid, m_open.firstLine, d.seq);
    if (m_open.isNew) {
        statement.bind(11, std::string_view(m_openRef));
        statement.bind(12, static_cast<int>(d.kind));
    }
    statement.run();
    m_openRef.clear();
}

void Staging::open(SaleStore::DocumentKind kind, std::string_view ref, std::int64_t line) {
    if (m_openRef == ref && m_open.document.kind == kind) return;
    saveOpen();
    m_open = OpenDocument();
    m_openRef.assign(ref);
    StagedDocument& d = m_open.document;
    d.kind = kind;
    m_findDocument->bindAll(ref, static_cast<int>(kind));
    if (m_findDocument->step()) {
        d.seq = m_findDocument->integer(0);
        m_open.hasDate = !m_findDocument->isNull(1);
        d.at = m_findDocument->instant(1);
        d.person = m_findDocument->integer(2);
        d.payment = static_cast<PaymentMethod>(m_findDocument->integer(3));
        d.cashier = m_findDocument->text(4);
        d.channel = m_findDocument->text(5);
        d.note = m_findDocument->text(6);
        if (!m_findDocument->isNull(7)) d.orderDiscount = m_findDocument->money(7);
        if (!m_findDocument->isNull(8)) d.orderPaid = m_findDocument->money(8);
        m_open.firstLine = m_findDocument->integer(9);
    } else {
        m_open.isNew = true;
        m_open.firstLine = line;
        d.seq = ++m_documents;
    }
    m_findDocument->reset();
}

void Staging::add(std::int64_t line, const OrderRow& row, std::string_view ref) {
    const bool was = m_openRef == ref && m_open.document.kind == row.kind;
    open(row.kind, ref, line);
    StagedDocument& d = m_open.document;
    const bool first = !was && m_open.isNew;
    if (row.at && (!m_open.hasDate || *row.at < d.at)) {
        d.at = *row.at;
        m_open.hasDate = true;
    }
    if (d.person == 0) d.person = personOf(row.person);
    if (first) d.payment = row.payment;
    if (d.cashier.isEmpty() && !row.cashier.empty()) d.cashier = fromUtf8(row.cashier);
    if (d.channel.isEmpty() && !row.channel.empty()) d.channel = fromUtf8(row.channel);
    if (d.note.isEmpty() && !row.note.empty()) d.note = fromUtf8(row.note);
    if (!d.orderDiscount) d.orderDiscount = row.orderDiscount;
    if (!d.orderPaid) d.orderPaid = row.orderPaid;
    m_insertLine->runWith(d.seq, line, itemOf(row), row.quantity, row.price, row.gross, row.discount, row.refund);
}

std::int64_t Staging::personOf(const PersonText& p) {
    if (!p.isKnown()) return 0;
    // One identity decides, the most deliberate one; the raw text is enough to find it again.
    m_key.clear();
    if (!p.number.empty())
        (m_key += 'n').append(p.number);
    else if (!p.card.empty())
        (m_key += 'c').append(p.card);
    else if (!p.phone.empty())
        (m_key += 'p').append(p.phone);
    else
        (m_key += 'n').append(p.email);
    if (const auto known = m_personCache.find(m_key); known != m_personCache.end()) return known->second;
    if (m_personCache.size() >= kCache) m_personCache.clear();

    StagedPerson person{0,
                        fromUtf8(p.number),
                        fromUtf8(p.name),
                        normalizePhone(fromUtf8(p.phone), m_phoneRegion),
                        fromUtf8(p.card),
                        fromUtf8(p.email)};
    QString key = fromUtf8(m_key);
    if (person.number.isEmpty() && person.card.isEmpty()) {
        if (!person.phone.isEmpty()) {
            key = u'p' + person.phone;
        } else if (!person.email.isEmpty()) {
            person.number = person.email.toLower();
            key = u'n' + person.number;
        } else {
            m_personCache.emplace(m_key, 0);
            return 0; // a phone with nothing to dial in it
        }
    }
    auto insert = m_connection->prepare(R"(
        INSERT INTO person (seq, key, number, name, phone, card, email) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET name = CASE WHEN person.name = '' THEN excluded.name ELSE person.name END
        RETURNING seq)");
    insert.bindAll(m_persons + 1, key, person.number, person.name, person.phone, person.card, person.email);
    insert.step();
    const std::int64_t seq = insert.integer(0);
    m_persons = std::max(m_persons, seq);
    m_personCache.emplace(m_key, seq);
    return seq;
}

std::int64_t Staging::itemOf(const OrderRow& row) {
    m_key.assign(!row.code.empty() ? row.code : !row.barcode.empty() ? row.barcode : row.productName);
    if (m_productByName || row.code.empty()) (m_key += '\x1f').append(row.productName);
    if (const auto known = m_itemCache.find(m_key);
        known != m_itemCache.end() && (known->second > 0 || row.productName.empty()))
        return std::abs(known->second);
    if (m_itemCache.size() >= kCache) m_itemCache.clear();
    QString code = fromUtf8(!row.code.empty() ? row.code : row.barcode), name = fromUtf8(row.productName).left(200);
    if (code.isEmpty()) code = name.left(64);
    if (code.isEmpty()) code = name = QStringLiteral("整单"); // the file says what an order came to, not what was in it
    auto insert = m_connection->prepare(R"(
        INSERT INTO item (seq, key, code, name, category, barcode, unit, price) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET name = CASE WHEN item.name = '' THEN excluded.name ELSE item.name END
        RETURNING seq)");
    insert.bindAll(m_items + 1, std::string_view(m_key), code, name, fromUtf8(row.category).left(60), row.barcode,
                   fromUtf8(row.unit).left(20), row.price);
    insert.step();
    const std::int64_t seq = insert.integer(0);
    m_items = std::max(m_items, seq);
    // A negative entry is a product still without a name: a later line may know it.
    m_itemCache[m_key] = row.productName.empty() && !row.code.empty() ? -seq : seq;
    return seq;
}

std::string Staging::contentRef(const Row& row) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 16);
    for (const std::string_view cell : row.cells) {
        const std::string_view text = trimmedCell(cell);
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>("\x1f"), 1);
    }
    QByteArray hash(16, '\0');
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), 16);
    auto count = m_connection->prepare(
        "INSERT INTO content (hash, n) VALUES (?, 1) ON CONFLICT (hash) DO UPDATE SET n = content.n + 1 RETURNING n");
    count.bindAll(hash);
    count.step();
    return '#' + hash.left(10).toHex().toStdString() + '-' + std::to_string(count.integer(0));
}

bool Staging::add(const QString& key, const StagedRecord& record) {
    auto insert = m_connection->prepare(R"(
        INSERT INTO record (seq, line, key, json, category, stored_value, points, has_price) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (key) DO NOTHING)");
    insert.runWith(m_records + 1, record.line, key,
                   std::string_view(record.json.constData(), static_cast<size_t>(record.json.size())), record.category,
                   record.storedValue, record.points, record.hasPrice);
    if (m_connection->changes() == 0) return false;
    ++m_records;
    return true;
}

void Staging::reject(const Row& row, RowReason reason) {
    QString cells;
    for (size_t i = 0; i < row.cells.size() && i < 200; ++i) {
        if (i > 0) cells += kCellSeparator;
        cells += fromUtf8(row.cells[i].substr(0, kMaxRejectedCell)).remove(kCellSeparator).remove(QChar(0));
    }
    m_connection->prepare("INSERT INTO rejected (line, reason, cells) VALUES (?, ?, ?)")
        .runWith(row.line, static_cast<int>(reason), cells);
}

std::int64_t Staging::finish() {
    saveOpen();
    // Documents none of whose lines had a date.
    auto dateless = m_connection->prepare("INSERT INTO rejected (line, reason, cells) SELECT l.line, ?, d.ref FROM "
                                          "document d JOIN line l ON l.document = d.seq WHERE d.at IS NULL");
    dateless.runWith(static_cast<int>(RowReason::DateMissing));
    const std::int64_t lines = m_connection->changes();
    if (lines == 0) {
        commit();
        return 0;
    }
    m_connection->prepare("DELETE FROM line WHERE document IN (SELECT seq FROM document WHERE at IS NULL)").run();
    m_connection->prepare("DELETE FROM document WHERE at IS NULL").run();
    commit();
    return lines;
}

std::vector<StagedDocument> Staging::documentsAfter(std::int64_t seq, int limit, bool onlyNew) {
    std::vector<StagedDocument> documents;
    auto select = m_connection->prepare(R"(
        SELECT seq, ref, kind, at, person, payment, cashier, channel, note, discount, paid FROM document
        WHERE seq > ? AND known <= ? ORDER BY seq LIMIT ?)");
    select.bindAll(seq, onlyNew ? 0 : 1, limit);
    while (select.step()) {
        StagedDocument d;
        d.seq = select.integer(0);
        d.ref = select.text(1);
        d.kind = static_cast<SaleStore::DocumentKind>(select.integer(2));
        d.at = select.instant(3);
        d.person = select.integer(4);
        d.payment = static_cast<PaymentMethod>(select.integer(5));
        d.cashier = select.text(6);
        d.channel = select.text(7);
        d.note = select.text(8);
        if (!select.isNull(9)) d.orderDiscount = select.money(9);
        if (!select.isNull(10)) d.orderPaid = select.money(10);
        documents.push_back(std::move(d));
    }
    if (documents.empty()) return documents;
    auto lines = m_connection->prepare(R"(
        SELECT document, line, item, quantity, price, gross, discount, refund FROM line
        WHERE document BETWEEN ? AND ? ORDER BY document, line)");
    lines.bindAll(documents.front().seq, documents.back().seq);
    auto at = documents.begin();
    while (lines.step()) {
        const std::int64_t document = lines.integer(0);
        while (at != documents.end() && at->seq < document) ++at;
        if (at == documents.end()) break;
        if (at->seq != document) continue;
        at->lines.push_back({lines.integer(1), lines.integer(2), lines.quantity(3), lines.unitPrice(4), lines.money(5),
                             lines.money(6), lines.money(7)});
    }
    return documents;
}

namespace {

StagedPerson personAt(const Statement& row) {
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.integer(6)};
}

StagedItem itemAt(const Statement& row) {
    return {row.integer(0), row.text(1), row.text(2),      row.text(3),
            row.text(4),    row.text(5), row.unitPrice(6), row.integer(7)};
}

} // namespace

std::vector<StagedPerson> Staging::personsAfter(std::int64_t seq, int limit) {
    auto select = m_connection->prepare(
        "SELECT seq, number, name, phone, card, email, member FROM person WHERE seq > ? ORDER BY seq LIMIT ?");
    select.bindAll(seq, limit);
    std::vector<StagedPerson> persons;
    while (select.step()) persons.push_back(personAt(select));
    return persons;
}

std::vector<StagedItem> Staging::itemsAfter(std::int64_t seq, int limit) {
    auto select = m_connection->prepare(
        "SELECT seq, code, name, category, barcode, unit, price, product FROM item WHERE seq > ? ORDER BY seq LIMIT ?");
    select.bindAll(seq, limit);
    std::vector<StagedItem> items;
    while (select.step()) items.push_back(itemAt(select));
    return items;
}

StagedPerson Staging::person(std::int64_t seq) {
    auto select =
        m_connection->prepare("SELECT seq, number, name, phone, card, email, member FROM person WHERE seq = ?");
    select.bindAll(seq);
    select.step();
    return personAt(select);
}

StagedItem Staging::item(std::int64_t seq) {
    auto select = m_connection->prepare(
        "SELECT seq, code, name, category, barcode, unit, price, product FROM item WHERE seq = ?");
    select.bindAll(seq);
    select.step();
    return itemAt(select);
}

std::vector<StagedRecord> Staging::recordsAfter(std::int64_t seq, int limit) {
    auto select = m_connection->prepare("SELECT seq, line, json, category, stored_value, points, has_price FROM record "
                                        "WHERE seq > ? ORDER BY seq LIMIT ?");
    select.bindAll(seq, limit);
    std::vector<StagedRecord> records;
    while (select.step()) {
        StagedRecord record;
        record.seq = select.integer(0);
        record.line = select.integer(1);
        record.json = select.text(2).toUtf8();
        record.category = select.text(3);
        record.storedValue = select.integer(4);
        if (!select.isNull(5)) record.points = select.integer(5);
        record.hasPrice = select.integer(6) != 0;
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<RejectedRow> Staging::rejectedAfter(std::int64_t id, int limit, std::int64_t& last) {
    auto select =
        m_connection->prepare("SELECT id, line, reason, cells FROM rejected WHERE id > ? ORDER BY id LIMIT ?");
    select.bindAll(id, limit);
    std::vector<RejectedRow> rows;
    while (select.step()) {
        last = select.integer(0);
        rows.push_back(
            {select.integer(1), static_cast<RowReason>(select.integer(2)), select.text(3).split(kCellSeparator)});
    }
    return rows;
}

std::int64_t Staging::personCount() {
    return m_persons;
}
std::int64_t Staging::itemCount() {
    return m_items;
}

void Staging::setDocumentKnown(std::int64_t seq) {
    m_connection->prepare("UPDATE document SET known = 1 WHERE seq = ?").runWith(seq);
}
void Staging::setMember(std::int64_t person, std::int64_t member) {
    m_connection->prepare("UPDATE person SET member = ? WHERE seq = ?").runWith(member, person);
}
void Staging::setProduct(std::int64_t item, std::int64_t product) {
    m_connection->prepare("UPDATE item SET product = ? WHERE seq = ?").runWith(product, item);
}

} // namespace zg
