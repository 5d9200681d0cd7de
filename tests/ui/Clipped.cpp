#include "tests/ui/Clipped.h"

#include "tests/ui/Gui.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionComboBox>
#include <QtWidgets/QToolButton>

namespace zg {

namespace {

constexpr int kSlack = 1; // rounding of fractional advances

bool isClipped(const QLabel& label) {
    if (label.wordWrap()) return label.heightForWidth(label.width()) > label.height() + kSlack;
    const QSize needed = label.sizeHint();
    return needed.width() > label.width() + kSlack || needed.height() > label.height() + kSlack;
}

bool isClipped(const QAbstractButton& button) {
    if (button.hasHeightForWidth()) return button.heightForWidth(button.width()) > button.height() + kSlack;
    return button.sizeHint().width() > button.width() + kSlack;
}

bool isClipped(const QComboBox& box) {
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return box.fontMetrics().horizontalAdvance(box.currentText()) > room.width() + kSlack;
}

bool isClipped(const QLineEdit& edit) {
    if (!edit.text().isEmpty()) return false; // what is typed scrolls
    return edit.fontMetrics().horizontalAdvance(edit.placeholderText()) > edit.contentsRect().width() + kSlack;
}

} // namespace

QStringList clippedTexts(const QWidget& root) {
    QStringList clipped;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (!label->text().isEmpty() && isClipped(*label)) clipped += label->text();
        } else if (const auto* under = qobject_cast<const QToolButton*>(widget);
                   under && under->toolButtonStyle() == Qt::ToolButtonTextUnderIcon) {
            // Qt's own hint adds two spaces that need no room.
            if (under->fontMetrics().horizontalAdvance(under->text()) > under->width()) clipped += under->text();
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            if (!button->text().isEmpty() && isClipped(*button)) clipped += button->text();
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            if (isClipped(*box)) clipped += box->currentText();
        } else if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) {
            if (isClipped(*edit)) clipped += edit->placeholderText();
        }
    }
    return clipped;
}

QStringList stillClipped(const QWidget& root) {
    deliver(); // what is not laid out yet is not clipped yet
    QStringList clipped;
    eventually([&] {
        clipped = clippedTexts(root);
        return clipped.isEmpty();
    });
    return clipped;
}

} // namespace zg
