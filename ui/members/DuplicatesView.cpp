#include "ui/members/DuplicatesView.h"

#include "core/members/MemberService.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/members/CompareView.h"
#include "ui/members/MergeText.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

namespace {

constexpr qint64 kScanEveryMs = 60'000;
constexpr std::size_t kMostShown = 300; // nobody decides more at a sitting

} // namespace

DuplicatesView::DuplicatesView(MemberService& members, DuplicateService& duplicates, const Currency& currency,
                               QWidget* parent)
    : QFrame(parent), m_members(members), m_duplicates(duplicates), m_back(makeButton("quiet", "chevron-left", this)),
      m_title(makeLabel("title", this)), m_spinner(new Spinner(this)), m_families(new QCheckBox(this)),
      m_notice(new Notice(this)), m_left(makeCard(this)), m_list(new QListWidget(this)),
      m_why(makeLabel("secondary", this)), m_compare(new CompareView(currency, this)),
      m_different(makeButton("", "close", this)), m_skip(makeButton("quiet", nullptr, this)),
      m_merge(makeButton("primary", "check", this)), m_empty(new EmptyState("members", this)),
      m_stack(new QStackedLayout) {
    m_list->setProperty("look", QStringLiteral("results"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    auto* leftLayout = new QVBoxLayout(m_left);
    leftLayout->setContentsMargins(8, 8, 8, 8);
    leftLayout->addWidget(m_list);

    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    m_why->setWordWrap(true);
    right->addWidget(m_why);
    right->addWidget(m_compare, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_different);
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_merge);
    right->addLayout(buttons);
    auto* both = new QWidget(this);
    auto* columns = new QHBoxLayout(both);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(m_left, 3);
    columns->addLayout(right, 7);
    m_stack->addWidget(both);
    m_stack->addWidget(m_empty);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addWidget(m_spinner);
    head->addStretch();
    head->addWidget(m_families);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addLayout(m_stack, 1);

    connect(m_back, &QPushButton::clicked, this, &DuplicatesView::backWanted);
    connect(m_list, &QListWidget::currentRowChanged, this, &DuplicatesView::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_compare->focusFirst(); });
    connect(m_families, &QCheckBox::toggled, this, &DuplicatesView::showGroups);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesView::merge);
    connect(m_compare, &CompareView::mergeWanted, this, &DuplicatesView::merge);
    connect(m_different, &QPushButton::clicked, this, &DuplicatesView::different);
    connect(m_skip, &QPushButton::clicked, this, &DuplicatesView::skip);
    connect(m_empty, &EmptyState::acted, this, &DuplicatesView::scan);
    redressed(this, [this] { m_left->setMinimumWidth(px(240)); });
    retranslated(this, [this] { speak(); });
}

DuplicatesView::~DuplicatesView() {
    if (m_scanning) m_scanning->cancel();
}

void DuplicatesView::scanWhenStale() {
    if (m_stale && !m_scanning && (!m_sinceScan.isValid() || m_sinceScan.hasExpired(kScanEveryMs))) scan();
}

void DuplicatesView::scan() {
    if (m_scanning) m_scanning->cancel();
    m_scanning.emplace();
    m_stale = false;
    m_sinceScan.start();
    m_spinner->start();
    whenReady(m_duplicates.scan(*m_scanning), this, [this, mine = *m_scanning](const Result<DuplicateScan>& scan) {
        if (mine != m_scanning) return;
        m_scanning.reset();
        m_spinner->stop();
        if (!scan) return fail(scan.error());
        m_all = scan->groups;
        m_count = scan->worthwhile();
        emit counted(*m_count);
        if (!m_pair) showGroups();
    });
}

void DuplicatesView::open() {
    if (std::exchange(m_pair, false)) m_stale = true;
    m_notice->clear();
    whenReady(m_members.tags(), this, [this](const Result<std::vector<Tag>>& tags) {
        if (!tags) return;
        whenReady(m_members.fields(), this, [this, tags = *tags](const Result<std::vector<Field>>& fields) {
            if (fields) m_compare->setLabels(tags, *fields);
        });
    });
    if (m_stale && !m_scanning) scan();
    if (!m_scanning) showGroups();
    speak();
}

void DuplicatesView::openPair(MemberId a, MemberId b) {
    open();
    m_pair = true;
    m_groups = {{{a, b}, {}, 0, DuplicateLevel::Possible}};
    showCurrent();
    speak();
}

void DuplicatesView::focusFirst() {
    if (m_pair)
        m_compare->focusFirst();
    else
        m_list->setFocus();
}

DuplicateGroup* DuplicatesView::current() {
    if (m_pair) return m_groups.empty() ? nullptr : &m_groups.front();
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_groups.size()) ? &m_groups[static_cast<std::size_t>(row)] : nullptr;
}

