#include "core/till/HeldCartStore.h"

#include "core/store/Catching.h"
#include "core/store/Statement.h"
#include "core/till/CartJson.h"

namespace zg::HeldCartStore {

HeldCartId insert(Connection& connection, const Cart& cart, Instant now) {
    const QByteArray json = cartToJson(cart);
    auto insert = connection.prepare("INSERT INTO held_cart (held_at, cart) VALUES (?, ?) RETURNING id");
    insert.bindAll(now, std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    insert.step();
    return insert.id<HeldCartId>(0);
}

std::vector<HeldCart> all(Connection& connection) {
    std::vector<HeldCart> held;
    auto select = connection.prepare("SELECT id, held_at, cart FROM held_cart ORDER BY held_at DESC, id DESC");
    auto nameOf = connection.prepare("SELECT name, number FROM member WHERE id = ?");
    while (select.step()) {
        const std::string_view json = select.utf8(2);
        HeldCart each{select.id<HeldCartId>(0),
                      select.instant(1),
                      {},
                      require(cartFromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))))};
        if (each.cart.member) {
            nameOf.bindAll(each.cart.member);
            if (nameOf.step()) each.memberName = nameOf.text(0).isEmpty() ? nameOf.text(1) : nameOf.text(0);
            nameOf.reset();
        }
        held.push_back(std::move(each));
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
