#pragma once

#include "ui/shell/Page.h"

#include <QtWidgets/QFrame>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zg {

// The owner's 200 px of navigation: only pages that exist, under their headings; ↑↓ move between them.
class Sidebar : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);

    void addPage(int index, const PageSpec& spec);
    // At the foot, apart from the pages.
    QPushButton* addFoot(const char* iconName, Speech title);
    void setCurrent(int index);
    void setShopName(const QString& name);

signals:
    void chosen(int index);

private:
    QPushButton* makeEntry(const char* iconName, Speech title);

    QLabel* m_name;
    QButtonGroup* m_entries;
    QVBoxLayout* m_front;
    QVBoxLayout* m_back;
    QVBoxLayout* m_foot;
    QLabel* m_frontHeading;
    QLabel* m_backHeading;
};

} // namespace zg
