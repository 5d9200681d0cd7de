#pragma once

#include "core/members/MemberSearch.h"

#include <QtWidgets/QWidget>

#include <vector>

class QFrame;
class QLabel;
class QListView;
class QStackedLayout;

namespace zg {

class EmptyState;
class MemberDelegate;
class MemberResultModel;
class Notice;
class SearchField;

// A search field and the members it found. ↑↓ move while the caret stays in the field, Enter chooses, Esc empties. It
// asks by signal and is answered by setAnswer; whoever owns it keeps answers to older questions away.
class MemberLookup : public QWidget {
    Q_OBJECT
public:
    explicit MemberLookup(const Currency& currency, QWidget* parent = nullptr);

    void setToday(BusinessDay today);
    // `query`: what was asked. The selected member stays selected when it is still among them.
    void setAnswer(std::vector<MemberHit> rows, const QString& query);
    void setError(const QString& why);
    // Only the field: what is below belongs to somebody else while nothing is looked for.
    void setCollapsed(bool collapsed);
    void startTyping();
    SearchField& field() { return *m_field; }
    QListView& list() { return *m_list; }

signals:
    void asked(const QString& query); // empty: nothing is looked for
    void chosen(zg::MemberId member); // Enter or click
    void dismissed();                 // Esc in an empty field
    void leftDownwards();             // ↓ while collapsed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MemberId current() const;
    void move(int steps);
    void showState();

    SearchField* m_field;
    QFrame* m_results;
    QListView* m_list;
    MemberResultModel* m_model;
    MemberDelegate* m_delegate;
    EmptyState* m_empty;
    Notice* m_error;
    QStackedLayout* m_stack;
    QLabel* m_heading;
    QLabel* m_hint;
    QString m_query;
    bool m_enterWaits = false;
};

} // namespace zg
