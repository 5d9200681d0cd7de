#include "ui/staff/StaffForm.h"

#include "core/staff/Pin.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/staff/Clearance.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace zg {

namespace {
constexpr Role kRoles[] = {Role::Owner, Role::Manager, Role::Cashier};
}

QString roleText(Role role) {
    switch (role) {
    case Role::Owner: return StaffForm::tr("店主");
    case Role::Manager: return StaffForm::tr("店长");
    case Role::Cashier: return StaffForm::tr("收银员");
    }
    return {};
}

StaffForm::StaffForm(StaffService& staff, QWidget* parent)
    : QWidget(parent), m_staff(staff), m_rows(new QWidget(this)), m_grid(new QGridLayout(m_rows)),
      m_pinRow(new QWidget(this)), m_pinLabel(makeLabel("secondary", m_pinRow)), m_pin(new PassphraseEdit(m_pinRow)),
      m_pinSave(makeButton("", nullptr, m_pinRow)), m_pinCancel(makeButton("quiet", nullptr, m_pinRow)),
      m_notice(new Notice(this)), m_name(new QLineEdit(this)), m_role(new QComboBox(this)),
      m_add(makeButton("", "plus", this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_pin->setMaxLength(kPinDigits);
    m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    auto* pinRow = new QHBoxLayout(m_pinRow);
    pinRow->setContentsMargins(0, 0, 0, 0);
    pinRow->setSpacing(8);
    pinRow->addWidget(m_pinLabel);
    pinRow->addWidget(m_pin, 1);
    pinRow->addWidget(m_pinSave);
    pinRow->addWidget(m_pinCancel);
    m_pinRow->hide();
    for (const Role role : kRoles) m_role->addItem({}, static_cast<int>(role));
    m_role->setCurrentIndex(2);
    auto* addRow = new QHBoxLayout;
    addRow->setSpacing(8);
    addRow->addWidget(m_name, 1);
    addRow->addWidget(m_role);
    addRow->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_rows);
    layout->addWidget(m_pinRow);
    layout->addWidget(m_notice);
    layout->addLayout(addRow);

    connect(m_add, &QPushButton::clicked, this, &StaffForm::add);
    connect(m_name, &QLineEdit::returnPressed, this, &StaffForm::add);
    connect(m_pin, &QLineEdit::returnPressed, this, &StaffForm::savePin);
    connect(m_pinSave, &QPushButton::clicked, this, &StaffForm::savePin);
    connect(m_pinCancel, &QPushButton::clicked, m_pinRow, &QWidget::hide);
    retranslated(this, [this] { speak(); });
    reload();
}

void StaffForm::reload() {
    whenReady(m_staff.list(), this, [this](const Result<std::vector<StaffEntry>>& entries) {
        if (entries)
            fill(*entries);
        else
            m_notice->say(Notice::Kind::Bad, errorText(entries.error()));
    });
}

void StaffForm::setRole(Role role) {
    m_viewer = role;
    const bool mayAll = verdict(role, Permission::Staff) != Verdict::Denied;
    for (QWidget* each : std::initializer_list<QWidget*>{m_name, m_role, m_add}) each->setVisible(mayAll);
    m_pinRow->hide();
    fill(m_entries);
}

void StaffForm::fill(std::vector<StaffEntry> entries) {
    m_entries = std::move(entries);
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    for (const StaffEntry& entry : m_entries) addRow(row++, entry);
}

