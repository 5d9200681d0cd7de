#include "ui/reports/ReportsPage.h"

#include "core/reports/ReportService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/OpenFile.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/jobs/Job.h"
#include "ui/page/PageParts.h"
#include "ui/reports/ReportList.h"
#include "ui/reports/ReportParameterBar.h"
#include "ui/reports/ReportPreview.h"
#include "ui/reports/ReportPrint.h"
#include "ui/reports/ReportText.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Tokens.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {
constexpr int kLongMs = 1000; // after this a question shows as a job that can be stopped
constexpr int kQuickMs = 400; // a report this quick follows the till by itself
} // namespace

PageSpec ReportsPage::spec() {
    return {"reports",
            NavGroup::Back,
            "report",
            [] { return tr("报表"); },
            Permission::Reports,
            [](const PageParts& parts) -> Page* {
                return new ReportsPage(parts.services.reports, parts.services.clock, parts.shop, parts.settings);
            }};
}

ReportsPage::ReportsPage(ReportService& reports, const Clock& clock, const LiveShop& shop, QSettings& settings,
                         QWidget* parent)
    : Page(parent), m_reports(reports), m_clock(clock), m_shop(shop), m_settings(settings),
      m_title(makeLabel("title", this)), m_spinner(new Spinner(this)), m_list(new ReportList),
      m_parameters(new ReportParameterBar(settings, this)), m_notice(new Notice(this)), m_preview(new ReportPreview),
      m_csv(makeButton("", "export")), m_xlsx(makeButton("", "export")), m_pdf(makeButton("", "file")),
      m_print(makeButton("primary", "printer")), m_refresh(makeButton("quiet", "refresh")),
      m_unfilter(makeButton("quiet", "close")), m_before(makeIconButton("chevron-left")),
      m_after(makeIconButton("chevron-right")), m_smaller(makeIconButton("minus")), m_larger(makeIconButton("plus")),
      m_fit(makeButton("quiet")), m_place(makeLabel("secondary")), m_zoom(makeLabel("secondary")) {
    auto* names = new QWidget(this);
    auto* nameRow = new QHBoxLayout(names);
    nameRow->setContentsMargins(0, 0, 0, 0);
    nameRow->setSpacing(12);
    nameRow->addWidget(m_title);
    nameRow->addWidget(m_unfilter);
    nameRow->addWidget(m_spinner);
    nameRow->addWidget(m_refresh);
    auto* actions = new QWidget(this);
    auto* actionRow = new QHBoxLayout(actions);
    actionRow->setContentsMargins(0, 0, 0, 0);
    actionRow->setSpacing(8);
    for (QPushButton* button : {m_csv, m_xlsx, m_pdf, m_print}) actionRow->addWidget(button);
    auto* head = new WrapRow(12);
    head->addWidget(names);
    head->addWidget(actions);

    auto* listCard = makeCard(this);
    auto* listLayout = new QVBoxLayout(listCard);
    listLayout->setContentsMargins(1, 6, 1, 6);
    listLayout->addWidget(m_list);

    auto* card = makeCard(this);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 2, 8, 2);
    foot->setSpacing(4);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_after)})
        foot->addWidget(widget);
    foot->addStretch();
    for (QWidget* widget : {static_cast<QWidget*>(m_smaller), static_cast<QWidget*>(m_zoom),
                            static_cast<QWidget*>(m_larger), static_cast<QWidget*>(m_fit)})
        foot->addWidget(widget);
    m_place->setAlignment(Qt::AlignCenter);
    m_zoom->setAlignment(Qt::AlignCenter);
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(1, 1, 1, 1);
    cardLayout->setSpacing(0);
    cardLayout->addWidget(m_preview, 1);
    cardLayout->addWidget(makeRule());
    cardLayout->addLayout(foot);

    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addLayout(head);
    right->addWidget(m_parameters);
    right->addWidget(m_notice);
    right->addWidget(card, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(listCard);
    layout->addLayout(right, 1);
    m_refresh->hide();
    m_unfilter->hide();

    setPatience(1000); // sales come in bursts
    m_late.setSingleShot(true);
    m_late.setInterval(kLongMs);
    connect(&m_late, &QTimer::timeout, this, [this] {
        m_job = new Job([this] { return tr("报表：%1").arg(reportTitle(m_list->current())); }, this);
        connect(m_job, &Job::cancelling, this, [this] { refused({ErrorCode::Cancelled, {}}); });
        emit jobStarted(m_job);
    });
    connect(m_list, &ReportList::chosen, this, [this](Report report) { choose(report); });
    connect(m_unfilter, &QPushButton::clicked, this, [this] { choose(m_list->current()); });
    connect(m_parameters, &ReportParameterBar::changed, this, &ReportsPage::ask);
    connect(m_refresh, &QPushButton::clicked, this, &ReportsPage::ask);
    connect(m_csv, &QPushButton::clicked, this, [this] { chooseFile(ExportFormat::Csv); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { chooseFile(ExportFormat::Xlsx); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { chooseFile(ExportFormat::Pdf); });
    connect(m_print, &QPushButton::clicked, this, &ReportsPage::print);
    connect(m_preview, &ReportPreview::moved, this, &ReportsPage::showPlace);
    connect(m_before, &QToolButton::clicked, this, [this] { m_preview->goTo(m_preview->current() - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { m_preview->goTo(m_preview->current() + 1); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_preview->zoomBy(1 / 1.2); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_preview->zoomBy(1.2); });
    connect(m_fit, &QPushButton::clicked, m_preview, &ReportPreview::fitWidth);

    const auto kept = reportNamed(settings.value("reports/report").toString());
    m_list->setCurrent(kept.value_or(Report::Sales));
    m_parameters->setReport(m_list->current());
    redressed(this, [this, layout, listCard] {
        layout->setContentsMargins(px(20), px(16), px(20), px(16));
        listCard->setFixedWidth(px(224));
        m_place->setMinimumWidth(px(72));
        m_zoom->setMinimumWidth(px(48));
    });
    retranslated(this, [this] {
        m_title->setText(reportTitle(m_list->current()));
        m_csv->setText(QStringLiteral("CSV"));
        m_csv->setAccessibleName(tr("导出为 CSV"));
        m_xlsx->setText(QStringLiteral("Excel"));
        m_xlsx->setAccessibleName(tr("导出为 Excel 工作簿"));
        m_pdf->setText(QStringLiteral("PDF"));
        m_pdf->setAccessibleName(tr("导出为 PDF"));
        for (QPushButton* button : {m_csv, m_xlsx, m_pdf}) button->setToolTip(button->accessibleName());
        m_print->setText(tr("打印(&P)"));
        m_refresh->setText(tr("有新数据，刷新"));
        m_fit->setText(tr("适合宽度"));
        const std::pair<QToolButton*, QString> signs[] = {
            {m_before, tr("上一页")}, {m_after, tr("下一页")}, {m_smaller, tr("缩小")}, {m_larger, tr("放大")}};
        for (const auto& [button, name] : signs) {
            button->setAccessibleName(name);
            button->setToolTip(name);
        }
        showPlace();
        setStale(); // the pages are in the language before
        if (isVisible()) ask();
    });
    enableActions();
}

ReportsPage::~ReportsPage() {
    qDeleteAll(findChildren<Job*>(QString(), Qt::FindDirectChildrenOnly)); // exports stop
    m_reading.cancel();
    m_pool.waitForDone();
}

QString ReportsPage::message() const {
    return m_notice->text();
}

void ReportsPage::entered() {
    m_list->setFocus();
}

Topics ReportsPage::concerns() const {
    return Topic::Sales | Topic::Members | Topic::Products | Topic::Staff | Topic::Settings;
}

void ReportsPage::dataChanged(const Changes&) {
    m_parameters->setToday(m_reports.today());
    if (m_took <= kQuickMs)
        ask();
    else
        m_refresh->show();
}

// What it misses from now on it asks for when it is shown, however long that takes.
void ReportsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_took = 0;
}

std::function<void()> ReportsPage::wayTo(const Destination& destination) {
    if (const auto* show = std::get_if<ShowReport>(&destination))
        return [this, wish = *show] { open(wish.report, wish.range, wish.filter); };
    return {};
}

void ReportsPage::open(Report report, DayRange range, const ReportFilter& filter) {
    m_list->setCurrent(report);
    m_parameters->setReport(report);
    m_parameters->setRange(range);
    choose(report, filter);
}

void ReportsPage::choose(Report report, const ReportFilter& filter) {
    m_filter = filter;
    showFilter({});
    m_settings.setValue("reports/report", reportName(report));
    m_parameters->setReport(report);
    m_title->setText(reportTitle(report));
    ask();
}

void ReportsPage::stopAsking() {
    ++m_serial;
    m_reading.cancel();
    m_late.stop();
    if (m_job) std::exchange(m_job, nullptr)->finish();
    m_spinner->stop();
    m_asking = false;
}

void ReportsPage::ask() {
    stopAsking();
    setFresh();
    m_asking = true;
    m_refresh->hide();
    m_spinner->start();
    m_late.start();
    m_since.start();
    enableActions();
    whenReady(m_reports.recordedDays(), this,
              [this, serial = m_serial](const Result<std::optional<DayRange>>& recorded) {
                  if (serial != m_serial) return;
                  if (recorded) {
                      askFor(serial, *recorded);
                  } else {
                      refused(recorded.error());
                  }
              });
}

void ReportsPage::askFor(int serial, const std::optional<DayRange>& recorded) {
    ReportParameters asked = m_parameters->parameters(m_reports.today(), recorded);
    asked.filter = m_filter;
    m_reading = m_reports.make(m_list->current(), asked);
    whenReady(m_reading, this, [this, serial](const Result<ReportTable>& table) {
        if (serial != m_serial) return;
        if (table) {
            layOut(serial, *table);
        } else {
            refused(table.error());
        }
    });
}

void ReportsPage::layOut(int serial, const ReportTable& table) {
    const ReportPage page{m_shop.name(), m_shop.calendar().localTime(m_clock.now())};
    auto* watcher = new QFutureWatcher<ReportPages>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, serial] {
        watcher->deleteLater();
        if (serial == m_serial) answered(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(
        &m_pool, [table, page, language = ReportLanguage(table)] { return ReportPages(table, page, language); }));
}

void ReportsPage::answered(const ReportPages& pages) {
    stopAsking();
    m_took = m_since.elapsed();
    m_notice->clear();
    m_preview->setPages(pages);
    showFilter(pages.table().filterCategory);
    enableActions();
}

void ReportsPage::showFilter(const QString& categoryName) {
    const QString text = m_filter.category && categoryName.isEmpty() && m_filter.category->value != 0
                             ? QString() // its name comes with the answer
                             : filterText(m_filter, categoryName);
    m_unfilter->setText(text);
    m_unfilter->setAccessibleName(tr("%1，去掉这个条件").arg(text));
    m_unfilter->setToolTip(tr("去掉这个条件"));
    m_unfilter->setVisible(!text.isEmpty());
}

void ReportsPage::refused(const Error& error) {
    stopAsking();
    m_notice->say(error.code == ErrorCode::Cancelled ? Notice::Kind::Info : Notice::Kind::Bad, errorText(error));
    m_preview->setPages({});
    enableActions();
}

void ReportsPage::enableActions() {
    const bool shown = !m_asking && m_preview->pages();
    for (QPushButton* button : {m_csv, m_xlsx, m_pdf, m_print}) button->setEnabled(shown);
}

void ReportsPage::showPlace() {
    const int count = m_preview->count();
    m_place->setText(count > 0 ? QStringLiteral("%1 / %2").arg(m_preview->current() + 1).arg(count) : QString());
    m_zoom->setText(count > 0 ? QStringLiteral("%1%").arg(m_preview->zoomPercent()) : QString());
    m_before->setEnabled(m_preview->current() > 0);
    m_after->setEnabled(m_preview->current() + 1 < count);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_smaller), static_cast<QWidget*>(m_larger), static_cast<QWidget*>(m_fit)})
        widget->setEnabled(count > 0);
}

