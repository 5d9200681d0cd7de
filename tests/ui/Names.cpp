#include "tests/ui/Names.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>

namespace zg {

QStringList namelessItems(const QWidget& root) {
    QStringList nameless;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !widget->isVisibleTo(&root)) continue;
        const QString type = widget->metaObject()->className();
        // Parts of Qt's own composites take the name of the whole.
        if (widget->objectName().startsWith("qt_") || type.startsWith("QComboBox") ||
            qobject_cast<QMenu*>(widget->parent()) || qobject_cast<QComboBox*>(widget->parentWidget()))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
        if (name.isEmpty()) nameless << type + " in " + widget->parentWidget()->metaObject()->className();
    }
    return nameless;
}

} // namespace zg
