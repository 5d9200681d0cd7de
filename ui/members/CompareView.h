#pragma once

#include "core/base/Money.h"
#include "core/members/MergeRules.h"

#include <QtWidgets/QFrame>

#include <optional>
#include <vector>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;

namespace zg {

class ChoiceCell;

// Two members side by side, and what the one who stays takes from each: ↑↓ from field to field, ←→ from one to the
// other, Enter merges.
class CompareView : public QFrame {
    Q_OBJECT
public:
    explicit CompareView(const Currency& currency, QWidget* parent = nullptr);

    void setLabels(std::vector<Tag> tags, std::vector<Field> fields);
    void compare(const MemberCard& keeper, const MemberCard& other);
    void clear();
    void focusFirst(); // the first field to be chosen

    bool isEmpty() const { return !m_keeper; }
    MemberId keeper() const { return m_keeper ? m_keeper->member.id : MemberId{}; }
    MemberId other() const { return m_other ? m_other->member.id : MemberId{}; }
    MergeChoices choices() const;
    // The cell of a field; none when both say the same.
    ChoiceCell* cell(MergeField field, MergeChoice choice) const;
    QPushButton& swapButton() { return *m_swap; }

signals:
    void mergeWanted();

private:
    struct Row {
        MergeField field = MergeField::Name;
        FieldId own; // of the shop's own fields
        QButtonGroup* group = nullptr;
        std::vector<ChoiceCell*> cells; // by MergeChoice
    };
    void speak();
    void addRow(const QString& name, const QString& mine, const QString& theirs, const QString& both, bool different,
                MergeChoice chosen, Row row);
    void move(const ChoiceCell* from, int across, int down);
    QString headText(const MemberCard& card) const;

    const Currency& m_currency;
    std::vector<Tag> m_tags;
    std::vector<Field> m_fields;
    std::optional<MemberCard> m_keeper, m_other;
    std::vector<Row> m_rows; // only those with a choice
    QLabel *m_stays, *m_goes, *m_keeperName, *m_otherName, *m_keeperFacts, *m_otherFacts, *m_sum;
    QPushButton* m_swap;
    QWidget* m_body;
    QGridLayout* m_grid;
};

} // namespace zg
