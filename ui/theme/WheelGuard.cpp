#include "ui/theme/WheelGuard.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>

namespace zg {

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    const bool polished = event->type() == QEvent::Polish;
    if (!polished && event->type() != QEvent::Wheel) return false;
    auto* spin = qobject_cast<QAbstractSpinBox*>(watched);
    auto* box = spin ? static_cast<QWidget*>(spin) : qobject_cast<QComboBox*>(watched);
    if (!box) return false;
    if (polished) {
        if (box->focusPolicy() == Qt::WheelFocus) box->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (spin && spin->hasFocus()) return false; // somebody is setting this one
    event->ignore();                            // what it lies in has it
    return true;
}

} // namespace zg
