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
    // Enter. Before the answer to what stands in the field it waits, and takes the only one found; of several it never
    // takes one unseen.
    void choose();
    bool isOpen() const { return isVisible(); }
    const QString& query() const { return m_query; } // that the list answers

signals:
    void memberChosen(zg::MemberId member);
    void productChosen(zg::ProductId product);
    void nothingFound(const QString& query); // Enter where nothing was found

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
    bool m_enterWaits = false;
};

} // namespace zg
