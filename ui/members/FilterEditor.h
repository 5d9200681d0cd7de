#pragma once

#include "ui/members/MemberFilterText.h"

#include <QtWidgets/QFrame>

#include <functional>

class QVBoxLayout;

namespace zg {

// A small window below a chip: asks for one part of a filter. Enter applies, Esc leaves it as it was. Deletes itself.
class FilterEditor : public QFrame {
    Q_OBJECT
public:
    struct Choices {
        std::vector<Tag> tags;
        QStringList sources;
    };

    FilterEditor(FilterPart part, const MemberFilter& filter, const Choices& choices, const Currency& currency,
                 QWidget* parent);

    // Below the widget, within its screen.
    void popUp(QWidget* below);
    FilterPart part() const { return m_part; }

signals:
    void applied(const zg::MemberFilter& filter);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void apply();
    void addTags(const Choices& choices);
    void addDays(DaysAgo MemberFilter::*days, const QString& recent, const QString& longAgo);
    void addNet(const Currency& currency);
    void addVisits();
    void addBirthMonth();
    void addConsents();
    void addSource(const Choices& choices);
    void addPhone();

    FilterPart m_part;
    MemberFilter m_filter;
    QVBoxLayout* m_body;
    // Reads the fields into the filter; false: something typed can't be read.
    std::function<bool()> m_read;
    QWidget* m_first = nullptr;
};

} // namespace zg
