#include "ui/till/CartView.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Format.h"
#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/till/CartDelegate.h"
#include "ui/till/CartModel.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

// Painted by the same columns as the rows below it.
class CartHeading : public QWidget {
public:
    explicit CartHeading(QListView* list, QWidget* parent) : QWidget(parent), m_list(list) {
        redressed(this, [this] { setFixedHeight(px(38)); });
        retranslated(this, [this] { update(); });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = currentTokens();
        const CartColumns c = CartColumns::in(QRect(0, 0, m_list->viewport()->width(), height()));
        const QFont font = fontOf(12);
        const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
        drawText(painter, c.name, CartView::tr("商品"), font, t.text2);
        if (!c.price.isNull()) drawText(painter, c.price, CartView::tr("单价"), font, t.text2, right);
        drawText(painter, c.quantity, CartView::tr("数量"), font, t.text2, right);
        drawText(painter, c.discount, CartView::tr("优惠"), font, t.text2);
        drawText(painter, c.net, CartView::tr("小计"), font, t.text2, right);
        painter.setPen(t.cardBorder);
        painter.drawLine(0, height() - 1, width(), height() - 1);
    }

private:
    QListView* m_list;
};

} // namespace

CartView::CartView(const Currency& currency, QWidget* parent)
    : QFrame(parent), m_currency(currency), m_model(new CartModel(currency, this)), m_list(new QListView(this)),
      m_empty(new EmptyState("receipt", this)), m_count(makeLabel("secondary", this)),
      m_discount(makeLabel("secondary", this)), m_subtotal(makeLabel("strong", this)) {
    setProperty("look", QStringLiteral("card"));
    m_list->setProperty("look", QStringLiteral("results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CartDelegate(currency, this));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::ClickFocus);
    m_heading = new CartHeading(m_list, this);

    auto* lines = new QWidget(this);
    auto* linesLayout = new QVBoxLayout(lines);
    linesLayout->setContentsMargins(0, 0, 0, 0);
    linesLayout->setSpacing(0);
    linesLayout->addWidget(m_heading);
    linesLayout->addWidget(m_list, 1);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(lines);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(14, 9, 14, 10);
    foot->setSpacing(16);
    foot->addWidget(m_count);
    foot->addStretch();
    foot->addWidget(m_discount);
    foot->addWidget(m_subtotal);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(m_stack, 1);
    layout->addWidget(makeRule(this));
    layout->addLayout(foot);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { emit currentChanged(index.isValid() ? index.row() : -1); });
    connect(m_list, &QListView::doubleClicked, this, &CartView::quantityWanted);
    retranslated(this, [this] { speak(); });
}

void CartView::setCart(const Cart& cart, const CartTotals& totals) {
    m_kinds = cart.lines.size();
    m_totals = totals;
    m_model->setCart(cart, totals);
    m_stack->setCurrentIndex(cart.isEmpty() ? 0 : 1);
    speak();
}

void CartView::speak() {
    m_list->setAccessibleName(tr("购物车"));
    m_empty->setTexts(tr("开始收银"), tr("扫码、输入商品名或拼音首字母添加商品；输入手机后 4 位找会员。"));
    const QString pieces =
        tr("%1 件", nullptr, m_totals.pieces == Quantity::whole(1) ? 1 : 2).arg(quantityText(m_totals.pieces));
    m_count->setText(tr("%Ln 种 %1", nullptr, static_cast<int>(m_kinds)).arg(pieces));
    m_discount->setText(tr("优惠 %1").arg(moneyText(m_totals.lineDiscounts, m_currency)));
    m_discount->setVisible(m_totals.lineDiscounts != Money{});
    m_subtotal->setText(tr("小计 %1").arg(moneyText(m_totals.subtotal, m_currency)));
}

int CartView::current() const {
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? index.row() : -1;
}

void CartView::setCurrent(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

void CartView::move(int steps) {
    if (m_model->rowCount() == 0) return;
    setCurrent(qBound(0, current() + steps, m_model->rowCount() - 1));
}

} // namespace zg
