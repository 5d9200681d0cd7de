#include "ui/till/TillSearch.h"

#include "core/till/TillService.h"
#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/Views.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"
#include "ui/till/TillHitDelegate.h"
#include "ui/till/TillHitModel.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {
constexpr int kRowsShown = 6;
}

TillSearch::TillSearch(SearchField* field, const Currency& currency, QWidget* parent)
    : QFrame(parent), m_field(field), m_model(new TillHitModel(this)), m_delegate(new TillHitDelegate(currency, this)),
      m_list(new QListView(this)), m_none(makeLabel("secondary", this)), m_hint(makeLabel("caption", this)) {
    setProperty("look", QStringLiteral("tip"));
    dressResults(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_none->setContentsMargins(14, 14, 14, 14);
    m_hint->setContentsMargins(12, 8, 12, 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 6, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeRule(this));
    layout->addWidget(m_hint);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    hide();
    retranslated(this, [this] { speak(); });
}

void TillSearch::speak() {
    m_list->setAccessibleName(tr("找到的会员和商品"));
    m_hint->setText(tr("↑↓ 选择   Enter 选定   %1 新会员   Esc 关闭").arg(m_enrolKey));
    m_none->setText(tr("没有找到「%1」").arg(m_query));
}

void TillSearch::setEnrolKey(const QString& key) {
    m_enrolKey = key;
    speak();
}

void TillSearch::setToday(BusinessDay today) {
    m_delegate->setToday(today);
}

void TillSearch::setAnswer(TillHits hits, const QString& query) {
    m_query = query;
    m_model->setHits(std::move(hits), query);
    if (query.isEmpty()) {
        dismiss();
        return;
    }
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    if (any) m_list->setCurrentIndex(m_model->index(0));
    speak();
    place();
}

void TillSearch::dismiss() {
    hide();
}

void TillSearch::place() {
    const int rows = qMin(kRowsShown, m_model->rowCount());
    const int height = rows > 0 ? rows * m_list->sizeHintForRow(0) + m_hint->sizeHint().height() + px(9)
                                : m_none->sizeHint().height() + m_hint->sizeHint().height() + px(9);
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + px(6)));
    setGeometry(below.x(), below.y(), m_field->width(), qMin(height, parentWidget()->height() - below.y() - px(12)));
    raise();
    show();
}

void TillSearch::move(int steps) {
    const int rows = m_model->rowCount();
    if (rows == 0) return;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    m_list->setCurrentIndex(m_model->index(qBound(0, now + steps, rows - 1)));
}

void TillSearch::choose() {
    if (m_query == m_field->query() && m_list->currentIndex().isValid())
        take(m_list->currentIndex().row());
    else
        emit entered(m_field->query());
}

void TillSearch::take(int row) {
    if (const MemberId member = m_model->memberAt(row)) emit memberChosen(member);
    if (const ProductId product = m_model->productAt(row)) emit productChosen(product);
}

} // namespace zg
