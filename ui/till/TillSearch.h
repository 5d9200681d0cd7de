#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtWidgets/QFrame>

class QLabel;
class QListView;

namespace zg {

class SearchField;
class TillHitDelegate;
class TillHitModel;
struct TillHits;

// What the search field of the till found, laid over the cart below it. Its list never takes the focus: keys arrive by
// move() and choose().
class TillSearch : public QFrame {
    Q_OBJECT
public:
    TillSearch(SearchField* field, const Currency& currency, QWidget* parent);

    void setToday(BusinessDay today);
    void setAnswer(TillHits hits, const QString& query);
    void setEnrolKey(const QString& key); // named in the hint
    void dismiss();
    void move(int steps);
    // Enter: takes the row that is chosen. Before the answer to what stands in the field, and where nothing was found,
    // that is entered as it is.
    void choose();
    bool isOpen() const { return isVisible(); }
    const QString& query() const { return m_query; } // that the list answers

signals:
    void memberChosen(zg::MemberId member);
    void productChosen(zg::ProductId product);
    void entered(const QString& query);

private:
    void place();
    void take(int row);
    void speak();

    SearchField* m_field;
    TillHitModel* m_model;
    TillHitDelegate* m_delegate;
    QListView* m_list;
    QLabel* m_none;
    QLabel* m_hint;
    QString m_query;
    QString m_enrolKey;
};

} // namespace zg