Job* ReportsPage::beginJob(std::function<QString()> title) {
    auto* job = new Job(std::move(title), this);
    emit jobStarted(job);
    return job;
}

void ReportsPage::chooseFile(ExportFormat format) {
    if (!m_preview->pages()) return;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(m_settings.value("reports/folder", documents).toString());
    const QString suffix = exportSuffix(format);
    auto* dialog =
        new QFileDialog(this, tr("保存报表"), folder.filePath(exportName(m_preview->pages()->table()) + '.' + suffix),
                        QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) {
        m_settings.setValue("reports/folder", QFileInfo(path).absolutePath());
        exportTo(format, path);
    });
    dialog->open();
}

void ReportsPage::exportTo(ExportFormat format, const QString& path) {
    if (!m_preview->pages()) return;
    Job* job = beginJob([path] { return tr("导出 %1").arg(QFileInfo(path).fileName()); });
    auto* watcher = new QFutureWatcher<Done>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, job, path] {
        watcher->deleteLater();
        job->finish();
        const Done done = watcher->result();
        if (done) {
            emit toast(tr("已保存 %1").arg(QFileInfo(path).fileName()), tr("打开"), openingFile(path));
        } else {
            const bool stopped = done.error().code == ErrorCode::Cancelled;
            m_notice->say(stopped ? Notice::Kind::Info : Notice::Kind::Bad, errorText(done.error()));
        }
    });
    watcher->setFuture(
        QtConcurrent::run(&m_pool, [pages = *m_preview->pages(), format, path, progress = job->progress()] {
            return writeReport(pages, format, path, progress);
        }));
}

void ReportsPage::print() {
    if (!m_preview->pages()) return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(exportName(m_preview->pages()->table()));
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, m_preview->count());
    // The dialog's last connection keeps the printer until the dialog is gone.
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] { printTo(printer); });
    dialog->open();
}

void ReportsPage::printTo(std::shared_ptr<QPrinter> printer) {
    Job* job =
        beginJob([report = m_preview->pages()->table().report] { return tr("打印 %1").arg(reportTitle(report)); });
    auto* print = new ReportPrint(*m_preview->pages(), std::move(printer), job->progress(), this);
    connect(print, &ReportPrint::finished, this, [this, print, job](bool whole) {
        job->finish();
        print->deleteLater();
        if (whole) {
            emit toast(tr("已送到打印机"));
        } else {
            m_notice->say(Notice::Kind::Warn, tr("没有打印完：已取消，或打印机没有响应。请检查打印机后再试。"));
        }
    });
    print->start();
}

} // namespace zg
