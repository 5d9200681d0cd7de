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
    whenReady(m_till.held(), this, [this](const Result<std::vector<HeldCart>>& held) {
        m_count = held ? static_cast<int>(held->size()) : 0;
        emit counted();
    });
}

void HeldCarts::putAside(const Cart& cart, bool byResuming, std::function<void()> then) {
    emit busy(true); // or a second key would hold it twice, and Enter sell what is held
    whenReady(m_till.hold(cart), this, [this, byResuming, then = std::move(then)](const Result<HeldCartId>& id) {
        emit busy(false);
        if (!id) {
            emit failed(errorText(id.error()));
            return;
        }
        emit put(*id, byResuming);
        recount();
        then();
    });
}

void HeldCarts::hold(const Cart& cart) {
    putAside(cart, false, [] {});
}

void HeldCarts::resume(HeldCartId id, const Cart& counter) {
    if (counter.isEmpty())
        take(id);
    else
        putAside(counter, true, [this, id] { take(id); });
}

void HeldCarts::take(HeldCartId id) {
    emit busy(true);
    whenReady(m_till.resume(id), this, [this](const Result<Cart>& cart) {
        emit busy(false);
        if (cart)
            emit taken(*cart);
        else
            emit failed(errorText(cart.error()));
        recount();
    });
}

void HeldCarts::choose(QPoint place, std::function<void(HeldCartId id)> chosen) {
    whenReady(m_till.held(), this, [this, place, chosen](const Result<std::vector<HeldCart>>& held) {
        if (!held || held->empty()) {
            emit failed(held ? tr("没有挂单") : errorText(held.error()));
            return;
        }
        auto* menu = new QMenu(m_page);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const HeldCart& each : *held) {
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
