#pragma once

#include "core/base/Money.h"
#include "core/members/MemberList.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>
#include <QtCore/QTimer>

#include <set>
#include <vector>

namespace zg {

// The numbers are kept in the machine's settings; never renumber.
enum class MemberColumn {
    Name = 0,
    Phone,
    Tags,
    LastVisit,
    Visits,
    Net,
    Average,
    Points,
    StoredValue,
    Joined,
    Birthday,
    Source,
    Number
};
inline constexpr int kMemberColumns = 13;
inline constexpr int kMemberPageRows = 100;

// The member list as a table: as many rows as there are members, of which it holds the pages around those that were
// looked at last. It asks for what it lacks by signal; rows that are not there yet are blank.
class MemberListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    MemberListModel(const Currency& currency, QObject* parent);

    // Forgets everything: another list. `rows`: its first page.
    void restart(std::vector<MemberRow> rows, BusinessDay today);
    // How many there are, known later than the first page.
    void setCount(int count);
    void setPage(int page, std::vector<MemberRow> rows);
    // The members have changed: what is shown stays until its page comes anew.
    void markStale();
    void retranslate();

    const MemberRow* row(int row) const;           // null: not here yet
    int rowOf(MemberId member) const;              // among the pages held, fresh ones first; -1
    bool isResizing() const { return m_resizing; } // rows come and go at the end until their pages say who they are

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void pageWanted(int page);
    void pageCame(); // in place of blank or older rows

private:
    struct Held {
        std::vector<MemberRow> rows;
        bool stale = false;
    };

    void want(int page) const;
    QString text(const MemberRow& row, MemberColumn column) const;

    const Currency& m_currency;
    BusinessDay m_today;
    int m_count = 0;
    bool m_resizing = false;
    QHash<int, Held> m_pages;
    mutable std::set<int> m_wanted; // asked for at the end of the event
    mutable int m_lastWanted = 0;
    mutable QTimer m_ask;
};

} // namespace zg
