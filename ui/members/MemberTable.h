#pragma once

#include "core/members/MemberFilter.h"
#include "ui/common/DataTable.h"
#include "ui/members/MemberListModel.h"

namespace zg {

// The member list's table: sorts by its headings where the shop has an order for them. What is chosen are members, not
// places: when rows move the selection goes with them.
class MemberTable : public DataTable {
    Q_OBJECT
public:
    MemberTable(MemberListModel& model, QSettings& settings, QWidget* parent = nullptr);

    void showOrder(MemberOrder order);          // the arrow in the heading; does not emit
    std::vector<MemberId> selectedHeld() const; // those whose rows are here
    bool everythingSelected() const;
    bool followsSelection() const { return m_chosenHeld; } // false: it stays where it is, too much of it is not here
    MemberId current() const { return m_current; }

signals:
    void orderChosen(zg::MemberOrder order);
    void opened(zg::MemberId member); // Enter or double click
    void looked(zg::MemberId member); // the current row has changed; null: to one that is not here yet

protected:
    bool isHeld(int row) const override { return m_model.row(row) != nullptr; }
    void keyPressEvent(QKeyEvent* event) override;

private:
    void remember();
    void follow();

    MemberListModel& m_model;
    MemberOrder m_order;
    MemberId m_current; // null: none, or its row is not here yet
    std::vector<MemberId> m_chosen;
    bool m_chosenHeld = true; // m_chosen are all of them
    bool m_following = false; // the selection moves by itself
};

} // namespace zg
