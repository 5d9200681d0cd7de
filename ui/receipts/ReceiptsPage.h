#pragma once

#include "core/base/Result.h"
#include "core/receipts/Receipt.h"
#include "ui/page/Page.h"

#include <QtCore/QFuture>

class QComboBox;
class QLabel;
class QListView;
class QStackedLayout;

namespace zg {

class EmptyState;
class LiveShop;
class Notice;
class RangeControl;
class ReceiptListModel;
class ReceiptPrinter;
class ReceiptService;
class ReceiptView;
class RefundForm;
class SaleService;
class SearchField;
class Segmented;
class VoidForm;

// Every receipt: found by number, member, day, kind or cashier; read, printed again, taken back or struck out. The list
// loads as it is scrolled.
class ReceiptsPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    ReceiptsPage(ReceiptService& receipts, SaleService& sales, ReceiptPrinter& printer, const LiveShop& shop,
                 QWidget* parent = nullptr);

    void entered() override;
    Topics concerns() const override;
    std::function<void()> wayTo(const Destination& destination) override;
    bool scanned(const QString& code) override;
    // Shows one receipt whatever the list shows: from a report, from the search of the window.
    void open(const QString& receipt);
    void read(DocumentKind kind, std::int64_t id); // the same, from where the document is known
    // The same, with the refund begun.
    void openRefund(const QString& receipt);

    SearchField& field() { return *m_field; }
    QListView& list() { return *m_list; }
    ReceiptView& view() { return *m_view; }
    RefundForm& refund() { return *m_refund; }
    VoidForm& voiding() { return *m_void; }

protected:
    void dataChanged(const Changes& changes) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Side { Nothing, Reading, Refunding, Voiding };

    void speak();
    void addShortcuts();
    ReceiptFilter filter() const;
    void ask();     // the first page
    void askMore(); // the page after the last row
    void refresh(); // what is shown, after a commit
    // choose: shows the first of a new list when what was shown is not in it.
    void take(const ReceiptFilter& filter, const std::optional<ReceiptKey>& after, int limit, bool choose);
    void loadCashiers();
    // scan: the code that is asked about, when it may be no receipt's.
    void await(const QFuture<Result<ReceiptDetail>>& answer, Side side, const QString& scan = {});
    void refuseScan(const QString& code);
    void refreshShown();
    void present(const Result<ReceiptDetail>& detail, Side side);
    void setSide(Side side);
    bool isWidest() const; // no filter but the words
    void widen();
    void showState();
    void move(int steps);
    void reprint();
    void startRefund();
    void startVoid();

    ReceiptService& m_receipts;
    ReceiptPrinter& m_printer;
    const BusinessCalendar& m_calendar;
    const Currency& m_currency;

    QLabel* m_title;
    SearchField* m_field;
    RangeControl* m_range;
    Segmented* m_kind;
    QComboBox* m_cashier;
    Notice* m_error;
    QLabel* m_heading;
    QLabel* m_hint;
    QListView* m_list;
    ReceiptListModel* m_model;
    EmptyState* m_empty;
    QStackedLayout* m_listStack;
    QStackedLayout* m_side;
    EmptyState* m_nothing;
    ReceiptView* m_view;
    RefundForm* m_refund;
    VoidForm* m_void;

    QFuture<Result<ReceiptPage>> m_asking;
    std::optional<ReceiptKey> m_shown; // what stands on the right
    int m_asked = 0;                   // serial of the latest list question
    int m_read = 0;                    // and of the latest detail
    bool m_reading = false;            // a detail is on its way
    bool m_stale = false;              // and something was committed meanwhile
    bool m_answered = false;
};

} // namespace zg
