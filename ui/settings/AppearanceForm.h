#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QSettings;

namespace zg {

class Segmented;
class Theme;

// Language, light or dark, and size: applied at once and kept. The same choices as the menu of the sidebar.
class AppearanceForm : public QWidget {
    Q_OBJECT
public:
    AppearanceForm(Theme& theme, QSettings& settings, QWidget* parent = nullptr);

private:
    void choose(const Theme& theme);
    void speak();

    QLabel* m_languageLabel;
    QLabel* m_schemeLabel;
    QLabel* m_scaleLabel;
    Segmented* m_language;
    Segmented* m_scheme;
    Segmented* m_scale;
};

} // namespace zg
