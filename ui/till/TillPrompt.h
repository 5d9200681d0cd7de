#pragma once

#include <QtWidgets/QFrame>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class Notice;

// One question over the foot of the cart: a quantity, a price, a discount, a note. Enter answers, Esc leaves things as
// they are.
class TillPrompt : public QFrame {
    Q_OBJECT
public:
    explicit TillPrompt(QWidget* parent);

    struct Question {
        QString title, hint, value;
    };
    // answer: takes what was typed; a sentence when it can't be, empty when it was taken.
    void ask(const Question& question, std::function<QString(const QString&)> answer);
    bool isOpen() const { return isVisible(); }
    void close();
    QLineEdit& edit() { return *m_edit; }

signals:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accept();
    void place();

    std::function<QString(const QString&)> m_answer;
    QLabel* m_title;
    QLabel* m_hint;
    QLineEdit* m_edit;
    QPushButton* m_accept;
    Notice* m_notice;
};

} // namespace zg
