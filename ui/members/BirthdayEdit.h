#pragma once

#include "core/members/Member.h"

#include <QtWidgets/QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace zg {

// A birthday by either calendar, the year left out where people don't give it.
class BirthdayEdit : public QWidget {
    Q_OBJECT
public:
    explicit BirthdayEdit(QWidget* parent = nullptr);

    // None when the calendar is set to none. May be a day that does not exist: see isBirthday.
    std::optional<Birthday> birthday() const;
    void setBirthday(const std::optional<Birthday>& birthday);
    void setWrong(bool wrong);

signals:
    void changed();

private:
    void speak();
    bool isLunar() const;

    QComboBox* m_calendar;
    QLineEdit* m_year;
    QComboBox* m_month;
    QComboBox* m_day;
};

} // namespace zg