void DuplicatesView::showGroups() {
    if (m_pair) return;
    const int place = std::max(0, m_list->currentRow());
    const DuplicateGroup* before = current();
    const std::vector<MemberId> compared =
        before ? std::vector(before->members.begin(), before->members.begin() + 2) : std::vector<MemberId>();
    m_groups.clear();
    for (const DuplicateGroup& group : m_all)
        if ((group.level != DuplicateLevel::Unlikely || m_families->isChecked()) && m_groups.size() < kMostShown)
            m_groups.push_back(group);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (std::size_t i = 0; i < m_groups.size(); ++i) m_list->addItem(QString());
        // Groups move when a scan brings new ones: the two who are being compared stay. Those who are decided are in no
        // group any more, and the next ones take their place.
        const auto same = std::ranges::find_if(m_groups, [&](const DuplicateGroup& group) {
            return !compared.empty() && std::ranges::all_of(compared, [&](MemberId member) {
                return std::ranges::find(group.members, member) != group.members.end();
            });
        });
        const int row = same != m_groups.end() ? static_cast<int>(same - m_groups.begin()) : place;
        m_list->setCurrentRow(std::min(row, static_cast<int>(m_groups.size()) - 1));
    }
    nameGroups();
    speak();
    showCurrent();
}

void DuplicatesView::nameGroups() {
    std::vector<MemberId> unknown;
    for (const DuplicateGroup& group : m_groups)
        for (const MemberId member : group.members)
            if (!m_names.contains(member)) unknown.push_back(member);
    if (unknown.empty()) return;
    whenReady(m_duplicates.people(unknown), this, [this](const Result<std::vector<MemberHit>>& people) {
        if (!people) return;
        for (const MemberHit& hit : *people) m_names[hit.id] = hit.name.isEmpty() ? hit.number : hit.name;
        speak();
    });
}

void DuplicatesView::speak() {
    m_back->setText(tr("返回名单"));
    m_title->setText(m_pair ? tr("合并会员") : tr("疑似重复"));
    m_list->setAccessibleName(tr("疑似重复的会员，很可能的在前"));
    m_families->setText(tr("也显示共用手机的（或是一家人）"));
    m_families->setVisible(!m_pair);
    m_left->setVisible(!m_pair);
    m_different->setText(tr("不是同一人(&D)"));
    m_different->setVisible(!m_pair);
    m_skip->setText(tr("先跳过"));
    m_skip->setVisible(!m_pair);
    m_merge->setText(tr("合并(&M)"));
    m_merge->setToolTip(tr("↑↓ 换项目，←→ 选哪一边，回车合并"));
    for (int i = 0; i < m_list->count() && i < static_cast<int>(m_groups.size()); ++i) {
        const DuplicateGroup& group = m_groups[static_cast<std::size_t>(i)];
        QStringList names;
        for (const MemberId member : group.members) {
            const auto name = m_names.find(member);
            names << (name == m_names.end() ? QStringLiteral("…") : name->second);
        }
        m_list->item(i)->setText(names.join(QStringLiteral(" / ")) + '\n' + levelText(group.level) +
                                 QStringLiteral(" · ") + reasonsText(group.reasons));
    }
    if (const DuplicateGroup* group = current(); group && !m_pair) {
        QString why = tr("%1：%2").arg(levelText(group->level), reasonsText(group->reasons));
        if (group->members.size() > 2)
            why += QStringLiteral("    ") +
                   tr("这一组共 %n 位，逐个比较。", nullptr, static_cast<int>(group->members.size()));
        m_why->setText(why);
    }
    m_why->setVisible(!m_pair);
    const bool looking = m_scanning.has_value();
    m_empty->setTexts(looking ? tr("正在查找…") : tr("没有疑似重复的会员"),
                      looking ? tr("几秒钟就好，不影响收银。")
                              : tr("同手机、同名同生日、姓名读音相近的会员会列在这里。"),
                      looking ? QString() : tr("再查一遍"));
    m_stack->setCurrentIndex(m_groups.empty() ? 1 : 0);
    const bool ready = !m_compare->isEmpty() && !m_busy;
    m_merge->setEnabled(ready);
    m_different->setEnabled(ready);
}

void DuplicatesView::showCurrent() {
    const int serial = ++m_shown;
    DuplicateGroup* group = current();
    if (!group) {
        m_compare->clear();
        speak();
        return;
    }
    const MemberId keeper = group->members[0], other = group->members[1];
    whenReady(m_members.get(keeper), this, [this, serial, keeper, other](const Result<MemberCard>& a) {
        if (serial != m_shown) return;
        whenReady(m_members.get(other), this, [this, serial, keeper, other, a](const Result<MemberCard>& b) {
            if (serial != m_shown) return;
            // Gone or merged elsewhere in the meantime: there is nothing left to decide.
            if (DuplicateGroup* now = current()) {
                if (!a || a->member.id != keeper) return drop(DuplicateGroup(*now), keeper);
                if (!b || b->member.id != other) return drop(DuplicateGroup(*now), other);
            }
            const bool wasHere = m_compare->isAncestorOf(focusWidget());
            m_compare->compare(*a, *b);
            speak();
            if (m_pair || wasHere) m_compare->focusFirst();
        });
    });
    speak();
}

