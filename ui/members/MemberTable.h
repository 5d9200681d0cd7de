#pragma once

#include "core/members/MemberFilter.h"
#include "ui/members/MemberListModel.h"

#include <QtWidgets/QTableView>

class QSettings;

namespace zg {

// The member list's table: sorts by its headings where the shop has an order for them, hides and moves columns and
// remembers that, copies the selection as tab-separated text.
class MemberTable : public QTableView {
    Q_OBJECT
public:
    MemberTable(MemberListModel& model, QSettings& settings, QWidget* parent = nullptr);

    void showOrder(MemberOrder order);          // the arrow in the heading; does not emit
    std::vector<MemberId> selectedHeld() const; // those whose rows are here
    int selectedRows() const;
    bool everythingSelected() const;
    MemberId current() const;
    void openColumnMenu(const QPoint& at);
    QString selectionText() const; // tab-separated, with headings

signals:
    void orderChosen(zg::MemberOrder order);
    void opened(zg::MemberId member);  // Enter or double click
    void looked(zg::MemberId member);  // the current row has changed; null: to one that is not here yet
    void menuWanted(const QPoint& at); // on the selection, in global coordinates

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restoreColumns();
    void saveColumns();

    MemberListModel& m_model;
    QSettings& m_settings;
    MemberOrder m_order;
};

} // namespace zg
