#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace zg {

// Paints the rows of a PaletteModel: headings small, items with icon, title and detail.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace zg
