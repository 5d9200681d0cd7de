#pragma once

#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>

class QAbstractButton;
class QPushButton;
class QToolButton;

namespace zg {

// The style sheet's rules are keyed by this property (resources/theme/app.qss lists the looks). Re-polishes, so it may
// change later.
void setLook(QWidget* widget, const char* look);
// The same for a boolean or text property the style sheet tests, e.g. [wrong="true"].
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

QLabel* makeLabel(const char* look, QWidget* parent = nullptr);
QFrame* makeCard(QWidget* parent = nullptr);
QFrame* makeRule(QWidget* parent = nullptr); // a thin line
QPushButton* makeButton(const char* look, const char* iconName = nullptr, QWidget* parent = nullptr);
// Enter presses it as Space does. Not Qt's autoDefault, which draws a frame of its own over the style sheet's.
void clickOnEnter(QAbstractButton* button);
QToolButton* makeIconButton(const char* iconName,
                            QWidget* parent = nullptr); // give it an accessible name and a tooltip

// Tells screen readers what just happened without moving the focus.
void announceToReaders(QWidget* widget, const QString& text);

} // namespace zg
