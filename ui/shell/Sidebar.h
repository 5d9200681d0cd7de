#pragma once

#include "ui/page/Page.h"

#include <QtWidgets/QFrame>

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace zg {

// The navigation: only pages that exist, under their headings; ↑↓ move between them. 200 px wide, or a rail of 76 px
// that leaves the room to the till. In a window too low for all of them the pages scroll; the foot stays.
class Sidebar : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);

    void addPage(int index, const PageSpec& spec);
    // At the foot, apart from the pages.
    QAbstractButton* addFoot(const char* iconName, Speech title);
    void setCurrent(int index);
    void setRail(bool rail);
    bool isRail() const { return m_rail; }
    // Pages somebody may not open are not there for them.
    void setPageVisible(int index, bool visible);
    void setShopName(const QString& name);

signals:
    void chosen(int index);
    void railWanted(bool rail);

private:
    QToolButton* makeEntry(const char* iconName, Speech title);
    void showGroups();
    void dress();

    QLabel* m_name;
    QScrollArea* m_scroll;
    QButtonGroup* m_entries;
    QVBoxLayout* m_front;
    QVBoxLayout* m_back;
    QVBoxLayout* m_foot;
    QLabel* m_frontHeading;
    QLabel* m_backHeading;
    std::vector<std::pair<QToolButton*, Speech>> m_buttons; // all of them
    std::vector<std::pair<QToolButton*, NavGroup>> m_pages;
    QToolButton* m_fold;
    bool m_rail = false;
};

} // namespace zg
