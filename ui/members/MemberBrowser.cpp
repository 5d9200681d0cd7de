#include "ui/members/MemberBrowser.h"

#include "core/members/MemberService.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/OpenFile.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/members/BulkBar.h"
#include "ui/members/FilterBar.h"
#include "ui/members/MemberListFeed.h"
#include "ui/members/MemberTable.h"
#include "ui/members/MemberText.h"
#include "ui/staff/Clearance.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidgetAction>

#include <algorithm>

namespace zg {

namespace {

constexpr std::size_t kShortAction = 500; // done before a bar in the status line could be read
constexpr int kSettledMs = 150;           // a selection that still grows is not asked about

} // namespace

struct MemberBrowser::Gathered {
    std::vector<MemberId> ids;
    qsizetype left = 0; // questions without an answer
    std::vector<std::function<void()>> waiting;
};

MemberBrowser::MemberBrowser(MemberService& members, MemberBulk& bulk, const Clock& clock,
                             const BusinessCalendar& calendar, const Currency& currency, QSettings& settings,
                             QWidget* parent)
    : QWidget(parent), m_members(members), m_bulk(bulk), m_clock(clock), m_calendar(calendar), m_currency(currency),
      m_filters(new FilterBar(currency, this)), m_viewsButton(makeButton("", "star", this)),
      m_exportButton(makeButton("", "export", this)), m_columns(makeButton("", "columns", this)),
      m_countLabel(makeLabel("secondary", this)), m_spinner(new Spinner(this)), m_bulkBar(new BulkBar(this)),
      m_model(new MemberListModel(currency, this)), m_feed(new MemberListFeed(members, *m_model, this)),
      m_table(new MemberTable(*m_model, settings, this)), m_empty(new EmptyState("members", this)),
      m_stack(new QStackedLayout) {
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_filters, 1);
    for (QPushButton* button : {m_viewsButton, m_exportButton, m_columns}) tools->addWidget(button, 0, Qt::AlignTop);
    auto* counts = new QHBoxLayout;
    counts->setSpacing(8);
    counts->addWidget(m_countLabel);
    counts->addWidget(m_spinner);
    counts->addStretch();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_bulkBar->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(tools);
    layout->addWidget(m_bulkBar);
    layout->addLayout(m_stack, 1);
    layout->addLayout(counts);

    connect(m_filters, &FilterBar::changed, this,
            [this](const MemberFilter& filter) { showList(filter, m_feed->order()); });
    connect(m_viewsButton, &QPushButton::clicked, this, &MemberBrowser::openViews);
    connect(m_exportButton, &QPushButton::clicked, this, &MemberBrowser::chooseExport);
    connect(m_columns, &QPushButton::clicked, this,
            [this] { m_table->openColumnMenu(m_columns->mapToGlobal(QPoint(0, m_columns->height() + px(4)))); });
    connect(m_table, &MemberTable::orderChosen, this, [this](MemberOrder order) { showList(m_feed->filter(), order); });
    connect(m_table, &MemberTable::looked, this, &MemberBrowser::looked);
    connect(m_table, &MemberTable::opened, this, &MemberBrowser::opened);
    connect(m_table, &MemberTable::menuWanted, this, &MemberBrowser::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MemberBrowser::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MemberBrowser::showSelection);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettledMs);
    connect(&m_settled, &QTimer::timeout, this, &MemberBrowser::gather);
    connect(m_feed, &MemberListFeed::started, m_spinner, &Spinner::start);
    connect(m_feed, &MemberListFeed::shown, this, [this] {
        m_spinner->stop();
        m_table->scrollToTop();
        speak();
    });
    connect(m_feed, &MemberListFeed::counted, this, &MemberBrowser::speak);
    connect(m_feed, &MemberListFeed::failed, this, [this](const Error& error) {
        m_spinner->stop();
        emit failed(errorText(error));
    });
    connect(m_bulkBar, &BulkBar::tagChosen, this, &MemberBrowser::changeTag);
    connect(m_bulkBar, &BulkBar::newTagWanted, this, [this](const QString& name, int colour) {
        whenReady(m_members.addTag(name, colour), this, [this](const Result<Tag>& tag) {
            if (!tag) {
                emit failed(errorText(tag.error()));
                return;
            }
            askChoices();
            changeTag(*tag, true);
        });
    });
    connect(m_bulkBar, &BulkBar::exportWanted, this, &MemberBrowser::chooseExport);
    connect(m_bulkBar, &BulkBar::mergeWanted, this, &MemberBrowser::mergeTwo);
    connect(m_bulkBar, &BulkBar::clearWanted, m_table, &QAbstractItemView::clearSelection);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_feed->filter() == MemberFilter())
            emit newMemberWanted();
        else
            showList({}, m_feed->order());
    });
    retranslated(this, [this] { speak(); });
}

