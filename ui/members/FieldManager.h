#pragma once

#include "core/base/Error.h"
#include "core/members/Member.h"

#include <QtWidgets/QFrame>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace zg {

class MemberService;
class Notice;

// The fields the shop has added to its members: which there are and in what order, their kinds and choices. Deleting
// loses what was filled in, so it asks.
class FieldManager : public QFrame {
    Q_OBJECT
public:
    explicit FieldManager(MemberService& members, QWidget* parent = nullptr);

    void refresh(FieldId select = {});
    void focusFirst();
    const std::vector<Field>& fields() const { return m_fields; }
    QString message() const;

    QListWidget& list() { return *m_list; }
    QLineEdit& nameEdit() { return *m_name; }
    QComboBox& kindEdit() { return *m_kind; }
    QPlainTextEdit& choicesEdit() { return *m_choices; }
    QPushButton& addButton() { return *m_add; }
    QPushButton& saveButton() { return *m_save; }
    QPushButton& upButton() { return *m_up; }
    QPushButton& removeButton() { return *m_remove; }
    QPushButton& confirmButton() { return *m_confirm; }

signals:
    void backWanted();
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void speak();
    void showList(FieldId select);
    void showCurrent();
    void startNew();
    void save();
    void keep(const Field& field, const QString& said);
    void move(int by);
    void askToRemove();
    void remove();
    const Field* current() const;
    void fail(const Error& error);

    MemberService& m_members;
    std::vector<Field> m_fields;
    FieldId m_doomed; // asked about
    QPushButton* m_back;
    QLabel* m_title;
    Notice* m_notice;
    QListWidget* m_list;
    QPushButton *m_add, *m_up, *m_down;
    QLabel *m_nameLabel, *m_kindLabel, *m_choicesLabel, *m_hint;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QPlainTextEdit* m_choices;
    QPushButton *m_save, *m_remove, *m_confirm, *m_keep;
};

} // namespace zg
