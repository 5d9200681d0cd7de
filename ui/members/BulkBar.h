#pragma once

#include "core/members/Member.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace zg {

// What can be done with several members at once. Shown while several are selected.
class BulkBar : public QFrame {
    Q_OBJECT
public:
    explicit BulkBar(QWidget* parent = nullptr);

    void setCount(std::int64_t count);
    void setTags(std::vector<Tag> tags);
    void setBusy(bool busy); // one bulk action at a time
    QPushButton& mergeButton() { return *m_merge; }

signals:
    void tagChosen(const zg::Tag& tag, bool give);
    void newTagWanted(const QString& name, int colour);
    void mergeWanted(); // exactly two are selected
    void exportWanted();
    void clearWanted();

private:
    void openTags(QPushButton* button, bool give);

    QLabel* m_text;
    QPushButton* m_give;
    QPushButton* m_take;
    QPushButton* m_export;
    QPushButton* m_merge;
    QPushButton* m_clear;
    std::vector<Tag> m_tags;
    std::int64_t m_count = 0;
};

} // namespace zg
