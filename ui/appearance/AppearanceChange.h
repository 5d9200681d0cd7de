#pragma once

#include "ui/theme/Theme.h"

namespace zg {

// change(Appearance&), kept and applied once the click that asked for it has been painted: a style sheet applied under
// an open menu or a button still down repaints it half way.
template <class Change> void changeAppearance(QObject* context, Theme& theme, QSettings& settings, Change change) {
    QMetaObject::invokeMethod(
        context,
        [&theme, &settings, change] {
            Appearance appearance = theme.appearance();
            change(appearance);
            saveAppearance(appearance, settings);
            theme.apply(appearance);
        },
        Qt::QueuedConnection);
}

} // namespace zg
