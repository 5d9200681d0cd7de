#pragma once

#include "core/members/Member.h"
#include "core/members/MemberLabels.h"

#include <QtWidgets/QFrame>

#include <functional>
#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace zg {

class MemberService;
class Notice;
class TagColourRow;

// The shop's tags: names, colours, how many have each; new ones, and deleting with a way back.
class TagManager : public QFrame {
    Q_OBJECT
public:
    explicit TagManager(MemberService& members, QWidget* parent = nullptr);

    void refresh();
    void focusFirst();
    const std::vector<Tag>& tags() const { return m_tags; }
    QLineEdit& nameEdit(TagId tag) { return *m_rows.at(tag).name; }
    TagColourRow& colours(TagId tag) { return *m_rows.at(tag).colours; }
    QPushButton& removeButton(TagId tag) { return *m_rows.at(tag).remove; }
    QLineEdit& newName() { return *m_newName; }
    TagColourRow& newColours() { return *m_newColours; }

signals:
    void backWanted();
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row {
        QWidget* line = nullptr;
        QLineEdit* name = nullptr;
        TagColourRow* colours = nullptr;
        QLabel* count = nullptr;
        QPushButton* remove = nullptr;
    };
    void speak();
    void showTags();
    void addRow(const Tag& tag);
    void save(Tag tag);
    void add();
    void remove(const Tag& tag);
    void fail(const Error& error);

    MemberService& m_members;
    std::vector<Tag> m_tags;
    std::map<TagId, std::int64_t> m_counts;
    std::map<TagId, Row> m_rows;
    QPushButton* m_back;
    QLabel* m_title;
    Notice* m_notice;
    QLabel* m_newLabel;
    QLineEdit* m_newName;
    TagColourRow* m_newColours;
    QPushButton* m_add;
    QVBoxLayout* m_lines;
    QLabel* m_none;
};

} // namespace zg