void DuplicatesView::drop(const DuplicateGroup& group, MemberId member) {
    const auto matches = [&](const DuplicateGroup& g) { return g.members == group.members; };
    std::vector<MemberId> left = group.members;
    std::erase(left, member);
    const bool gone = left.size() < 2;
    if (gone && m_pair) {
        m_groups.clear();
        emit backWanted();
        return;
    }
    const auto inAll = std::ranges::find_if(m_all, matches);
    if (inAll != m_all.end()) {
        if (gone)
            m_all.erase(inAll);
        else
            inAll->members = left;
    }
    showGroups();
    tellCount();
}

void DuplicatesView::tellCount() {
    DuplicateScan scan{m_all, 0};
    m_count = scan.worthwhile();
    emit counted(*m_count);
}

void DuplicatesView::putBack(const DuplicateGroup& group) {
    // What is left of it, if anything, gives way.
    std::erase_if(m_all, [&](const DuplicateGroup& other) {
        return std::ranges::any_of(other.members, [&](MemberId member) {
            return std::ranges::find(group.members, member) != group.members.end();
        });
    });
    const auto at =
        std::ranges::find_if(m_all, [&](const DuplicateGroup& other) { return other.score <= group.score; });
    m_all.insert(at, group);
    m_pair = false;
    m_list->setCurrentRow(0);
    showGroups();
    const auto row = std::ranges::find(m_groups, group.members, &DuplicateGroup::members);
    if (row != m_groups.end()) m_list->setCurrentRow(static_cast<int>(row - m_groups.begin()));
    tellCount();
}

void DuplicatesView::merge() {
    DuplicateGroup* group = current();
    if (!group || m_busy || m_compare->isEmpty()) return;
    m_busy = true;
    m_notice->clear();
    speak();
    const DuplicateGroup before = *group;
    const MemberId keeper = m_compare->keeper(), other = m_compare->other();
    const bool pair = m_pair;
    whenReady(m_duplicates.merge(keeper, other, m_compare->choices()), this,
              [this, before, other, pair](const Result<MergeOutcome>& outcome) {
                  m_busy = false;
                  if (!outcome) {
                      speak();
                      return fail(outcome.error());
                  }
                  if (pair) m_stale = true;
                  const auto undo = [this, before, other, pair] {
                      whenReady(m_duplicates.split(other), this,
                                [this, before, pair](const Result<SplitOutcome>& split) {
                                    if (!split) return fail(split.error());
                                    if (!pair) putBack(before);
                                    emit toast(tr("已撤销合并"));
                                });
                  };
                  std::erase_if(m_names, [&](const auto& entry) { return entry.first == outcome->keeper; });
                  drop(before, other); // whoever stays is compared with the rest
                  emit toast(tr("已合并为一位会员"), tr("撤销"), undo);
              });
}

void DuplicatesView::different() {
    DuplicateGroup* group = current();
    if (!group || m_busy || m_pair || m_compare->isEmpty()) return;
    m_busy = true;
    m_notice->clear();
    speak();
    const DuplicateGroup before = *group;
    const MemberId other = group->members[1];
    std::vector<MemberPair> pairs;
    for (const MemberId member : group->members)
        if (member != other) pairs.emplace_back(member, other);
    whenReady(m_duplicates.notDuplicates(pairs), this,
              [this, before, other](const Result<std::vector<MemberPair>>& decided) {
                  m_busy = false;
                  if (!decided) {
                      speak();
                      return fail(decided.error());
                  }
                  drop(before, other);
                  emit toast(tr("记住了：不是同一人"), tr("撤销"), [this, before, pairs = *decided] {
                      whenReady(m_duplicates.maybeDuplicates(pairs), this, [this, before](const Done& done) {
                          if (!done) return fail(done.error());
                          putBack(before);
                      });
                  });
              });
}

void DuplicatesView::skip() {
    if (m_list->count() > 1) m_list->setCurrentRow((m_list->currentRow() + 1) % m_list->count());
}

void DuplicatesView::fail(const Error& error) {
    if (error.code == ErrorCode::Cancelled) return;
    m_notice->say(Notice::Kind::Bad, error.code == ErrorCode::OutOfRange
                                         ? tr("两边加起来太长，没有合并。请在提醒、备注或标签中只选一边。")
                                         : errorText(error));
}

void DuplicatesView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backWanted();
    else
        QFrame::keyPressEvent(event);
}

} // namespace zg