void StaffForm::addRow(int row, const StaffEntry& entry) {
    const Staff& staff = entry.staff;
    auto* name = new QLineEdit(staff.name, m_rows);
    name->setAccessibleName(tr("员工姓名"));
    auto* role = new QComboBox(m_rows);
    for (const Role each : kRoles) role->addItem(roleText(each), static_cast<int>(each));
    role->setCurrentIndex(role->findData(static_cast<int>(staff.role)));
    role->setAccessibleName(tr("%1 的角色").arg(staff.name));
    auto* pin = makeButton("", nullptr, m_rows);
    pin->setText(entry.hasPin ? tr("改 PIN") : tr("设 PIN"));
    pin->setAccessibleName(tr("%1 的 PIN").arg(staff.name));
    auto* leave = makeButton("quiet", nullptr, m_rows);
    leave->setText(staff.active ? tr("离职") : tr("复职"));
    leave->setAccessibleName(QString(staff.name + u' ' + leave->text()));
    const bool mayAll = verdict(m_viewer, Permission::Staff) != Verdict::Denied;
    name->setEnabled(staff.active && mayAll);
    role->setEnabled(staff.active && mayAll);
    pin->setEnabled(staff.active && (mayAll || staff.role == Role::Cashier));
    leave->setVisible(mayAll);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(role, row, 1);
    m_grid->addWidget(pin, row, 2);
    m_grid->addWidget(leave, row, 3);

    connect(name, &QLineEdit::editingFinished, this, [this, name, staff] {
        if (name->text().simplified() == staff.name) return;
        Staff next = staff;
        next.name = name->text();
        change([this, next] { return m_staff.save(next); }, tr("已改名为 %1").arg(next.name.simplified()));
    });
    connect(role, &QComboBox::activated, this, [this, role, staff] {
        Staff next = staff;
        next.role = static_cast<Role>(role->currentData().toInt());
        if (next != staff)
            change([this, next] { return m_staff.save(next); }, tr("%1 现在是%2").arg(next.name, roleText(next.role)));
    });
    connect(pin, &QPushButton::clicked, this, [this, entry] { askPin(entry); });
    connect(leave, &QPushButton::clicked, this, [this, staff] {
        Staff next = staff;
        next.active = !staff.active;
        change([this, next] { return m_staff.save(next); },
               next.active ? tr("%1 已复职").arg(next.name) : tr("%1 已离职，旧单据上的名字不变").arg(next.name));
    });
}

void StaffForm::change(std::function<QFuture<Done>()> verb, const QString& done) {
    whenCleared(this, std::move(verb), [this, done](const Done& saved) {
        if (saved) {
            m_notice->clear();
            emit said(done);
        } else {
            m_notice->say(Notice::Kind::Bad, errorText(saved.error()));
        }
        reload(); // also puts back what was refused
    });
}

void StaffForm::add() {
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_name->setFocus();
        return;
    }
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    whenCleared(
        this, [this, name, role] { return m_staff.add(name, role); },
        [this](const Result<Staff>& added) {
            if (!added) {
                m_notice->say(Notice::Kind::Bad, errorText(added.error()));
                return;
            }
            m_name->clear();
            m_notice->clear();
            emit said(tr("已添加 %1").arg(added->name));
            reload();
            askPin({*added, false});
        });
}

void StaffForm::askPin(const StaffEntry& entry) {
    m_pinOf = entry;
    m_pin->clear();
    m_notice->clear();
    m_pinRow->show();
    speak();
    m_pin->setFocus();
}

void StaffForm::savePin() {
    if (const Done good = checkPin(m_pin->text()); !good) {
        m_notice->say(Notice::Kind::Bad, errorText(good.error()));
        m_pin->setFocus();
        return;
    }
    change([this, id = m_pinOf.staff.id, pin = m_pin->text()] { return m_staff.setPin(id, pin); },
           tr("%1 的 PIN 已设好").arg(m_pinOf.staff.name));
    m_pin->clear();
    m_pinRow->hide();
}

void StaffForm::speak() {
    m_pinLabel->setText(tr("%1 的新 PIN").arg(m_pinOf.staff.name));
    m_pin->setPlaceholderText(tr("6 位数字"));
    m_pin->setAccessibleName(m_pinLabel->text());
    m_pinSave->setText(tr("保存"));
    m_pinCancel->setText(tr("取消"));
    m_name->setPlaceholderText(tr("新员工姓名"));
    m_name->setAccessibleName(tr("新员工姓名"));
    for (int i = 0; i < m_role->count(); ++i) m_role->setItemText(i, roleText(kRoles[i]));
    m_role->setAccessibleName(tr("新员工角色"));
    m_add->setText(tr("添加"));
    fill(m_entries);
}

} // namespace zg
