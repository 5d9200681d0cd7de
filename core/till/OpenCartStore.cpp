#include "core/till/OpenCartStore.h"

#include "core/sales/RequestStore.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"
#include "core/till/CartJson.h"
#include "core/till/CartRules.h"

namespace zg::OpenCartStore {

void keep(Connection& connection, const Cart& cart, Instant now) {
    const std::int64_t till = tillNumber(connection);
    connection.prepare("DELETE FROM open_cart WHERE till <= ?").runWith(till); // a restored shop's earlier tills, too
    if (cart.isEmpty()) return;
    const QByteArray json = cartToJson(cart);
    connection.prepare("INSERT INTO open_cart (till, kept_at, cart) VALUES (?, ?, ?)")
        .runWith(till, now, std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
}

Result<Cart> load(Connection& connection) {
    auto select = connection.prepare("SELECT cart FROM open_cart WHERE till = ?");
    select.bindAll(tillNumber(connection));
    if (!select.step()) return Cart();
    const std::string_view json = select.utf8(0);
    auto cart = cartFromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    // Paid before anybody could take it away: its request was answered.
    if (cart && RequestStore::isAnswered(connection, draftOf(*cart, {}, {}).request)) return Cart();
    return cart;
}

} // namespace zg::OpenCartStore
