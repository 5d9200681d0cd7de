#include "core/till/HeldCartStore.h"

#include "core/store/Sequence.h"
#include "core/store/Statement.h"
#include "core/till/CartJson.h"

namespace zg::HeldCartStore {

HeldCartId insert(Connection& connection, const Cart& cart, Instant now) {
    const QByteArray json = cartToJson(cart);
    // Drawn, not the table's own: that one gives a number again, and a late "resume" would take another's cart.
    const auto id = nextId<HeldCartId>(connection);
    connection.prepare("INSERT INTO held_cart (id, held_at, cart) VALUES (?, ?, ?)")
        .runWith(id, now, std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    return id;
}

HeldCartList all(Connection& connection) {
    HeldCartList held;
    auto select = connection.prepare("SELECT id, held_at, cart FROM held_cart ORDER BY held_at DESC, id DESC");
    auto nameOf = connection.prepare("SELECT name, number FROM member WHERE id = ?");
    while (select.step()) {
        const std::string_view json = select.utf8(2);
        auto cart = cartFromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
        if (!cart) {
            ++held.unreadable;
            continue;
        }
        HeldCart each{select.id<HeldCartId>(0), select.instant(1), {}, *std::move(cart)};
        if (each.cart.member) {
            nameOf.bindAll(each.cart.member);
            if (nameOf.step()) each.memberName = nameOf.text(0).isEmpty() ? nameOf.text(1) : nameOf.text(0);
            nameOf.reset();
        }
        held.carts.push_back(std::move(each));
    }
    return held;
}

Result<Cart> take(Connection& connection, HeldCartId id) {
    auto erase = connection.prepare("DELETE FROM held_cart WHERE id = ? RETURNING cart");
    erase.bindAll(id);
    if (!erase.step()) return fail(ErrorCode::SaleNotFound, QStringLiteral("held cart"));
    const std::string_view json = erase.utf8(0);
    auto cart = cartFromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    while (erase.step()) {
    }
    return cart;
}

} // namespace zg::HeldCartStore
