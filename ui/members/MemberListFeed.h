#pragma once

#include "core/base/Result.h"
#include "core/members/MemberList.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <map>

namespace zg {

class MemberListModel;
class MemberService;

// Brings a list's pages and its count from the service into the model. Answers to a list that is no longer shown are
// dropped and their questions cancelled.
class MemberListFeed : public QObject {
    Q_OBJECT
public:
    MemberListFeed(MemberService& members, MemberListModel& model, QObject* parent);

    void show(const MemberFilter& filter, MemberOrder order, BusinessDay today);
    // Somebody has changed: the pages in sight come anew in place. Bursts are taken together.
    void refresh();
    const MemberFilter& filter() const { return m_filter; }
    MemberOrder order() const { return m_order; }
    std::optional<std::int64_t> count() const { return m_shown ? m_count : std::nullopt; } // of the rows that are shown

signals:
    void started();
    void shown();   // the first page is there
    void counted(); // count() has changed
    void failed(const zg::Error& error);

private:
    void askPage(int page);
    void askCount();
    void cancelAll();

    MemberService& m_members;
    MemberListModel& m_model;
    MemberFilter m_filter;
    MemberOrder m_order;
    BusinessDay m_today;
    int m_serial = 0;
    bool m_shown = false; // the model holds this list
    std::optional<std::int64_t> m_count;
    std::map<int, MemberKey> m_lastKeys; // of pages, as far as they are known
    std::map<int, QFuture<Result<MemberPage>>> m_asked;
    QFuture<Result<std::int64_t>> m_counting;
    QTimer m_soon;
};

} // namespace zg
