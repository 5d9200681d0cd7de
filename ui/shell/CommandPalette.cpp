#include "ui/shell/CommandPalette.h"

#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/Widgets.h"
#include "ui/shell/PaletteDelegate.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

namespace zg {

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent), m_field(new SearchField(this)), m_model(new PaletteModel(this)), m_list(new QListView(this)),
      m_none(makeLabel("secondary", this)), m_hint(makeLabel("caption", this)) {
    setProperty("look", QStringLiteral("tip"));
    m_field->setKeyName(QStringLiteral("Esc"));
    m_list->setProperty("look", QStringLiteral("results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(this));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_none->setContentsMargins(16, 12, 16, 12);
    m_hint->setContentsMargins(16, 8, 16, 8);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 1);
    layout->setSpacing(4);
    layout->addWidget(m_field);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);

    m_patience.setSingleShot(true);
    m_patience.setInterval(150);
    connect(&m_patience, &QTimer::timeout, this, &CommandPalette::fill);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_field, &SearchField::queryChanged, this, &CommandPalette::ask);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    hide();
    retranslated(this, [this] { speak(); });
}

void CommandPalette::speak() {
    m_field->setPlaceholderText(tr("找会员、商品、小票、页面和操作"));
    m_field->setAccessibleName(tr("全局查找"));
    m_list->setAccessibleName(tr("查找结果"));
    m_none->setText(tr("什么也没有找到。"));
    m_hint->setText(tr("↑↓ 选择   Enter 打开   Esc 关闭"));
}

void CommandPalette::addSource(PaletteSource source) {
    m_sources.push_back(std::move(source));
}

void CommandPalette::open() {
    if (!isVisible()) m_before = QApplication::focusWidget();
    m_field->reset();
    ask({}); // reset() asks nothing when the field was empty already, and pages and actions may have changed
    show();
    place();
    raise();
    m_field->setFocus();
}

void CommandPalette::dismiss() {
    if (!isVisible()) return;
    ++m_asked;
    m_patience.stop();
    m_enterWaits = false;
    const bool had = isAncestorOf(QApplication::focusWidget());
    hide();
    if (had && m_before) m_before->setFocus();
}

void CommandPalette::ask(const QString& query) {
    const int serial = ++m_asked;
    m_query = query;
    m_moved = false;
    m_found.assign(m_sources.size(), {});
    m_waiting = static_cast<int>(m_sources.size());
    m_patience.start();
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        m_sources[i].find(query, [self = QPointer(this), serial, i](std::vector<PaletteItem> items) {
            if (!self || self->m_asked != serial) return;
            self->m_found[i] = std::move(items);
            // All at once where all are quick: rows that jump under the eye are read twice.
            if (--self->m_waiting == 0 || !self->m_patience.isActive()) self->fill();
        });
    }
}

void CommandPalette::fill() {
    if (m_waiting == 0) m_patience.stop();
    const PaletteItem* kept = m_moved ? m_model->item(m_list->currentIndex().row()) : nullptr;
    const QString title = kept ? kept->title : QString(), detail = kept ? kept->detail : QString();
    std::vector<PaletteModel::Group> groups;
    for (std::size_t i = 0; i < m_sources.size(); ++i) groups.push_back({m_sources[i].heading(), m_found[i]});
    m_model->setGroups(std::move(groups));
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any && m_waiting == 0);
    int row = m_model->next(-1, 1);
    if (kept) row = m_model->find(title, detail).value_or(row); // wherever it stands now
    m_list->setCurrentIndex(m_model->index(row));
    if (!m_moved) m_list->scrollToTop();
    if (isVisible()) place();
    if (m_enterWaits && m_waiting == 0) {
        m_enterWaits = false;
        take(row);
    }
}

void CommandPalette::place() {
    const QSize room = parentWidget()->size();
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) rows += m_list->sizeHintForRow(row);
    const int rest = layout()->contentsMargins().top() + m_field->sizeHint().height() + m_hint->sizeHint().height() +
                     px(20) + (m_model->rowCount() > 0 ? 0 : m_none->sizeHint().height());
    const int width = qMin(px(640), room.width() - px(32));
    const int height = qMin(rest + rows, qMin(px(520), room.height() - px(96)));
    setGeometry((room.width() - width) / 2, px(64), width, height);
}

void CommandPalette::move(int step) {
    m_moved = true;
    m_list->setCurrentIndex(m_model->index(m_model->next(m_list->currentIndex().row(), step)));
}

void CommandPalette::choose() {
    if (m_query != m_field->query() || m_waiting > 0)
        m_enterWaits = true;
    else
        take(m_list->currentIndex().row());
}

void CommandPalette::take(int row) {
    const PaletteItem* item = m_model->item(row);
    if (!item) return;
    const auto run = item->run; // the model may be filled anew meanwhile
    m_before = nullptr;         // what is opened takes the focus itself
    dismiss();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent()) {
        if (event->type() == QEvent::Resize && isVisible()) place();
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason) dismiss();
        return false;
    }
    if (event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    default: return false;
    }
}

} // namespace zg
