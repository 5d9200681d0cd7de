#include "ui/dashboard/DashboardPage.h"

#include "core/reports/ReportService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/OpenFile.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/dashboard/DashboardView.h"
#include "ui/dashboard/RfmFeed.h"
#include "ui/page/PageParts.h"
#include "ui/ranges/RangeControl.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

namespace zg {

// One question: what its answers fill in, and how many are still out.
struct DashboardPage::Asked {
    int serial = 0;
    int waiting = 0;
    DashboardData data;
    std::optional<Error> error;
};

PageSpec DashboardPage::spec() {
    return {"dashboard",
            NavGroup::Back,
            "dashboard",
            [] { return tr("总览"); },
            Permission::Reports,
            [](const PageParts& parts) -> Page* {
                return new DashboardPage(parts.services.reports, parts.services.clock, parts.shop, parts.settings);
            }};
}

DashboardPage::DashboardPage(ReportService& reports, const Clock& clock, const LiveShop& shop, QSettings& settings,
                             QWidget* parent)
    : Page(parent), m_reports(reports), m_clock(clock), m_calendar(shop.calendar()), m_settings(settings),
      m_title(makeLabel("title", this)), m_stamp(makeLabel("secondary", this)), m_comparison(new QComboBox(this)),
      m_range(new RangeControl(this)), m_spinner(new Spinner(this)), m_notice(new Notice(this)),
      m_view(new DashboardView(shop.currency(), this)), m_rfm(new RfmFeed(reports, this)) {
    auto* names = new QWidget(this);
    auto* nameRow = new QHBoxLayout(names);
    nameRow->setContentsMargins(0, 0, 0, 0);
    nameRow->setSpacing(12);
    nameRow->addWidget(m_title);
    nameRow->addWidget(m_stamp, 0, Qt::AlignBottom);
    nameRow->addWidget(m_spinner);
    auto* head = new WrapRow(12);
    head->addWidget(names);
    head->addWidget(m_comparison);
    head->addWidget(m_range);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);

    setPatience(250);
    connect(m_range, &RangeControl::changed, this, [this] {
        keepRange();
        ask();
    });
    connect(m_view, &DashboardView::importWanted, this, [this] { emit wanted(ImportFile()); });
    connect(m_view, &DashboardView::wished, this, &Page::wanted);
    connect(m_view, &DashboardView::saved, this, [this](const Done& done, const QString& path) {
        if (done) {
            emit toast(tr("已保存 %1").arg(QFileInfo(path).fileName()), tr("打开"), openingFile(path));
        } else {
            m_notice->say(Notice::Kind::Bad, errorText(done.error()));
        }
    });
    m_comparison->addItems({QString(), QString()});
    m_comparison->setCurrentIndex(m_settings.value("dashboard/lastYear", false).toBool() ? 1 : 0);
    connect(m_comparison, &QComboBox::activated, this, [this](int index) {
        m_settings.setValue("dashboard/lastYear", index == 1);
        ask();
    });
    connect(m_rfm, &RfmFeed::ready, this, [this](const DashboardRfm& rfm) {
        m_view->setRfm(rfm);
        m_rfmError.reset();
        if (!m_asking) settle({});
    });
    connect(m_rfm, &RfmFeed::failed, this, [this](const Error& error) {
        m_rfmError = error;
        if (!m_asking) settle({});
    });
    restoreRange();
    m_range->setBounds(m_reports.today());

    redressed(this, [layout] { layout->setContentsMargins(px(20), px(16), px(20), px(16)); });
    retranslated(this, [this] {
        m_title->setText(tr("经营总览"));
        m_comparison->setItemText(0, tr("较上期"));
        m_comparison->setItemText(1, tr("较去年同期"));
        m_comparison->setAccessibleName(tr("对比期"));
        showStamp();
    });
}

DashboardPage::~DashboardPage() {
    dropQuestions();
}

void DashboardPage::dropQuestions() {
    for (QFuture<void>& question : m_out) question.cancel();
    m_out.clear();
}

void DashboardPage::keepRange() {
    m_settings.setValue("dashboard/range", static_cast<int>(m_range->kind()));
    if (m_range->kind() != RangeKind::Custom) return;
    m_settings.setValue("dashboard/from", m_range->custom().from.toIso());
    m_settings.setValue("dashboard/to", m_range->custom().to.toIso());
}

