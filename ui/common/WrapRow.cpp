#include "ui/common/WrapRow.h"

#include <QtWidgets/QWidget>

namespace zg {

WrapRow::WrapRow(int gap, QWidget* parent) : QLayout(parent), m_gap(gap) {
    setContentsMargins(0, 0, 0, 0);
}

WrapRow::~WrapRow() {
    qDeleteAll(m_items);
}

void WrapRow::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* WrapRow::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize WrapRow::sizeHint() const {
    QSize size;
    for (const QLayoutItem* item : m_items) {
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + hint.width() + (size.isEmpty() ? 0 : m_gap), qMax(size.height(), hint.height()));
    }
    return size.grownBy(contentsMargins());
}

QSize WrapRow::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void WrapRow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapRow::arrange(const QRect& rect, bool apply) const {
    const QRect room = rect.marginsRemoved(contentsMargins());
    const bool single = sizeHint().width() <= rect.width();
    int x = room.x(), y = room.y(), row = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        QLayoutItem* item = m_items[i];
        const QSize hint = item->sizeHint();
        if (single) {
            if (i == m_items.size() - 1 && i > 0) x = room.right() + 1 - hint.width();
            if (apply)
                item->setGeometry(QRect(x, y + (room.height() - hint.height()) / 2, hint.width(), hint.height()));
            x += hint.width() + m_gap;
            row = qMax(row, hint.height());
            continue;
        }
        if (x > room.x() && x + hint.width() > room.right() + 1) {
            x = room.x();
            y += row + m_gap;
            row = 0;
        }
        const QSize size(qMin(hint.width(), room.width()), hint.height());
        if (apply) item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_gap;
        row = qMax(row, size.height());
    }
    return y + row - rect.y() + contentsMargins().bottom();
}

} // namespace zg
