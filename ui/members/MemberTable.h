#pragma once

#include "core/members/MemberFilter.h"
#include "ui/common/DataTable.h"
#include "ui/members/MemberListModel.h"

namespace zg {

// The member list's table: sorts by its headings where the shop has an order for them.
class MemberTable : public DataTable {
    Q_OBJECT
public:
    MemberTable(MemberListModel& model, QSettings& settings, QWidget* parent = nullptr);

    void showOrder(MemberOrder order);          // the arrow in the heading; does not emit
    std::vector<MemberId> selectedHeld() const; // those whose rows are here
    bool everythingSelected() const;
    MemberId current() const;

signals:
    void orderChosen(zg::MemberOrder order);
    void opened(zg::MemberId member); // Enter or double click
    void looked(zg::MemberId member); // the current row has changed; null: to one that is not here yet

protected:
    bool isHeld(int row) const override { return m_model.row(row) != nullptr; }
    void keyPressEvent(QKeyEvent* event) override;

private:
    MemberListModel& m_model;
    MemberOrder m_order;
};

} // namespace zg
