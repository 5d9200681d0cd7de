#pragma once

#include "core/reports/ReportBuilder.h"
#include "ui/page/Page.h"
#include "ui/reports/ReportExport.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFuture>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

class QLabel;
class QPrinter;
class QPushButton;
class QSettings;
class QToolButton;

namespace zg {

class Job;
class LiveShop;
class Notice;
class ReportList;
class ReportParameterBar;
class ReportPreview;
class ReportService;
class Spinner;

// Every report: chosen, asked, seen as it will be printed, saved or printed. What is read, laid out and written happens
// on other threads; answers to older questions are dropped and their reading is stopped.
class ReportsPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    ReportsPage(ReportService& reports, const Clock& clock, const LiveShop& shop, QSettings& settings,
                QWidget* parent = nullptr);
    ~ReportsPage() override;

    void entered() override;
    Topics concerns() const override;
    std::function<void()> wayTo(const Destination& destination) override;

    // Shows a report over these days, as if both had been chosen here.
    void open(Report report, DayRange range, const ReportFilter& filter = {});
    // Writes what is shown.
    void exportTo(ExportFormat format, const QString& path);

    bool isAsking() const { return m_asking; }
    ReportPreview& preview() { return *m_preview; }
    ReportList& list() { return *m_list; }
    ReportParameterBar& parameters() { return *m_parameters; }
    QString message() const;

protected:
    void dataChanged(const Changes& changes) override;
    void hideEvent(QHideEvent* event) override;

private:
    void choose(Report report, const ReportFilter& filter = {});
    void showFilter(const QString& categoryName);
    void ask();
    void askFor(int serial, const std::optional<DayRange>& recorded);
    void layOut(int serial, const ReportTable& table);
    void answered(const ReportPages& pages);
    void refused(const Error& error);
    void stopAsking();
    void chooseFile(ExportFormat format);
    void print();
    void printTo(std::shared_ptr<QPrinter> printer);
    Job* beginJob(std::function<QString()> title);
    void showPlace();
    void enableActions();

    ReportService& m_reports;
    const Clock& m_clock;
    const LiveShop& m_shop;
    QSettings& m_settings;
    QLabel* m_title;
    Spinner* m_spinner;
    ReportList* m_list;
    ReportParameterBar* m_parameters;
    Notice* m_notice;
    ReportPreview* m_preview;
    QPushButton *m_csv, *m_xlsx, *m_pdf, *m_print, *m_refresh, *m_unfilter;
    QToolButton *m_before, *m_after, *m_smaller, *m_larger;
    QPushButton* m_fit;
    QLabel *m_place, *m_zoom;
    QTimer m_late;
    ReportFilter m_filter; // goes with the next choice of a report
    int m_serial = 0;      // of the latest question
    bool m_asking = false;
    QFuture<Result<ReportTable>> m_reading;
    QPointer<Job> m_job; // the question's own, once it takes long
    QElapsedTimer m_since;
    qint64 m_took = 0;  // ms, the last question
    QThreadPool m_pool; // last: what runs in it ends before the rest goes
};

} // namespace zg
