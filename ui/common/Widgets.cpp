#include "ui/common/Widgets.h"

#include "ui/common/Retranslate.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

namespace zg {

void setStyleProperty(QWidget* widget, const char* name, const QVariant& value) {
    if (widget->property(name) == value) return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setLook(QWidget* widget, const char* look) {
    setStyleProperty(widget, "look", QString::fromLatin1(look));
}

QLabel* makeLabel(const char* look, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("look", QString::fromLatin1(look));
    label->setTextFormat(Qt::PlainText); // names and notes are typed by people and must never be read as markup
    return label;
}

QFrame* makeCard(QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setProperty("look", QStringLiteral("card"));
    return card;
}

QFrame* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("look", QStringLiteral("line"));
    return rule;
}

QPushButton* makeButton(const char* look, const char* iconName, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("look", QString::fromLatin1(look));
    button->setAutoDefault(false);
    if (iconName) {
        const bool primary = qstrcmp(look, "primary") == 0;
        button->setIcon(primary ? icon(iconName, &Tokens::onAccent) : icon(iconName));
        redressed(button, [button] { button->setIconSize(QSize(px(18), px(18))); });
    }
    return button;
}

namespace {

class EnterClick : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress) return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) || key->isAutoRepeat()) return false;
        static_cast<QAbstractButton*>(watched)->click();
        return true;
    }
};

} // namespace

void clickOnEnter(QAbstractButton* button) {
    button->installEventFilter(new EnterClick(button));
}

QToolButton* makeIconButton(const char* iconName, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setFocusPolicy(Qt::StrongFocus);
    redressed(button, [button] { button->setIconSize(QSize(px(18), px(18))); });
    return button;
}

void announceToReaders(QWidget* widget, const QString& text) {
    if (!QAccessible::isActive()) return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
    QAccessible::updateAccessibility(&event);
#else
    widget->setAccessibleDescription(text);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace zg
