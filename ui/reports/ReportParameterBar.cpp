#include "ui/reports/ReportParameterBar.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/ranges/RangeControl.h"
#include "ui/reports/ReportChoices.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSettings>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSpinBox>

namespace zg {

namespace {

QString limitKey(Report report) {
    return QStringLiteral("reports/limit/") + reportName(report);
}

} // namespace

ReportParameterBar::ReportParameterBar(QSettings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_range(new RangeControl(this)), m_limit(new QComboBox(this)),
      m_daysLabel(makeLabel("secondary")), m_days(new QSpinBox), m_compare(new QCheckBox(this)),
      m_names(new QCheckBox(this)), m_daysGroup(new QWidget(this)) {
    auto* days = new QHBoxLayout(m_daysGroup);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(8);
    days->addWidget(m_daysLabel);
    days->addWidget(m_days);
    m_days->setRange(1, 999);
    m_days->setKeyboardTracking(false); // asks when the number is whole
    m_days->setValue(qBound(1, settings.value("reports/returnDays", 90).toInt(), 999));
    m_compare->setChecked(settings.value("reports/compare", true).toBool());
    auto* others = new QWidget(this);
    auto* row = new QHBoxLayout(others);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (QWidget* widget : {static_cast<QWidget*>(m_limit), m_daysGroup, static_cast<QWidget*>(m_compare),
                            static_cast<QWidget*>(m_names)})
        row->addWidget(widget);
    auto* layout = new WrapRow(8, this);
    layout->addWidget(m_range);
    layout->addWidget(others);

    const int kind = settings.value("reports/range", static_cast<int>(RangeKind::Days30)).toInt();
    if (kind == static_cast<int>(RangeKind::Custom)) {
        m_range->setCustom({{settings.value("reports/from").toInt()}, {settings.value("reports/to").toInt()}});
    } else if (kind >= 0 && kind < kRangeKinds) {
        m_range->setKind(static_cast<RangeKind>(kind));
    }
    connect(m_range, &RangeControl::changed, this, [this] {
        m_settings.setValue("reports/range", static_cast<int>(m_range->kind()));
        m_settings.setValue("reports/from", m_range->custom().from.days);
        m_settings.setValue("reports/to", m_range->custom().to.days);
        emit changed();
    });
    connect(m_limit, &QComboBox::activated, this, [this] {
        m_settings.setValue(limitKey(m_report), m_limit->currentData());
        emit changed();
    });
    connect(m_days, &QSpinBox::valueChanged, this, [this](int value) {
        m_settings.setValue("reports/returnDays", value);
        emit changed();
    });
    connect(m_compare, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setValue("reports/compare", on);
        emit changed();
    });
    connect(m_names, &QCheckBox::toggled, this, &ReportParameterBar::changed);
    setReport(m_report);
    retranslated(this, [this] { speak(); });
}

void ReportParameterBar::speak() {
    m_daysLabel->setText(tr("回购天数"));
    m_days->setAccessibleName(tr("回购天数"));
    m_days->setToolTip(tr("首次到店后这么多天内再来，算回购"));
    m_compare->setText(tr("与上期对比"));
    m_names->setText(tr("显示姓名"));
    m_names->setToolTip(tr("姓名是个人信息：只在需要时显示和导出"));
    m_limit->setAccessibleName(tr("行数"));
    fillLimits();
}

void ReportParameterBar::fillLimits() {
    const ReportChoices choices = choicesOf(m_report);
    const QSignalBlocker quiet(m_limit);
    m_limit->clear();
    for (const int rows : {20, 50, 100, 500, 1000}) m_limit->addItem(tr("前 %1 行").arg(countText(rows)), rows);
    if (choices.all) m_limit->addItem(tr("全部行"), 0);
    const int kept = m_limit->findData(m_settings.value(limitKey(m_report), choices.limit).toInt());
    m_limit->setCurrentIndex(kept >= 0 ? kept : m_limit->findData(qMax(0, choices.limit)));
}

void ReportParameterBar::setReport(Report report) {
    m_report = report;
    const ReportChoices choices = choicesOf(report);
    fillLimits();
    m_limit->setVisible(choices.limit >= 0);
    m_daysGroup->setVisible(choices.returnDays);
    m_compare->setVisible(choices.compare);
    m_names->setVisible(choices.names);
}

ReportParameters ReportParameterBar::parameters(BusinessDay today, const std::optional<DayRange>& recorded) const {
    const ReportChoices choices = choicesOf(m_report);
    ReportParameters asked;
    asked.range = m_range->kind() == RangeKind::Custom ? m_range->custom() : rangeOf(m_range->kind(), today, recorded);
    if (choices.limit >= 0) asked.limit = m_limit->currentData().toInt();
    asked.names = choices.names && m_names->isChecked();
    asked.compare = choices.compare && m_compare->isChecked();
    asked.returnDays = m_days->value();
    return asked;
}

void ReportParameterBar::setRange(DayRange range) {
    m_range->setCustom(range);
}

void ReportParameterBar::setToday(BusinessDay today) {
    m_range->setBounds(today);
}

} // namespace zg
