#pragma once

#include "ui/theme/Appearance.h"
#include "ui/theme/Language.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QObject>

class QApplication;

namespace zg {

// Dresses the whole application: Fusion, a full palette, one style sheet and the language. Made once, by whoever made
// the QApplication; everything it changes reaches widgets as ordinary palette, font, style and language change events.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication& application);

    const Appearance& appearance() const { return m_appearance; }
    void apply(const Appearance& appearance);

signals:
    void changed(); // after apply

private:
    bool systemIsDark() const;

    QApplication& m_application;
    Language m_language;
    Appearance m_appearance;
    bool m_dark = false; // what is applied now
    bool m_systemDark;   // as found at start
    bool m_applied = false;
};

// The style sheet with its placeholders filled: $name is a token, 14sp is 14 px times the interface scale.
QString styleSheetOf(const Tokens& tokens, int scalePercent);

} // namespace zg