void MemberBrowser::setBulk(bool may) {
    m_bulkAllowed = may;
    m_exportButton->setVisible(may);
    showSelection();
}

void MemberBrowser::speak() {
    m_viewsButton->setText(tr("视图"));
    m_exportButton->setText(tr("导出"));
    m_columns->setText(tr("列"));
    m_exportButton->setToolTip(tr("导出这份名单，或选中的会员"));
    m_columns->setToolTip(tr("选择显示哪些列"));
    m_columns->setAccessibleName(m_columns->toolTip());
    m_countLabel->setText(countText());
    const bool filtered = m_feed->filter() != MemberFilter();
    m_empty->setTexts(filtered ? tr("没有符合条件的会员") : tr("还没有会员"),
                      filtered ? tr("去掉一个筛选条件再看。") : tr("在这里或在收银时添加，也可以从文件导入。"),
                      filtered ? tr("清除筛选") : tr("新会员"));
    m_stack->setCurrentIndex(m_asked && m_feed->count() == 0 ? 1 : 0);
    // How much is exported can be seen before.
    m_exportButton->setEnabled(!m_job && m_model->rowCount() > 0);
}

QString MemberBrowser::countText() const {
    if (!m_feed->count()) return m_asked ? tr("正在数人数…") : QString();
    return tr("%Ln 位会员", nullptr, static_cast<int>(*m_feed->count()));
}

void MemberBrowser::showList(const MemberFilter& filter, MemberOrder order) {
    m_asked = true;
    m_refreshWaits = false;
    m_filters->setFilter(filter);
    m_table->showOrder(order);
    m_feed->show(filter, order, today());
    speak();
}

void MemberBrowser::entered() {
    askChoices();
    if (!m_asked)
        showList({}, {});
    else
        refresh();
}

void MemberBrowser::refresh() {
    if (!m_asked) return;
    m_refreshWaits = m_table->selectedRows() > 1;
    if (!m_refreshWaits) m_feed->refresh();
}

void MemberBrowser::showSelection() {
    const int rows = m_table->selectedRows();
    m_gathered.reset();
    if (rows > 1 && m_bulkAllowed) m_settled.start();
    m_bulkBar->setCount(rows);
    m_bulkBar->setVisible(rows > 1 && m_bulkAllowed);
    if (rows <= 1 && std::exchange(m_refreshWaits, false)) m_feed->refresh();
}

void MemberBrowser::askChoices() {
    whenReady(m_members.tags(), this, [this](const Result<std::vector<Tag>>& tags) {
        if (!tags) return;
        FilterEditor::Choices choices = m_filters->choices();
        choices.tags = *tags;
        m_bulkBar->setTags(*tags);
        m_filters->setChoices(std::move(choices));
    });
    whenReady(m_members.sources(), this, [this](const Result<QStringList>& sources) {
        if (!sources) return;
        FilterEditor::Choices choices = m_filters->choices();
        choices.sources = *sources;
        m_filters->setChoices(std::move(choices));
    });
    whenReady(m_members.views(), this, [this](const Result<std::vector<MemberView>>& views) {
        if (views) m_views = *views;
    });
}

// ---- views

