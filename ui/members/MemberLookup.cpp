#include "ui/members/MemberLookup.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/Views.h"
#include "ui/common/Widgets.h"
#include "ui/members/MemberDelegate.h"
#include "ui/members/MemberResultModel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace zg {

MemberLookup::MemberLookup(const Currency& currency, QWidget* parent)
    : QWidget(parent), m_field(new SearchField(this)), m_results(makeCard(this)), m_list(new QListView(this)),
      m_model(new MemberResultModel(this)), m_delegate(new MemberDelegate(currency, this)),
      m_empty(new EmptyState("members", this)), m_error(new Notice(this)), m_heading(makeLabel("caption", this)),
      m_hint(makeLabel("caption", this)) {
    dressResults(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);

    auto* card = m_results;
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(1, 6, 1, 1);
    cardLayout->setSpacing(0);
    m_heading->setContentsMargins(14, 6, 12, 6);
    cardLayout->addWidget(m_heading);
    cardLayout->addLayout(m_stack, 1);
    cardLayout->addWidget(makeRule(card));
    m_hint->setContentsMargins(12, 8, 12, 8);
    cardLayout->addWidget(m_hint);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_error);
    layout->addWidget(card, 1);

    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &SearchField::queryChanged, this, [this](const QString& query) {
        if (query.isEmpty()) m_enterWaits = false;
        emit asked(query);
    });
    connect(m_list, &QListView::clicked, this, [this] { emit chosen(current()); });
    retranslated(this, [this] {
        m_field->setPlaceholderText(tr("手机后 4 位 / 姓名 / 拼音首字母 / 会员号"));
        m_field->setAccessibleName(tr("查找会员"));
        m_list->setAccessibleName(tr("找到的会员"));
        m_hint->setText(tr("↑↓ 选择   Enter 选定   Esc 清空   F2 查找"));
        showState();
    });
}

void MemberLookup::setToday(BusinessDay today) {
    m_delegate->setToday(today);
}

void MemberLookup::setAnswer(std::vector<MemberHit> rows, const QString& query) {
    const MemberId before = m_query == query ? current() : MemberId{};
    m_query = query;
    m_error->clear();
    int selected = rows.empty() ? -1 : 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (before && rows[i].id == before) selected = static_cast<int>(i);
    }
    m_model->setRows(std::move(rows), query);
    if (selected >= 0) m_list->setCurrentIndex(m_model->index(selected));
    showState();
    if (query != m_field->query()) return; // a later question is on its way
    const bool enterWaited = std::exchange(m_enterWaits, false);
    if (enterWaited && m_model->rowCount() == 1) emit chosen(current());
}

void MemberLookup::setError(const QString& why) {
    m_error->say(Notice::Kind::Bad, why);
}

void MemberLookup::setCollapsed(bool collapsed) {
    m_results->setVisible(!collapsed);
}

void MemberLookup::startTyping() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

MemberId MemberLookup::current() const {
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model->row(index.row()).id : MemberId{};
}

void MemberLookup::move(int steps) {
    const int rows = m_model->rowCount();
    if (rows == 0) return;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    m_list->setCurrentIndex(m_model->index(qBound(0, now + steps, rows - 1)));
}

void MemberLookup::showState() {
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    m_heading->setText(m_query.isEmpty() ? tr("最近到店") : tr("找到 %n 位", nullptr, m_model->rowCount()));
    m_heading->setVisible(m_model->rowCount() > 0);
    if (!m_query.isEmpty()) {
        m_empty->setTexts(tr("没有找到「%1」").arg(m_query), tr("换手机后 4 位、姓名的一个字或拼音首字母试试。"));
    } else {
        m_empty->setTexts(tr("查找会员"), tr("输入手机后 4 位、姓名、拼音首字母或会员号，边输边找。"));
    }
}

bool MemberLookup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool inField = watched == m_field;
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
    switch (key->key()) {
    case Qt::Key_Down:
        if (inField && m_results->isHidden()) {
            emit leftDownwards();
            return true;
        }
        return inField ? (move(1), true) : false;
    case Qt::Key_Up: return inField ? (move(-1), true) : false;
    case Qt::Key_PageDown: return inField ? (move(page), true) : false;
    case Qt::Key_PageUp: return inField ? (move(-page), true) : false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter may be faster than the answer. It then waits, and takes the only member found; of several it never
        // takes one unseen.
        if (m_query != m_field->query()) {
            m_enterWaits = true;
        } else if (const MemberId id = current()) {
            emit chosen(id);
        }
        return true;
    case Qt::Key_Escape:
        if (m_field->query().isEmpty()) {
            emit dismissed();
        } else {
            m_field->reset();
        }
        m_field->setFocus();
        return true;
    default: return false;
    }
}

} // namespace zg
