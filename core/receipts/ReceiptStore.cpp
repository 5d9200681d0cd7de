#include "core/receipts/ReceiptStore.h"

#include "core/members/MemberSearch.h"
#include "core/sales/SaleStore.h"
#include "core/store/Statement.h"

#include <algorithm>
#include <limits>

namespace zg {

namespace {

constexpr std::int64_t kEver = std::numeric_limits<std::int64_t>::max();
constexpr int kMostMembers = 20;
constexpr int kMostNumbers = 500;

// One stream of keys, newest first: documents of one kind strictly older than a key.
struct Bound {
    DayRange range;      // `to` is never later than the key's day
    std::int64_t at, id; // on the last day: earlier than `at`, or at `at` with a smaller id
};

Bound boundOf(const ReceiptFilter& filter, const std::optional<ReceiptKey>& after, DocumentKind kind) {
    if (!after || after->day > filter.range.to) return {filter.range, kEver, kEver};
    // Within one instant refunds stand before sales: after a refund all sales of it follow, after a sale no refund.
    std::int64_t id = after->id;
    if (after->kind != kind) id = kind == DocumentKind::Sale ? kEver : 0;
    return {{filter.range.from, after->day}, after->at.ms, id};
}

bool isWithin(const ReceiptKey& key, const Bound& bound) {
    if (key.day < bound.range.from || key.day > bound.range.to) return false;
    return key.day < bound.range.to || key.at.ms < bound.at || (key.at.ms == bound.at && key.id < bound.id);
}

using Keys = std::vector<ReceiptKey>;

void take(Statement& select, DocumentKind kind, Keys& keys) {
    while (select.step()) keys.push_back({select.day(1), select.instant(2), kind, select.integer(0)});
}

// The index on (business_day, id) gives the days in order; within a day the rows are sorted. So a page costs the days
// it touches. LIMIT inside, or SQLite would fetch what the list shows before it sorts.
void salesOfDays(Connection& connection, const ReceiptFilter& filter, const Bound& bound, int limit, Keys& keys) {
    auto select = connection.prepare(R"(
        SELECT s.id, s.business_day, s.at FROM sale AS s
        WHERE s.business_day BETWEEN ? AND ? AND (s.business_day < ? OR s.at < ? OR (s.at = ? AND s.id < ?))
          AND (? = 0 OR s.cashier_id = ?)
          AND (? = 0 OR NOT EXISTS (SELECT 1 FROM sale_void AS v WHERE v.sale_id = s.id))
        ORDER BY s.business_day DESC, s.at DESC, s.id DESC LIMIT ?)");
    select.bindAll(bound.range.from, bound.range.to, bound.range.to, bound.at, bound.at, bound.id, filter.cashier.value,
                   filter.cashier.value, filter.kind == ReceiptKind::Sales, limit);
    take(select, DocumentKind::Sale, keys);
}

// Voids are few: they lead.
void voidsOfDays(Connection& connection, const ReceiptFilter& filter, const Bound& bound, int limit, Keys& keys) {
    auto select = connection.prepare(R"(
        SELECT s.id, s.business_day, s.at FROM sale_void AS v CROSS JOIN sale AS s
        WHERE s.id = v.sale_id AND s.business_day BETWEEN ? AND ?
          AND (s.business_day < ? OR s.at < ? OR (s.at = ? AND s.id < ?)) AND (? = 0 OR s.cashier_id = ?)
        ORDER BY s.business_day DESC, s.at DESC, s.id DESC LIMIT ?)");
    select.bindAll(bound.range.from, bound.range.to, bound.range.to, bound.at, bound.at, bound.id, filter.cashier.value,
                   filter.cashier.value, limit);
    take(select, DocumentKind::Sale, keys);
}

void refundsOfDays(Connection& connection, const ReceiptFilter& filter, const Bound& bound, int limit, Keys& keys) {
    auto select = connection.prepare(R"(
        SELECT r.id, r.business_day, r.at FROM refund AS r
        WHERE r.business_day BETWEEN ? AND ? AND (r.business_day < ? OR r.at < ? OR (r.at = ? AND r.id < ?))
          AND (? = 0 OR r.cashier_id = ?)
        ORDER BY r.business_day DESC, r.at DESC, r.id DESC LIMIT ?)");
    select.bindAll(bound.range.from, bound.range.to, bound.range.to, bound.at, bound.at, bound.id, filter.cashier.value,
                   filter.cashier.value, limit);
    take(select, DocumentKind::Refund, keys);
}

void salesOfMember(Connection& connection, MemberId member, const ReceiptFilter& filter, const Bound& bound, int limit,
                   Keys& keys) {
    auto select = connection.prepare(R"(
        SELECT s.id, s.business_day, s.at FROM sale AS s
        WHERE s.member_id IN (SELECT m.id FROM member AS m WHERE m.id = ? OR m.merged_into = ?)
          AND s.business_day BETWEEN ? AND ? AND (s.business_day < ? OR s.at < ? OR (s.at = ? AND s.id < ?)) AND (? = 0 OR s.cashier_id = ?)
          AND (? = 0 OR NOT EXISTS (SELECT 1 FROM sale_void AS v WHERE v.sale_id = s.id))
          AND (? = 0 OR EXISTS (SELECT 1 FROM sale_void AS v WHERE v.sale_id = s.id))
        ORDER BY s.business_day DESC, s.at DESC, s.id DESC LIMIT ?)");
    select.bindAll(member, member, bound.range.from, bound.range.to, bound.range.to, bound.at, bound.at, bound.id,
                   filter.cashier.value, filter.cashier.value, filter.kind == ReceiptKind::Sales,
                   filter.kind == ReceiptKind::Voided, limit);
    take(select, DocumentKind::Sale, keys);
}

void refundsOfMember(Connection& connection, MemberId member, const ReceiptFilter& filter, const Bound& bound,
                     int limit, Keys& keys) {
    auto select = connection.prepare(R"(
        SELECT r.id, r.business_day, r.at FROM refund AS r
        WHERE r.member_id IN (SELECT m.id FROM member AS m WHERE m.id = ? OR m.merged_into = ?)
          AND r.business_day BETWEEN ? AND ? AND (r.business_day < ? OR r.at < ? OR (r.at = ? AND r.id < ?)) AND (? = 0 OR r.cashier_id = ?)
        ORDER BY r.business_day DESC, r.at DESC, r.id DESC LIMIT ?)");
    select.bindAll(member, member, bound.range.from, bound.range.to, bound.range.to, bound.at, bound.at, bound.id,
                   filter.cashier.value, filter.cashier.value, limit);
    take(select, DocumentKind::Refund, keys);
}

// ---- by number
// ------------------------------------------------------------------------------------------------------------------

struct Numbered {
    DocumentKind kind;
    std::int64_t id;
};

DocumentKind kindOf(std::int64_t stored) {
    return stored == static_cast<std::int64_t>(SaleStore::DocumentKind::Refund) ? DocumentKind::Refund
                                                                                : DocumentKind::Sale;
}

void takeRefs(Statement& select, std::vector<Numbered>& found) {
    while (select.step() && std::ssize(found) < kMostNumbers)
        found.push_back({kindOf(select.integer(0)), select.integer(1)});
}

std::vector<std::int64_t> sourcesOf(Connection& connection) {
    std::vector<std::int64_t> sources = {0};
    auto select = connection.prepare("SELECT id FROM import_source ORDER BY id");
    while (select.step()) sources.push_back(select.integer(0));
    return sources;
}

// "42" means 1-000042 as well as 2-000042, of whichever tills have sold.
void takeOwnNumbers(Connection& connection, const QString& text, std::vector<Numbered>& found) {
    const bool digits = !text.isEmpty() && text.size() <= 12 &&
                        std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits) return;
    const QString number = QString::number(text.toLongLong()).rightJustified(6, u'0');
    auto first = connection.prepare("SELECT ref FROM document_ref WHERE source = 0 AND ref > ? ORDER BY ref LIMIT 1");
    auto exact = connection.prepare("SELECT kind, document FROM document_ref WHERE source = 0 AND ref = ?");
    QString till;
    for (;;) { // from till to till along the index
        first.bindAll(till.isEmpty() ? till : till + QChar(u'-' + 1));
        const bool any = first.step();
        const QString ref = any ? first.text(0) : QString();
        first.reset();
        const qsizetype dash = ref.indexOf(u'-');
        if (dash <= 0) return;
        till = ref.left(dash);
        exact.bindAll(till + u'-' + number);
        takeRefs(exact, found);
        exact.reset();
    }
}

std::vector<Numbered> byNumber(Connection& connection, const QString& text) {
    std::vector<Numbered> found;
    takeOwnNumbers(connection, text, found);
    auto select = connection.prepare(R"(
        SELECT kind, document FROM document_ref
        WHERE source = ? AND ref >= ? AND ref < ? ORDER BY ref DESC LIMIT ?)");
    for (const std::int64_t source : sourcesOf(connection)) {
        select.bindAll(source, text, text + QChar(u'\uFFFD'), kMostNumbers);
        takeRefs(select, found);
        select.reset();
    }
    return found;
}

std::vector<Numbered> byPartOfNumber(Connection& connection, const QString& text) {
    std::vector<Numbered> found;
    // The text of a LIKE pattern with its own wildcards escaped.
    QString pattern = text;
    pattern.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    auto select = connection.prepare(R"(
        SELECT kind, document FROM document_ref WHERE ref LIKE ? ESCAPE '\' ORDER BY source DESC, ref DESC LIMIT ?)");
    select.bindAll(u'%' + pattern + u'%', kMostNumbers);
    takeRefs(select, found);
    return found;
}

// ---- merging
// --------------------------------------------------------------------------------------------------------------------

std::optional<ReceiptKey> keyIfShown(Connection& connection, const Numbered& number, const ReceiptFilter& filter) {
    const bool sale = number.kind == DocumentKind::Sale;
    if (sale ? filter.kind == ReceiptKind::Refunds
             : filter.kind == ReceiptKind::Sales || filter.kind == ReceiptKind::Voided)
        return {};
    auto select = connection.prepare(sale ? "SELECT business_day, at, cashier_id FROM sale WHERE id = ?"
                                          : "SELECT business_day, at, cashier_id FROM refund WHERE id = ?");
    select.bindAll(number.id);
    if (!select.step()) return {};
    if (filter.cashier && select.id<StaffId>(2) != filter.cashier) return {};
    if (sale && filter.kind != ReceiptKind::All &&
        SaleStore::isVoided(connection, {number.id}) != (filter.kind == ReceiptKind::Voided))
        return {};
    return ReceiptKey{select.day(0), select.instant(1), number.kind, number.id};
}

// Every stream gives its newest `limit`, so the newest `limit` of all are among them.
Keys newest(Connection& connection, const ReceiptFilter& filter, const std::optional<ReceiptKey>& after, int limit) {
    const Bound sales = boundOf(filter, after, DocumentKind::Sale);
    const Bound refunds = boundOf(filter, after, DocumentKind::Refund);
    const bool withSales = filter.kind != ReceiptKind::Refunds;
    const bool withRefunds = filter.kind == ReceiptKind::All || filter.kind == ReceiptKind::Refunds;
    const QString text = filter.text.simplified();
    Keys keys;
    if (text.isEmpty()) {
        if (filter.kind == ReceiptKind::Voided)
            voidsOfDays(connection, filter, sales, limit, keys);
        else if (withSales)
            salesOfDays(connection, filter, sales, limit, keys);
        if (withRefunds) refundsOfDays(connection, filter, refunds, limit, keys);
    } else {
        std::vector<Numbered> numbers = byNumber(connection, text);
        const std::vector<MemberHit> members = searchMembers(connection, text, kMostMembers);
        if (numbers.empty() && members.empty()) numbers = byPartOfNumber(connection, text);
        for (const Numbered& number : numbers) {
            const auto key = keyIfShown(connection, number, filter);
            if (key && isWithin(*key, number.kind == DocumentKind::Sale ? sales : refunds)) keys.push_back(*key);
        }
        for (const MemberHit& member : members) {
            if (withSales) salesOfMember(connection, member.id, filter, sales, limit, keys);
            if (withRefunds) refundsOfMember(connection, member.id, filter, refunds, limit, keys);
        }
    }
    std::sort(keys.begin(), keys.end(), std::greater<>());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (std::ssize(keys) > limit) keys.resize(static_cast<size_t>(limit));
    return keys;
}

DocumentState stateOf(Connection& connection, SaleId sale) {
    if (SaleStore::isVoided(connection, sale)) return DocumentState::Voided;
    if (!SaleStore::hasRefunds(connection, sale)) return DocumentState::Completed;
    auto select = connection.prepare(R"(
        SELECT (SELECT sum(l.quantity) FROM sale_line AS l WHERE l.sale_id = ?),
               (SELECT sum(l.quantity) FROM refund AS r JOIN refund_line AS l ON l.refund_id = r.id WHERE r.sale_id = ?))");
    select.bindAll(sale, sale);
    select.step();
    return select.integer(1) >= select.integer(0) ? DocumentState::WhollyRefunded : DocumentState::PartlyRefunded;
}

} // namespace

std::optional<DocumentRow> receiptRow(Connection& connection, DocumentKind kind, std::int64_t id) {
    const bool sale = kind == DocumentKind::Sale;
    auto select = connection.prepare(sale ? R"(
        SELECT s.receipt, s.at, s.business_day, coalesce(m.number, ''), coalesce(m.name, ''), s.gross - s.discount, ''
        FROM sale AS s LEFT JOIN member AS e ON e.id = s.member_id
        LEFT JOIN member AS m ON m.id = coalesce(e.merged_into, e.id) WHERE s.id = ?)"
                                          : R"(
        SELECT r.receipt, r.at, r.business_day, coalesce(m.number, ''), coalesce(m.name, ''), r.amount,
               coalesce(s.receipt, '')
        FROM refund AS r LEFT JOIN member AS e ON e.id = r.member_id
        LEFT JOIN member AS m ON m.id = coalesce(e.merged_into, e.id) LEFT JOIN sale AS s ON s.id = r.sale_id
        WHERE r.id = ?)");
    select.bindAll(id);
    if (!select.step()) return {};
    return DocumentRow{kind,
                       id,
                       select.text(0),
                       select.instant(1),
                       select.day(2),
                       select.text(3),
                       select.text(4),
                       select.money(5),
                       sale ? stateOf(connection, {id}) : DocumentState::Completed,
                       select.text(6)};
}

ReceiptPage listReceipts(Connection& connection, const ReceiptFilter& filter, const std::optional<ReceiptKey>& after,
                         int limit) {
    ReceiptPage page;
    Keys keys = newest(connection, filter, after, limit + 1);
    page.more = std::ssize(keys) > limit;
    if (page.more) keys.pop_back();
    page.rows.reserve(keys.size());
    for (const ReceiptKey& key : keys)
        if (auto row = receiptRow(connection, key.kind, key.id)) page.rows.push_back(*std::move(row));
    return page;
}

std::optional<std::pair<DocumentKind, std::int64_t>> findReceipt(Connection& connection, const QString& receipt) {
    for (const auto kind : {SaleStore::DocumentKind::Sale, SaleStore::DocumentKind::Refund})
        for (const std::int64_t source : sourcesOf(connection))
            if (const auto id = SaleStore::findRef(connection, SourceId{source}, receipt, kind))
                return std::pair(kindOf(static_cast<std::int64_t>(kind)), id);
    return {};
}

} // namespace zg