void MemberBrowser::openViews() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const MemberView& view) {
        auto* action = menu->addAction(QString(view.name).replace('&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(view.filter == m_feed->filter() && view.order == m_feed->order());
        connect(action, &QAction::triggered, this, [this, view] { showList(view.filter, view.order); });
    };
    for (const MemberView& view : builtInViews(today().toDate().month())) add(view);
    if (!m_views.empty()) menu->addSeparator();
    for (const MemberView& view : m_views) add(view);
    menu->addSeparator();
    auto* name = new QLineEdit;
    name->setPlaceholderText(tr("保存当前名单为…"));
    name->setAccessibleName(tr("视图名称"));
    name->setMinimumWidth(px(200));
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(name);
    menu->addAction(action);
    connect(name, &QLineEdit::returnPressed, this, [this, name, menu] {
        saveView(name->text().simplified());
        menu->close();
    });
    if (!m_views.empty()) {
        auto* drop = menu->addMenu(tr("删除视图"));
        for (std::size_t i = 0; i < m_views.size(); ++i) {
            const MemberView view = m_views[i];
            connect(drop->addAction(QString(view.name).replace('&', QStringLiteral("&&"))), &QAction::triggered, this,
                    [this, view] {
                        const auto before = m_views;
                        auto views = m_views;
                        std::erase(views, view);
                        keepViews(std::move(views));
                        emit toast(tr("已删除视图「%1」").arg(view.name), tr("撤销"),
                                   [this, before] { keepViews(before); });
                    });
        }
    }
    menu->popup(m_viewsButton->mapToGlobal(QPoint(0, m_viewsButton->height() + px(4))));
}

void MemberBrowser::saveView(const QString& name) {
    if (name.isEmpty()) return;
    auto views = m_views;
    const MemberView view{name, m_feed->filter(), m_feed->order()};
    const auto same = std::ranges::find(views, name, &MemberView::name);
    if (same == views.end())
        views.push_back(view);
    else
        *same = view;
    keepViews(std::move(views));
    emit toast(tr("已保存视图「%1」").arg(name));
}

void MemberBrowser::keepViews(std::vector<MemberView> views) {
    m_views = views;
    whenReady(m_members.saveViews(views), this, [this](const Done& done) {
        if (!done) emit failed(errorText(done.error()));
    });
}

// ---- one or several

void MemberBrowser::openMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_table->selectedRows() == 1) {
        const MemberId member = m_table->current();
        connect(menu->addAction(tr("打开会员页")), &QAction::triggered, this, [=, this] { emit opened(member); });
        connect(menu->addAction(tr("编辑")), &QAction::triggered, this, [=, this] { emit editWanted(member); });
        menu->addSeparator();
    }
    const auto addCopy = [this, menu] {
        connect(menu->addAction(tr("复制")), &QAction::triggered, m_table, &MemberTable::copySelection);
    };
    if (!m_bulkAllowed) {
        addCopy();
        menu->popup(at);
        return;
    }
    auto* give = menu->addMenu(tr("打标签"));
    auto* take = menu->addMenu(tr("去标签"));
    for (const Tag& tag : m_filters->choices().tags) {
        const QString name = QString(tag.name).replace('&', QStringLiteral("&&"));
        connect(give->addAction(name), &QAction::triggered, this, [this, tag] { changeTag(tag, true); });
        connect(take->addAction(name), &QAction::triggered, this, [this, tag] { changeTag(tag, false); });
    }
    give->setEnabled(!m_job && !give->isEmpty());
    take->setEnabled(!m_job && !take->isEmpty());
    if (m_table->selectedRows() == 2)
        connect(menu->addAction(tr("合并…")), &QAction::triggered, this, &MemberBrowser::mergeTwo);
    addCopy();
    auto* exporting = menu->addAction(tr("导出…"));
    exporting->setEnabled(!m_job);
    connect(exporting, &QAction::triggered, this, &MemberBrowser::chooseExport);
    menu->popup(at);
}

void MemberBrowser::withTarget(std::function<void(MemberTarget)> then) {
    const int rows = m_table->selectedRows();
    if (rows == 0 || (rows > 1 && m_table->everythingSelected())) {
        then({{}, m_feed->filter(), m_feed->order()});
        return;
    }
    gather();
    const auto act = [gathered = m_gathered.get(), then = std::move(then), order = m_feed->order()] {
        then({gathered->ids, {}, order});
    };
    if (m_gathered->left == 0)
        act();
    else
        m_gathered->waiting.push_back(act);
}

void MemberBrowser::gather() {
    m_settled.stop();
    if (m_gathered || m_table->everythingSelected()) return;
    m_gathered = std::make_shared<Gathered>();
    if (auto held = m_table->selectedHeld(); std::ssize(held) == m_table->selectedRows()) {
        m_gathered->ids = std::move(held);
        return;
    }
    // Rows that were selected by dragging past them are asked for by their place.
    const QItemSelection selection = m_table->selectionModel()->selection();
    m_gathered->left = selection.size();
    for (const QItemSelectionRange& range : selection) {
        whenReady(m_members.listIds(m_feed->filter(), m_feed->order(), range.top(), range.height()), this,
                  [this, gathered = m_gathered](const Result<std::vector<MemberId>>& ids) {
                      if (!ids) {
                          if (gathered == m_gathered) m_gathered.reset();
                          if (!std::exchange(gathered->waiting, {}).empty()) emit failed(errorText(ids.error()));
                          return;
                      }
                      gathered->ids.insert(gathered->ids.end(), ids->begin(), ids->end());
                      if (--gathered->left > 0) return;
                      for (const auto& act : std::exchange(gathered->waiting, {})) act();
                  });
    }
}

bool MemberBrowser::knowsChosen() const {
    return m_gathered && m_gathered->left == 0;
}

void MemberBrowser::mergeTwo() {
    withTarget([this](const MemberTarget& target) {
        if (target.ids.size() == 2) return emit mergeWanted(target.ids[0], target.ids[1]);
        // Two that are all there are.
        if (target.filter && m_model->rowCount() == 2)
            if (const auto held = m_table->selectedHeld(); held.size() == 2) emit mergeWanted(held[0], held[1]);
    });
}

