#pragma once

#include <QtWidgets/QLineEdit>

namespace zg {

// A line for secrets: hidden, with an eye to look at it; no input-method dictionary, no undo history to dig in.
class PassphraseEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit PassphraseEdit(QWidget* parent = nullptr);

private:
    QAction* m_reveal;
};

} // namespace zg
