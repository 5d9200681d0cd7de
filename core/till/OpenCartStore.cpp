#include "core/till/OpenCartStore.h"

#include "core/store/Sequence.h"
#include "core/store/Statement.h"
#include "core/till/CartJson.h"

namespace zg::OpenCartStore {

namespace {

// The ids of a till lie between its number and the next.
std::int64_t endOf(std::int64_t till) {
    return (till + 1) << kIdSequenceBits;
}

} // namespace

void keep(Connection& connection, const Cart& cart, Instant now) {
    const std::int64_t till = tillNumber(connection);
    connection.prepare("DELETE FROM open_cart WHERE till <= ?").runWith(till); // a restored shop's earlier tills, too
    if (cart.isEmpty()) return;
    const QByteArray json = cartToJson(cart);
    connection
        .prepare(R"(
        INSERT INTO open_cart (till, kept_at, after_sale, cart)
        VALUES (?1, ?2, (SELECT COALESCE(MAX(id), 0) FROM sale WHERE id < ?3), ?4))")
        .runWith(till, now, endOf(till), std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
}

Result<Cart> load(Connection& connection) {
    const std::int64_t till = tillNumber(connection);
    auto select = connection.prepare("SELECT cart, after_sale FROM open_cart WHERE till = ?");
    select.bindAll(till);
    if (!select.step()) return Cart();
    // A till has one counter: what it sold since then is what stood there.
    auto paid = connection.prepare("SELECT 1 FROM sale WHERE id > ? AND id < ? AND import_id IS NULL LIMIT 1");
    paid.bindAll(select.integer(1), endOf(till));
    if (paid.step()) return Cart();
    const std::string_view json = select.utf8(0);
    return cartFromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
}

} // namespace zg::OpenCartStore
