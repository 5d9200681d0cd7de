#include "ui/common/CardGrid.h"

#include "ui/theme/Tokens.h"

#include <QtWidgets/QGridLayout>

namespace zg {

CardGrid::CardGrid(int minimumWidth, int columns, QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_minimumWidth(minimumWidth), m_most(columns) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(14);
    // The grid must be able to become narrower than its present columns.
    m_grid->setSizeConstraint(QLayout::SetNoConstraint);
}

void CardGrid::addCard(QWidget* card, int span) {
    m_cards.push_back({card, span});
    m_columns = 0;
    arrange();
}

QSize CardGrid::minimumSizeHint() const {
    return QSize(px(m_minimumWidth), m_grid->minimumSize().height());
}

void CardGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void CardGrid::arrange() {
    const int gap = m_grid->spacing();
    int fit = qBound(1, (width() + gap) / (px(m_minimumWidth) + gap), m_most);
    // As even as the number of rows allows: five cards stand 3 and 2, not 4 and 1.
    int cells = 0;
    for (const Entry& entry : m_cards) cells += entry.span;
    const int rows = qMax(1, (cells + fit - 1) / fit);
    fit = qMax(1, (cells + rows - 1) / rows);
    if (fit == m_columns) return;
    m_columns = fit;
    for (const Entry& entry : m_cards) m_grid->removeWidget(entry.card);
    int row = 0, column = 0;
    for (const Entry& entry : m_cards) {
        int span = qMin(entry.span, fit);
        if (column + span > fit) {
            ++row;
            column = 0;
        }
        if (&entry == &m_cards.back()) span = fit - column; // no hole at the end
        m_grid->addWidget(entry.card, row, column, 1, span);
        column += span;
    }
    for (int i = 0; i < m_most; ++i) m_grid->setColumnStretch(i, i < fit ? 1 : 0);
    updateGeometry();
}

} // namespace zg
