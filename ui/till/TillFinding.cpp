// What is scanned, typed and chosen at the till, and whom and what it brings to the cart.
#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/SearchField.h"
#include "ui/till/CartView.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/TillMember.h"
#include "ui/till/TillPage.h"
#include "ui/till/TillQueue.h"
#include "ui/till/TillSearch.h"

namespace zg {

namespace {
constexpr int kHits = 8; // of each kind
}

void TillPage::ask(const QString& query) {
    const int serial = ++m_asked;
    if (query.isEmpty()) {
        m_search->setAnswer({}, query);
        return;
    }
    whenReady(m_services.till.find(query, kHits), this, [this, serial, query](const Result<TillHits>& hits) {
        if (serial != m_asked) return;
        if (hits)
            m_search->setAnswer(*hits, query);
        else
            complain(errorText(hits.error()));
    });
}

void TillPage::scan(const QString& code) {
    m_queue->ask(m_services.till.scan(code), [this, code, typed = m_field->text()](const Result<Scanned>& found) {
        if (!found) {
            complain(unknownText(code, found.error()));
            return;
        }
        if (m_field->text() == typed) m_field->reset(); // begun before the scan; nothing that was typed since
        take(*found);
    });
}

void TillPage::take(const Scanned& found) {
    if (const auto* product = std::get_if<Product>(&found))
        addProduct(*product);
    else if (const auto* member = std::get_if<MemberId>(&found))
        attach(*member);
    else
        emit receiptScanned(std::get<ReceiptNumber>(found).text);
}

// Enter before the answer, or where nothing was found: the only one there is, else whatever the whole code is. The
// field is free at once for what comes next; of several none is taken unseen.
void TillPage::enter(const QString& typed) {
    m_field->reset();
    m_queue->ask(m_services.till.find(typed, kHits), [this, typed](const Result<TillHits>& hits) {
        const std::size_t found = hits ? hits->members.size() + hits->products.size() : 0;
        if (found == 1 && !hits->members.empty()) {
            attach(hits->members.front().id);
        } else if (found == 1) {
            addProduct(hits->products.front().id);
        } else if (found > 1) {
            giveBack(typed, tr("「%1」不止一个，请选择。").arg(typed));
        } else {
            m_queue->ask(m_services.till.scan(typed), [this, typed](const Result<Scanned>& code) {
                if (code)
                    take(*code);
                else
                    giveBack(typed, unknownText(typed, code.error()));
            });
        }
    });
}

// To be looked at and put right, unless the next thing is typed already.
void TillPage::giveBack(const QString& typed, const QString& why) {
    if (m_field->text().isEmpty()) m_field->setText(typed);
    complain(why);
}

QString TillPage::unknownText(const QString& code, const Error& error) const {
    return error.code == ErrorCode::ProductNotFound ? tr("「%1」不是商品条码，也不是会员卡。").arg(code)
                                                    : errorText(error);
}

void TillPage::attach(MemberId member) {
    m_queue->ask(m_services.members.get(member), [this](const Result<MemberCard>& card) {
        if (!card) {
            complain(errorText(card.error()));
            return;
        }
        auto before = std::exchange(m_card, *card);
        if (edit([&](Cart& cart) { cart.member = card->member.id; }))
            showMember();
        else
            m_card = std::move(before);
    });
}

// Beside the cart stands the cart's member, whatever put it there.
void TillPage::showMember() {
    if (m_card && m_card->member.id == m_cart.member) {
        m_member->show(*m_card, today());
        m_payment->setStoredValue(m_card->stat.storedValue);
        return;
    }
    m_card.reset();
    m_member->clear();
    m_payment->setStoredValue(std::nullopt);
    if (m_cart.member) lookUpMember();
}

void TillPage::lookUpMember() {
    const MemberId asked = m_cart.member;
    m_queue->askFirst(m_services.members.get(asked), [this, asked](const Result<MemberCard>& card) {
        if (m_cart.member != asked) return;
        m_cart.member = card ? card->member.id : MemberId(); // merged since: whoever was kept
        if (card)
            m_card = *card;
        else
            complain(errorText(card.error()));
        showCart();
    });
}

void TillPage::detach() {
    edit([](Cart& cart) { cart.member = {}; });
    backToField();
}

void TillPage::addProduct(ProductId product) {
    m_queue->ask(m_services.products.get(product), [this](const Result<Product>& found) {
        if (found)
            addProduct(*found);
        else
            complain(errorText(found.error()));
    });
}

void TillPage::addProduct(const Product& product) {
    std::size_t line = 0;
    if (edit([&](Cart& cart) { line = addToCart(cart, product); })) m_cartView->setCurrent(static_cast<int>(line));
}

} // namespace zg
