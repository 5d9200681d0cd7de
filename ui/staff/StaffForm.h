#pragma once

#include "core/staff/StaffService.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class Notice;
class PassphraseEdit;

QString roleText(Role role);

// Who works here: add, rename, change the role, set the PIN, leave. Every change holds at once.
class StaffForm : public QWidget {
    Q_OBJECT
public:
    explicit StaffForm(StaffService& staff, QWidget* parent = nullptr);

    void reload();
    void setRole(Role role); // of whoever looks at it: a manager gives cashiers their PINs, no more

signals:
    void said(const QString& text); // what was done, for the window's corner

private:
    void fill(std::vector<StaffEntry> entries);
    void addRow(int row, const StaffEntry& entry);
    void add();
    void change(std::function<QFuture<Done>()> verb, const QString& done);
    void askPin(const StaffEntry& entry);
    void savePin();
    void speak();

    StaffService& m_staff;
    Role m_viewer = Role::Owner;
    QWidget* m_rows;
    QGridLayout* m_grid;
    QWidget* m_pinRow; // for one of them
    QLabel* m_pinLabel;
    PassphraseEdit* m_pin;
    QPushButton* m_pinSave;
    QPushButton* m_pinCancel;
    Notice* m_notice;
    QLineEdit* m_name;
    QComboBox* m_role;
    QPushButton* m_add;
    std::vector<StaffEntry> m_entries;
    StaffEntry m_pinOf;
};

} // namespace zg
