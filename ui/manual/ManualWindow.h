#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace zg {

class ManualView;

// The manual beside the program: contents and search on the left, the page on the right. It speaks the program's
// language and changes with it.
class ManualWindow : public QWidget {
    Q_OBJECT
public:
    explicit ManualWindow(QWidget* parent = nullptr);

    void open(const QString& topic);
    QString topic() const;
    ManualView& view() { return *m_view; }
    QListWidget& contents() { return *m_contents; }
    QLineEdit& search() { return *m_search; }

private:
    void speak();
    void narrow(); // to the pages in which the words stand
    void showPlace();

    QString m_language;
    QToolButton* m_back;
    QToolButton* m_forward;
    QLineEdit* m_search;
    QListWidget* m_contents;
    QLabel* m_none;
    ManualView* m_view;
};

} // namespace zg
