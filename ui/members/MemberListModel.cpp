#include "ui/members/MemberListModel.h"

#include "ui/common/Format.h"
#include "ui/members/MemberText.h"

namespace zg {

namespace {

constexpr int kPagesHeld = 40;

bool isNumber(MemberColumn column) {
    switch (column) {
    case MemberColumn::Visits:
    case MemberColumn::Net:
    case MemberColumn::Average:
    case MemberColumn::Points:
    case MemberColumn::StoredValue: return true;
    default: return false;
    }
}

} // namespace

MemberListModel::MemberListModel(const Currency& currency, QObject* parent)
    : QAbstractTableModel(parent), m_currency(currency) {
    m_ask.setSingleShot(true);
    connect(&m_ask, &QTimer::timeout, this, [this] {
        for (const int page : std::exchange(m_wanted, {})) emit pageWanted(page);
    });
}

void MemberListModel::restart(std::vector<MemberRow> rows, BusinessDay today) {
    beginResetModel();
    m_today = today;
    m_count = static_cast<int>(rows.size());
    m_pages.clear();
    m_wanted.clear();
    m_pages.insert(0, {std::move(rows), false});
    endResetModel();
}

void MemberListModel::setCount(int count) {
    m_resizing = true;
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    m_resizing = false;
}

void MemberListModel::setPage(int page, std::vector<MemberRow> rows) {
    if (page < 0 || (page > 0 && page * kMemberPageRows >= m_count)) return;
    const auto farthest = [&] {
        int far = page;
        for (auto held = m_pages.cbegin(); held != m_pages.cend(); ++held)
            if (std::abs(held.key() - m_lastWanted) > std::abs(far - m_lastWanted)) far = held.key();
        return far;
    };
    while (m_pages.size() >= kPagesHeld && farthest() != page) m_pages.remove(farthest());
    m_pages.insert(page, {std::move(rows), false});
    const int last = qMin(m_count, (page + 1) * kMemberPageRows) - 1;
    if (last >= page * kMemberPageRows)
        emit dataChanged(index(page * kMemberPageRows, 0), index(last, kMemberColumns - 1));
    emit pageCame();
}

void MemberListModel::markStale() {
    for (Held& held : m_pages) held.stale = true;
    if (m_count > 0) emit dataChanged(index(0, 0), index(m_count - 1, kMemberColumns - 1));
}

void MemberListModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, kMemberColumns - 1);
    if (m_count > 0) emit dataChanged(index(0, 0), index(m_count - 1, kMemberColumns - 1));
}

const MemberRow* MemberListModel::row(int row) const {
    const auto held = m_pages.constFind(row / kMemberPageRows);
    const auto at = static_cast<std::size_t>(row % kMemberPageRows);
    return held == m_pages.cend() || at >= held->rows.size() ? nullptr : &held->rows[at];
}

int MemberListModel::rowOf(MemberId member) const {
    int older = -1;
    for (auto held = m_pages.cbegin(); held != m_pages.cend(); ++held)
        for (std::size_t i = 0; i < held->rows.size(); ++i)
            if (held->rows[i].id == member) {
                const int row = held.key() * kMemberPageRows + static_cast<int>(i);
                if (!held->stale) return row;
                older = row;
            }
    return older;
}

int MemberListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_count;
}

int MemberListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kMemberColumns;
}

void MemberListModel::want(int page) const {
    m_lastWanted = page;
    m_wanted.insert(page);
    m_ask.start(0);
}

QString MemberListModel::text(const MemberRow& row, MemberColumn column) const {
    const MemberStat& stat = row.stat;
    switch (column) {
    case MemberColumn::Name: return row.name.isEmpty() ? row.number : row.name;
    case MemberColumn::Phone: return row.maskedPhone;
    case MemberColumn::Tags: {
        QStringList names;
        for (const Tag& tag : row.tags) names << tag.name;
        return names.join(QStringLiteral(" · "));
    }
    case MemberColumn::LastVisit: return lastVisitText(stat.lastDay, m_today);
    case MemberColumn::Visits: return countText(stat.visits);
    case MemberColumn::Net: return moneyText(stat.net, m_currency);
    case MemberColumn::Average:
        return stat.orders > 0 ? moneyText({mulDivHalfUp(stat.net.minor, 1, stat.orders)}, m_currency) : noValue();
    case MemberColumn::Points: return countText(stat.points.value);
    case MemberColumn::StoredValue: return moneyText(stat.storedValue, m_currency);
    case MemberColumn::Joined: return row.joined.isNone() ? noValue() : dayText(row.joined);
    case MemberColumn::Birthday: return row.birthday ? birthdayText(*row.birthday) : QString();
    case MemberColumn::Source: return row.source;
    case MemberColumn::Number: return row.number;
    }
    return {};
}

QVariant MemberListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto column = static_cast<MemberColumn>(index.column());
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DisplayRole: {
        const int page = index.row() / kMemberPageRows;
        const auto held = m_pages.constFind(page);
        if (held == m_pages.cend() || held->stale) want(page);
        const MemberRow* member = row(index.row());
        return member ? text(*member, column) : QString();
    }
    default: return {};
    }
}

QVariant MemberListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const auto column = static_cast<MemberColumn>(section);
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case MemberColumn::Name: return tr("姓名");
    case MemberColumn::Phone: return tr("手机");
    case MemberColumn::Tags: return tr("标签");
    case MemberColumn::LastVisit: return tr("最近到店");
    case MemberColumn::Visits: return tr("到店天数");
    case MemberColumn::Net: return tr("累计消费");
    case MemberColumn::Average: return tr("笔单价");
    case MemberColumn::Points: return tr("积分");
    case MemberColumn::StoredValue: return tr("储值余额");
    case MemberColumn::Joined: return tr("入会");
    case MemberColumn::Birthday: return tr("生日");
    case MemberColumn::Source: return tr("来源");
    case MemberColumn::Number: return tr("会员号");
    }
    return {};
}

} // namespace zg
