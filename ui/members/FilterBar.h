#pragma once

#include "ui/members/FilterEditor.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace zg {

class WrapRow;

// The filter as chips: each opens its editor, its cross takes it away; "+" adds one.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const Currency& currency, QWidget* parent = nullptr);

    void setChoices(FilterEditor::Choices choices);
    const FilterEditor::Choices& choices() const { return m_choices; }
    void setFilter(const MemberFilter& filter); // does not emit
    const MemberFilter& filter() const { return m_filter; }
    QPushButton& addButton() { return *m_add; }
    FilterEditor* edit(FilterPart part);

signals:
    void changed(const zg::MemberFilter& filter); // by the user

private:
    void speak();
    void openMenu();

    const Currency& m_currency;
    FilterEditor::Choices m_choices;
    MemberFilter m_filter;
    WrapRow* m_row;
    QPushButton* m_add;
    std::vector<QWidget*> m_chips;
};

} // namespace zg
