#pragma once

#include "ui/ranges/RangeRules.h"

#include <QtWidgets/QWidget>

class QDateEdit;
class QFrame;
class QLabel;
class QPushButton;

namespace zg {

class Segmented;

// Which days: seven choices and two dates of one's own.
class RangeControl : public QWidget {
    Q_OBJECT
public:
    explicit RangeControl(QWidget* parent = nullptr);

    RangeKind kind() const { return m_kind; }
    // The days of Custom; meaningless for the other kinds.
    DayRange custom() const { return m_custom; }
    void setKind(RangeKind kind);      // does not emit
    void setCustom(DayRange range);    // chooses Custom; does not emit
    void setBounds(BusinessDay today); // where the two dates begin when nothing was chosen

signals:
    void changed();

private:
    void speak();
    void openCustom();
    void takeCustom();

    Segmented* m_segments;
    QFrame* m_popup;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QLabel* m_fromLabel;
    QLabel* m_toLabel;
    QLabel* m_wrong;
    QPushButton* m_apply;
    RangeKind m_kind = RangeKind::Days30;
    DayRange m_custom;
};

} // namespace zg
