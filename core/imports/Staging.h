#pragma once

#include "core/imports/OrderRows.h"
#include "core/store/Connection.h"
#include "core/store/Secret.h"
#include "core/store/Statement.h"

#include <QtCore/QString>

#include <memory>
#include <unordered_map>
#include <vector>

namespace zg {

struct StagedLine {
    std::int64_t line = 0, item = 0; // of the file; Staging's number of the product
    Quantity quantity;
    UnitPrice price;
    Money gross, discount, refund;
};

struct StagedDocument {
    std::int64_t seq = 0;
    SaleStore::DocumentKind kind = SaleStore::DocumentKind::Sale;
    QString ref;
    Instant at;
    std::int64_t person = 0; // Staging's number; 0: a walk-in
    PaymentMethod payment = PaymentMethod::Other;
    QString cashier, channel, note;
    std::optional<Money> orderDiscount, orderPaid;
    std::vector<StagedLine> lines;
};

struct StagedPerson {
    std::int64_t seq = 0;
    QString number, name, phone, card, email; // phone normalised
    std::int64_t member = 0;                  // found in the shop; 0: new
};

struct StagedItem {
    std::int64_t seq = 0;
    QString code, name, category, barcode, unit;
    UnitPrice price;
    std::int64_t product = 0; // found in the shop; 0: new
};

// A row of a table of members or products.
struct StagedRecord {
    std::int64_t seq = 0, line = 0;
    QByteArray json;
    QString category;                   // of a product
    std::int64_t storedValue = -1;      // of a member, minor units; −1: not said
    std::optional<std::int64_t> points; // of a member
    bool hasPrice = false;              // of a product
};

struct RejectedRow {
    std::int64_t line = 0;
    RowReason reason = RowReason::None;
    QStringList cells;

    friend bool operator==(const RejectedRow&, const RejectedRow&) = default;
};

// A file's rows, sorted out into documents, outside the shop and outside memory: an encrypted database of its own whose
// key exists only in this object. Documents may be scattered over the file. Throws StoreError. One thread at a time.
class Staging {
public:
    // In the shop's folder.
    static std::unique_ptr<Staging> create(const QString& folder, const QString& phoneRegion, bool productByName);
    // Files left behind by a crash; their keys are gone.
    static void removeLeftovers(const QString& folder);
    ~Staging();

    // ---- filling
    // `ref` names the document in its source.
    void add(std::int64_t line, const OrderRow& row, std::string_view ref);
    // The row's content and how often it has occurred: a name for rows that have none.
    std::string contentRef(const Row& row);
    bool add(const QString& key, const StagedRecord& record); // false: the key has been there
    void reject(const Row& row, RowReason reason);
    std::int64_t finish(); // the number of lines rejected only now: no line of their document had a date

    // ---- reading
    std::vector<StagedDocument> documentsAfter(std::int64_t seq, int limit, bool onlyNew);
    std::vector<StagedPerson> personsAfter(std::int64_t seq, int limit);
    std::vector<StagedItem> itemsAfter(std::int64_t seq, int limit);
    StagedPerson person(std::int64_t seq);
    StagedItem item(std::int64_t seq);
    std::vector<StagedRecord> recordsAfter(std::int64_t seq, int limit);
    std::vector<RejectedRow> rejectedAfter(std::int64_t rowid, int limit, std::int64_t& last);
    std::int64_t personCount(), itemCount();

    // ---- what the shop already has
    void setDocumentKnown(std::int64_t seq);
    void setMember(std::int64_t person, std::int64_t member);
    void setProduct(std::int64_t item, std::int64_t product);
    void begin();
    void commit();

private:
    struct OpenDocument {
        StagedDocument document;
        bool hasDate = false, isNew = false;
        std::int64_t firstLine = 0;
    };

    Staging(QString path, std::unique_ptr<Connection> connection, QString phoneRegion, bool productByName);
    void open(SaleStore::DocumentKind kind, std::string_view ref, std::int64_t line);
    void saveOpen();
    std::int64_t personOf(const PersonText& person);
    std::int64_t itemOf(const OrderRow& row);

    QString m_path, m_phoneRegion;
    bool m_productByName;
    std::unique_ptr<Connection> m_connection;
    OpenDocument m_open;
    std::string m_openRef;
    std::int64_t m_documents = 0, m_persons = 0, m_items = 0, m_records = 0;
    // Recent keys only: bounded, the database knows the rest.
    std::unordered_map<std::string, std::int64_t> m_personCache, m_itemCache;
    std::string m_key;
    std::optional<Statement> m_findDocument, m_insertDocument, m_updateDocument, m_insertLine;
};

} // namespace zg
