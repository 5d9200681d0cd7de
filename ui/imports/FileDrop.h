#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace zg {

// Where a file is dropped or chosen.
class FileDrop : public QFrame {
    Q_OBJECT
public:
    explicit FileDrop(QWidget* parent = nullptr);

    QPushButton* button() const { return m_choose; }

signals:
    void fileChosen(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();

    QLabel* m_title;
    QLabel* m_help;
    QPushButton* m_choose;
};

} // namespace zg
