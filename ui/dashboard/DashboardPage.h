#pragma once

#include "core/base/Time.h"
#include "ui/dashboard/DashboardData.h"
#include "ui/dashboard/DashboardFigures.h"
#include "ui/page/Page.h"

#include <QtCore/QDateTime>
#include <QtCore/QFuture>

#include <vector>

class QComboBox;
class QLabel;
class QSettings;

namespace zg {

class DashboardView;
class LiveShop;
class Notice;
class RangeControl;
class ReportService;
class RfmFeed;
class Spinner;

// How sales are, over any range. Asks again after each change; older questions are taken back, and the cards change at
// once when all answers of one question are there; the RFM map may follow.
class DashboardPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    DashboardPage(ReportService& reports, const Clock& clock, const LiveShop& shop, QSettings& settings,
                  QWidget* parent = nullptr);
    ~DashboardPage() override;

    Topics concerns() const override;
    DashboardView& view() { return *m_view; }
    RangeControl& range() { return *m_range; }
    QComboBox& comparison() { return *m_comparison; }
    bool isAsking() const;

protected:
    void dataChanged(const Changes& changes) override;

private:
    struct Asked;
    void ask();
    void askFor(DayRange range, bool compared);
    void dropQuestions(); // what has been asked and not answered: nobody waits for it
    void answered(const std::shared_ptr<Asked>& asked);
    void settle(const std::optional<Error>& error);
    void showStamp();
    void keepRange();
    void restoreRange();

    ReportService& m_reports;
    const Clock& m_clock;
    const BusinessCalendar& m_calendar;
    QSettings& m_settings;
    QLabel* m_title;
    QLabel* m_stamp;
    QComboBox* m_comparison; // the period before, or a year earlier
    RangeControl* m_range;
    Spinner* m_spinner;
    Notice* m_notice;
    DashboardView* m_view;
    RfmFeed* m_rfm;
    std::optional<Error> m_rfmError;
    int m_serial = 0; // of the latest question
    std::vector<QFuture<void>> m_out;
    bool m_asking = false;
    std::optional<QDateTime> m_asOf;
};

} // namespace zg
