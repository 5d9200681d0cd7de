#pragma once

#include <QtWidgets/QMenu>

class QSettings;

namespace zg {

class Theme;

// Language, light or dark, and size: applied at once and kept.
class AppearanceMenu : public QMenu {
    Q_OBJECT
public:
    AppearanceMenu(Theme& theme, QSettings& settings, QWidget* parent = nullptr);
};

} // namespace zg