void DashboardPage::restoreRange() {
    const int kept = m_settings.value("dashboard/range", static_cast<int>(RangeKind::Days30)).toInt();
    if (kept < 0 || kept >= kRangeKinds) return;
    if (kept != static_cast<int>(RangeKind::Custom)) {
        m_range->setKind(static_cast<RangeKind>(kept));
        return;
    }
    const auto date = [this](const char* key) {
        return QDate::fromString(m_settings.value(key).toString(), Qt::ISODate);
    };
    const QDate from = date("dashboard/from"), to = date("dashboard/to");
    if (from.isValid() && to.isValid() && from <= to)
        m_range->setCustom({BusinessDay::fromDate(from), BusinessDay::fromDate(to)});
}

bool DashboardPage::isAsking() const {
    return m_asking || m_rfm->isAsking();
}

Topics DashboardPage::concerns() const {
    return Topic::Sales | Topic::Members | Topic::Products | Topic::Settings;
}

void DashboardPage::dataChanged(const Changes&) {
    m_range->setBounds(m_reports.today());
    m_rfm->dataChanged();
    ask();
}

void DashboardPage::ask() {
    setFresh();
    m_asking = true;
    m_spinner->start();
    const int serial = ++m_serial;
    dropQuestions();
    const auto days = m_reports.recordedDays();
    m_out.emplace_back(days);
    whenReady(days, this, [this, serial](const Result<std::optional<DayRange>>& recorded) {
        if (serial != m_serial) return;
        if (!recorded) {
            auto asked = std::make_shared<Asked>();
            asked->serial = serial;
            asked->error = recorded.error();
            answered(asked);
            return;
        }
        m_view->setShopEmpty(!recorded->has_value());
        const RangeKind kind = m_range->kind();
        askFor(kind == RangeKind::Custom ? m_range->custom() : rangeOf(kind, m_reports.today(), *recorded),
               kind != RangeKind::All);
    });
}

void DashboardPage::askFor(DayRange range, bool compared) {
    auto asked = std::make_shared<Asked>();
    asked->serial = m_serial;
    asked->waiting =
        1; // this function itself: an answer that is there already may come before the next question is put
    asked->data.range = range;
    const bool lastYear = m_comparison->currentIndex() == 1;
    const DayRange previous = comparedRange(range, lastYear);
    asked->data.previous = previous;
    asked->data.lastYear = lastYear;
    asked->data.compared = compared;

    const auto collect = [this, &asked]<class Value>(QFuture<Result<Value>> future, Value DashboardData::*member) {
        ++asked->waiting;
        m_out.emplace_back(future);
        whenReady(future, this, [this, asked, member](const Result<Value>& result) {
            if (result) {
                asked->data.*member = *result;
            } else {
                asked->error = result.error();
            }
            if (--asked->waiting == 0) answered(asked);
        });
    };
    collect(m_reports.salesSummary(range), &DashboardData::now);
    collect(m_reports.salesByDay(range), &DashboardData::days);
    collect(m_reports.salesByHour(range), &DashboardData::hours);
    collect(m_reports.categories(range), &DashboardData::categories);
    if (compared) {
        collect(m_reports.salesSummary(previous), &DashboardData::before);
        collect(m_reports.salesByDay(previous), &DashboardData::daysBefore);
        collect(m_reports.salesByHour(previous), &DashboardData::hoursBefore);
        collect(m_reports.categories(previous), &DashboardData::categoriesBefore);
    }
    if (--asked->waiting == 0) answered(asked);
    m_rfm->want(range);
}

void DashboardPage::answered(const std::shared_ptr<Asked>& asked) {
    if (asked->serial != m_serial) return;
    m_asking = false;
    settle(asked->error);
    if (asked->error) return;
    m_asOf = m_calendar.localTime(m_clock.now());
    m_view->setData(asked->data);
    showStamp();
}

// The cards or the map have been answered; the other may still be on its way.
void DashboardPage::settle(const std::optional<Error>& error) {
    if (!isAsking()) m_spinner->stop();
    if (const auto& wrong = error ? error : m_rfmError)
        m_notice->say(Notice::Kind::Bad, errorText(*wrong));
    else
        m_notice->clear();
}

void DashboardPage::showStamp() {
    m_stamp->setText(m_asOf ? tr("数据截至 %1").arg(momentText(*m_asOf)) : QString());
}

} // namespace zg
