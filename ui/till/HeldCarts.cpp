#include "ui/till/HeldCarts.h"

#include "core/till/CartRules.h"
#include "core/till/TillService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/WhenReady.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QMenu>

namespace zg {

HeldCarts::HeldCarts(TillService& till, const BusinessCalendar& calendar, const Currency& currency, QWidget* page)
    : QObject(page), m_till(till), m_calendar(calendar), m_currency(currency), m_page(page) {}

void HeldCarts::recount() {
    whenReady(m_till.held(), this, [this](const Result<HeldCartList>& held) {
        m_count = held ? static_cast<int>(held->carts.size()) + held->unreadable : 0;
        emit counted();
    });
}

void HeldCarts::setBusy(bool value) {
    m_busy = value;
    emit busy(value);
}

void HeldCarts::hold(const Cart& cart) {
    setBusy(true); // or a second key would hold it twice, and Enter sell what is held
    whenReady(m_till.hold(cart), this, [this](const Result<HeldCartId>& id) {
        if (id)
            emit put(*id);
        else
            emit failed(errorText(id.error()));
        recount();
        setBusy(false);
    });
}

void HeldCarts::resume(HeldCartId id, const Cart& counter) {
    setBusy(true);
    whenReady(m_till.resume(id, counter), this, [this](const Result<Cart>& cart) {
        if (cart)
            emit taken(*cart);
        else
            emit failed(errorText(cart.error()));
        recount();
        setBusy(false);
    });
}

void HeldCarts::choose(QPoint place, std::function<void(HeldCartId id)> chosen) {
    whenReady(m_till.held(), this, [this, place, chosen](const Result<HeldCartList>& held) {
        if (!held) {
            emit failed(errorText(held.error()));
            return;
        }
        if (held->unreadable > 0)
            emit failed(tr("有 %n 张挂单无法读取，其余的都在。", nullptr, held->unreadable));
        else if (held->carts.empty())
            emit failed(tr("没有挂单"));
        if (held->carts.empty()) return;
        auto* menu = new QMenu(m_page);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const HeldCart& each : held->carts) {
            const auto totals = totalsOf(each.cart, m_currency.digits).value_or(CartTotals());
            const QString text = QStringLiteral("%1 · %2 · %3 · %4")
                                     .arg(timeText(m_calendar.localTime(each.at).time()),
                                          each.memberName.isEmpty() ? tr("散客") : each.memberName,
                                          tr("%n 种", nullptr, static_cast<int>(each.cart.lines.size())),
                                          moneyText(totals.due, m_currency));
            connect(menu->addAction(text), &QAction::triggered, this, [chosen, id = each.id] { chosen(id); });
        }
        menu->setActiveAction(menu->actions().front());
        menu->popup(place - QPoint(0, menu->sizeHint().height() + px(4)));
    });
}

} // namespace zg
