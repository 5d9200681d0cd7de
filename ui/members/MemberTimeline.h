#pragma once

#include "core/base/Money.h"
#include "core/members/MemberHistory.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zg {

// What happened with a member, newest first; older pages come by a button.
class MemberTimeline : public QFrame {
    Q_OBJECT
public:
    MemberTimeline(const BusinessCalendar& calendar, const Currency& currency, QWidget* parent = nullptr);

    void clear();
    void add(const HistoryPage& page); // after what is there
    std::optional<HistoryKey> next() const { return m_next; }
    const std::vector<HistoryEntry>& entries() const { return m_entries; }

signals:
    void moreWanted();
    // Of a purchase or a refund. By its id: receipts of two imports may have the same number.
    void receiptWanted(zg::HistoryKind kind, std::int64_t id);

private:
    void speak();
    void addRow(const HistoryEntry& entry);
    QPushButton* makeLink(const HistoryEntry& entry, QWidget* row);

    const BusinessCalendar& m_calendar;
    const Currency& m_currency;
    std::vector<HistoryEntry> m_entries;
    std::optional<HistoryKey> m_next;
    QLabel* m_title;
    QLabel* m_none;
    QVBoxLayout* m_rows;
    QPushButton* m_more;
};

} // namespace zg
