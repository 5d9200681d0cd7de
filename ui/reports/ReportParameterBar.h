#pragma once

#include "core/reports/ReportBuilder.h"
#include "ui/ranges/RangeRules.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSettings;
class QSpinBox;

namespace zg {

class RangeControl;

// What a report is asked with: days, rows, N days, comparison, names; only what the report takes is shown. Kept from
// visit to visit, but for the names: personal data is asked for anew each time the program starts.
class ReportParameterBar : public QWidget {
    Q_OBJECT
public:
    explicit ReportParameterBar(QSettings& settings, QWidget* parent = nullptr);

    void setReport(Report report);
    // recorded: what "all" means.
    ReportParameters parameters(BusinessDay today, const std::optional<DayRange>& recorded) const;
    void setRange(DayRange range); // a range of one's own
    void setToday(BusinessDay today);
    RangeControl& range() { return *m_range; }

signals:
    void changed();

private:
    void speak();
    void fillLimits();

    QSettings& m_settings;
    Report m_report = Report::Sales;
    RangeControl* m_range;
    QComboBox* m_limit;
    QLabel* m_daysLabel;
    QSpinBox* m_days;
    QCheckBox* m_compare;
    QCheckBox* m_names;
    QWidget* m_daysGroup;
};

} // namespace zg