Progress MemberBrowser::beginJob(std::function<QString()> title, bool isLong) {
    m_job = new Job(std::move(title), this);
    m_bulkBar->setBusy(true);
    speak();
    if (isLong) emit jobStarted(m_job);
    return m_job->progress();
}

void MemberBrowser::endJob() {
    m_job->finish();
    m_job = nullptr;
    m_bulkBar->setBusy(false);
    speak();
}

void MemberBrowser::changeTag(const Tag& tag, bool give) {
    if (m_job) return;
    withTarget([this, tag, give](MemberTarget target) { runTag(std::move(target), tag, give, false); });
}

void MemberBrowser::runTag(MemberTarget target, const Tag& tag, bool give, bool isUndo) {
    if (m_job) return;
    const bool isLong = target.filter || target.ids.size() > kShortAction;
    const Progress progress = beginJob(
        [name = tag.name, give] { return give ? tr("打标签：%1").arg(name) : tr("去标签：%1").arg(name); }, isLong);
    whenReady(m_bulk.tag(std::move(target), tag.id, give, progress), this,
              [this, tag, give, isUndo](const Result<TagOutcome>& outcome) {
                  endJob();
                  if (!outcome) {
                      emit failed(errorText(outcome.error()));
                      return;
                  }
                  // Rows may leave the list: nothing else may slip under the selection.
                  const bool stays = m_table->followsSelection() || m_table->everythingSelected();
                  if (isSet(m_feed->filter(), FilterPart::Tags) || !stays) m_table->clearSelection();
                  m_feed->refresh();
                  const int n = static_cast<int>(outcome->changed.size());
                  const QString done = isUndo ? tr("已撤销，%Ln 位会员", nullptr, n)
                                       : give ? tr("已给 %Ln 位会员打上「%1」", nullptr, n).arg(tag.name)
                                              : tr("已从 %Ln 位会员去掉「%1」", nullptr, n).arg(tag.name);
                  const QString text = outcome->cancelled ? tr("已停止。") + done : done;
                  if (isUndo || outcome->changed.empty()) {
                      emit toast(text);
                  } else {
                      emit toast(text, tr("撤销"), [this, tag, give, changed = outcome->changed] {
                          runTag({changed, {}, {}}, tag, !give, true);
                      });
                  }
              });
}

void MemberBrowser::chooseExport() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposal = tr("会员") + '-' + today().toIso() + QStringLiteral(".csv");
    auto* dialog = new QFileDialog(this, tr("导出会员（含手机等个人资料）"), QDir(folder).filePath(proposal),
                                   QStringLiteral("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(proposal);
    connect(dialog, &QFileDialog::fileSelected, this, &MemberBrowser::exportTo);
    dialog->open();
}

void MemberBrowser::exportTo(const QString& path) {
    if (m_job) return;
    MemberExportWords words;
    words.headings = {tr("会员号"),   tr("姓名"),     tr("手机"), tr("卡号"),     tr("性别"), tr("生日"),
                      tr("邮箱"),     tr("微信"),     tr("地址"), tr("来源"),     tr("标签"), tr("入会"),
                      tr("最近到店"), tr("到店天数"), tr("订单"), tr("累计消费"), tr("积分"), tr("储值余额"),
                      tr("联系许可"), tr("提醒"),     tr("备注")};
    // Made now: the language may change while it runs, and tr() is for this thread.
    words.gender = [female = genderText(Gender::Female), male = genderText(Gender::Male)](Gender gender) {
        return gender == Gender::Female ? female : gender == Gender::Male ? male : QString();
    };
    QStringList names;
    for (const Consent consent : kConsents) names << consentText(consent);
    words.consents = [names](Consents consents) {
        QStringList given;
        for (qsizetype i = 0; i < names.size(); ++i)
            if (consents.testFlag(kConsents[i])) given << names[i];
        return given.join(QStringLiteral(" / "));
    };
    words.lunar = tr("农历");
    // One selected row is where the eye is, not a choice.
    const auto run = [this, path, words](MemberTarget target) {
        const bool isLong = target.filter || target.ids.size() > kShortAction;
        const Progress progress = beginJob([] { return tr("导出会员"); }, isLong);
        whenCleared(
            this, [=, this] { return m_bulk.exportCsv(target, path, words, progress); },
            [this, path](const Result<std::int64_t>& rows) {
                endJob();
                if (rows)
                    emit toast(tr("已导出 %Ln 位会员", nullptr, static_cast<int>(*rows)), tr("打开"),
                               openingFile(path));
                else if (rows.error().code != ErrorCode::Cancelled)
                    emit failed(errorText(rows.error()));
            });
    };
    if (m_table->selectedRows() > 1)
        withTarget(run);
    else
        run({{}, m_feed->filter(), m_feed->order()});
}

} // namespace zg
