#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace zg {

// A message in its place on the page, not in a box: what failed and what to do. Hidden while it has nothing to say.
class Notice : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Ok, Warn, Bad };

    explicit Notice(QWidget* parent = nullptr);

    void say(Kind kind, const QString& text);
    void clear();
    QString text() const;

private:
    QLabel* m_icon;
    QLabel* m_text;
    Kind m_kind = Kind::Info;
    void showIcon();
};

} // namespace zg
