#pragma once

#include "core/base/Error.h"
#include "core/members/Member.h"

#include <QtWidgets/QFrame>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace zg {

class BirthdayEdit;
class MemberService;
class Notice;
class TagColourRow;
class WrapRow;

// Creates or edits a member: every field, checked where it stands. A phone that somebody else has is a warning, not a
// refusal: families share phones.
class MemberEditor : public QFrame {
    Q_OBJECT
public:
    explicit MemberEditor(MemberService& members, QWidget* parent = nullptr);

    void startNew(const QString& typed = {}); // typed: digits are the phone, else the name
    void startEdit(const Member& member);
    // Goes on with what was typed when it was left.
    void resume(const Member& typed);
    bool isNew() const { return m_stored.id.isNull(); }
    Member member() const; // as it stands in the fields
    bool isDirty() const { return member() != m_start; }
    void setCard(const QString& card); // a scanned one; the focus stays
    void save();

    QLineEdit& nameEdit() { return *m_name; }
    QLineEdit& phoneEdit(int index) { return *m_phones[static_cast<std::size_t>(index)]; }
    QLineEdit& newTagEdit() { return *m_newTag; }
    TagColourRow& newTagColour() { return *m_newTagColour; }
    QString message() const; // what stands on the page about the input
    QString warning() const;

signals:
    void saved(const zg::Member& before, const zg::Member& after); // before.id null: created
    void closed();                                                 // without saving

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* addLine(QVBoxLayout* column, QLabel*& label);
    void addPhoneLine(const QString& phone);
    void fill(const Member& member);
    void speak();
    void showTags();
    void showFields();
    void addTag();
    void askChoices();
    void checkPhones();
    void refuse(const Error& error);
    void lookAgain(const Error& conflict);
    void clearWrong();

    MemberService& m_members;
    Member m_stored; // what an undo brings back; id null: new
    Member m_before; // what the fields are written over
    Member m_start;  // what the fields said at first
    std::vector<Tag> m_tags;
    std::vector<Field> m_fields;

    QLabel* m_title;
    Notice* m_notice;
    Notice* m_warning;
    QPushButton* m_save;
    QPushButton* m_cancel;
    QLabel *m_nameLabel, *m_phoneLabel, *m_cardLabel, *m_genderLabel, *m_birthdayLabel, *m_wechatLabel, *m_emailLabel,
        *m_addressLabel, *m_sourceLabel, *m_alertLabel, *m_noteLabel, *m_tagLabel, *m_consentLabel, *m_fieldLabel;
    QLineEdit *m_name, *m_card, *m_wechat, *m_email, *m_address, *m_source, *m_alert;
    std::vector<QLineEdit*> m_phones;
    QVBoxLayout* m_phoneLines;
    QPushButton* m_morePhones;
    QComboBox* m_gender;
    BirthdayEdit* m_birthday;
    QPlainTextEdit* m_note;
    QWidget* m_tagBox;
    WrapRow* m_tagRow;
    std::vector<QPushButton*> m_tagButtons;
    QLineEdit* m_newTag;
    TagColourRow* m_newTagColour;
    std::vector<QCheckBox*> m_consents;
    QVBoxLayout* m_fieldLines;
    struct FieldLine {
        Field field;
        QWidget* line;
        std::function<QString()> value;
    };
    std::vector<FieldLine> m_fieldEdits;
    int m_phoneCheck = 0; // serial
    bool m_saving = false;
};

} // namespace zg
