// Which key of the till does what.
#include "ui/common/SearchField.h"
#include "ui/till/CartView.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/TillMember.h"
#include "ui/till/TillPage.h"
#include "ui/till/TillQueue.h"
#include "ui/till/TillSearch.h"
#include "ui/till/TillTools.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QListView>

namespace zg {

namespace {

bool isPlainKey(const QKeySequence& key) {
    return key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier &&
           (key[0].key() < Qt::Key_Escape || key[0].key() == Qt::Key_Delete);
}

} // namespace

void TillPage::setKeys(const TillKeys& keys) {
    m_keys = keys;
    qDeleteAll(m_shortcuts);
    m_shortcuts.clear();
    for (const auto& [action, key] : m_keys) {
        if (isPlainKey(key)) continue; // typed: the search field's filter decides whether it is text
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, what = action] { perform(what); });
        m_shortcuts.push_back(shortcut);
    }
    m_field->setKeyName(tillKeyText(keys, TillAction::Find));
    m_payment->setKeys(keys);
    m_member->setEnrolKey(tillKeyText(keys, TillAction::NewMember));
    m_search->setEnrolKey(tillKeyText(keys, TillAction::NewMember));
    m_tools->setKeys(keys);
}

void TillPage::backToField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

// "3*" and "9.90/": the number that stands in the field is the quantity or the price of the selected line.
bool TillPage::typedNumberKey(QKeyEvent* key) {
    const QKeySequence pressed(key->key());
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty() || (m_cart.isEmpty() && m_queue->isIdle())) return false;
    if (pressed == m_keys.at(TillAction::Quantity)) {
        const auto quantity = parseQuantity(typed);
        if (!quantity || quantity->thousandths <= 0 || *quantity > kMaxLineQuantity) return false;
        m_field->reset();
        change(tillActionText(TillAction::Quantity),
               [this, quantity = *quantity] { editLine([quantity](CartLine& line) { line.quantity = quantity; }); });
        return true;
    }
    if (pressed == m_keys.at(TillAction::Price)) {
        const auto price = parseUnitPrice(typed);
        if (!price || price->tenThousandths < 0 || *price > kMaxUnitPrice) return false;
        m_field->reset();
        change(tillActionText(TillAction::Price), [this, price = *price] {
            editLine([price](CartLine& line) {
                line.price = price;
                line.discount = {};
            });
        });
        return true;
    }
    return false;
}

bool TillPage::fieldKey(QKeyEvent* key) {
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        if (m_search->isOpen())
            m_search->move(step);
        else
            m_queue->add([this, step] { m_cartView->move(step); });
        return true;
    }
    case Qt::Key_Escape:
        m_search->dismiss();
        m_field->reset();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->isAutoRepeat()) return true; // a resting hand must not confirm a payment
        if (!m_field->query().isEmpty())
            m_search->choose();
        else
            confirmPayment();
        return true;
    default: break;
    }
    if (typedNumberKey(key)) return true;
    if (!m_field->query().isEmpty()) return false;
    for (const auto& [action, sequence] : m_keys)
        if (isPlainKey(sequence) && sequence == QKeySequence(key->key())) {
            perform(action);
            return true;
        }
    return false;
}

bool TillPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::ShortcutOverride && m_field->text().isEmpty()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo)) { // the cart's, not the empty field's
            event->ignore();
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress) return false;
    auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_field) return fieldKey(key);
    // The list of the cart has the focus after a click: typing goes on in the field.
    if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->modifiers() & Qt::ControlModifier) return false;
    if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) return false;
    backToField();
    return fieldKey(key) || QCoreApplication::sendEvent(m_field, event);
}

} // namespace zg
