#include "ui/members/MemberListFeed.h"

#include "core/members/MemberService.h"
#include "ui/common/WhenReady.h"
#include "ui/members/MemberListModel.h"

namespace zg {

namespace {

constexpr std::size_t kQuestionsAtOnce = 4; // dragging the scroll bar passes by many pages
constexpr int kBurstMs = 400;

} // namespace

MemberListFeed::MemberListFeed(MemberService& members, MemberListModel& model, QObject* parent)
    : QObject(parent), m_members(members), m_model(model) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kBurstMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        // Keys of before may lie anywhere now.
        cancelAll();
        ++m_serial;
        m_lastKeys.clear();
        m_model.markStale();
        if (!m_shown) askPage(0);
        askCount();
    });
    connect(&m_model, &MemberListModel::pageWanted, this, &MemberListFeed::askPage);
}

void MemberListFeed::show(const MemberFilter& filter, MemberOrder order, BusinessDay today) {
    cancelAll();
    m_soon.stop();
    ++m_serial;
    m_filter = filter;
    m_order = order;
    m_today = today;
    m_shown = false;
    m_count.reset();
    m_lastKeys.clear();
    emit started();
    askPage(0);
    askCount();
}

void MemberListFeed::refresh() {
    if (!m_soon.isActive()) m_soon.start();
}

void MemberListFeed::cancelAll() {
    for (auto& [page, future] : m_asked) future.cancel();
    m_asked.clear();
    m_counting.cancel();
}

void MemberListFeed::askPage(int page) {
    if (m_asked.contains(page) || (!m_shown && page > 0)) return;
    while (m_asked.size() >= kQuestionsAtOnce) {
        // The one farthest from where the eye is now.
        const auto far =
            page - m_asked.begin()->first > m_asked.rbegin()->first - page ? m_asked.begin() : std::prev(m_asked.end());
        far->second.cancel();
        m_asked.erase(far);
    }
    std::optional<MemberKey> after;
    std::int64_t skip = std::int64_t{page} * kMemberPageRows;
    if (const auto known = m_lastKeys.lower_bound(page); known != m_lastKeys.begin()) {
        const auto& [before, key] = *std::prev(known);
        after = key;
        skip = std::int64_t{page - before - 1} * kMemberPageRows;
    }
    const auto future = m_members.list(m_filter, m_order, after, kMemberPageRows, skip);
    m_asked.insert_or_assign(page, future);
    whenReady(future, this, [this, page, serial = m_serial](const Result<MemberPage>& answer) {
        if (serial != m_serial) return;
        if (!answer && answer.error().code == ErrorCode::Cancelled) return; // another one may have been asked for since
        m_asked.erase(page);
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        if (answer->last) m_lastKeys.insert_or_assign(page, *answer->last);
        if (m_shown) {
            m_model.setPage(page, answer->rows);
            return;
        }
        m_shown = true;
        m_model.restart(answer->rows, m_today);
        if (std::ssize(answer->rows) < kMemberPageRows) m_count = std::ssize(answer->rows);
        if (m_count) m_model.setCount(static_cast<int>(*m_count));
        emit shown();
        if (m_count) emit counted();
    });
}

void MemberListFeed::askCount() {
    m_counting = m_members.count(m_filter);
    whenReady(m_counting, this, [this, serial = m_serial](const Result<std::int64_t>& count) {
        if (serial != m_serial || !count) return; // the list itself says what is wrong
        m_count = *count;
        if (!m_shown) return;
        m_model.setCount(static_cast<int>(*count));
        emit counted();
    });
}

} // namespace zg
