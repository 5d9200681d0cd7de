#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace zg {

// What stands where nothing is yet: a drawing, one sentence of title, one of help, and at most one action.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const char* iconName, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& help, const QString& action = {});

signals:
    void acted();

private:
    QLabel* m_title;
    QLabel* m_help;
    QPushButton* m_action;
};

} // namespace zg
