#include "ui/reports/ReportList.h"

#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"
#include "ui/reports/ReportChoices.h"
#include "ui/reports/ReportText.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QStyledItemDelegate>

namespace zg {

namespace {

enum ItemRole { ReportRole = Qt::UserRole, HintRole }; // headings have neither

class ReportDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return QSize(px(180), index.data(ReportRole).isValid() ? px(50) : px(index.row() == 0 ? 30 : 38));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = currentTokens();
        const QString title = index.data(Qt::DisplayRole).toString();
        if (!index.data(ReportRole).isValid()) {
            drawText(*painter, option.rect.adjusted(px(16), 0, -px(8), -px(4)), title, fontOf(12), t.text3,
                     Qt::AlignLeft | Qt::AlignBottom);
            return;
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(px(6), 1, -px(6), -1);
        if (selected || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? t.accentSoft : t.sunken);
            painter->drawRoundedRect(row, 8, 8);
        }
        const QRect text = row.adjusted(px(10), px(5), -px(8), -px(5));
        const int upper = text.height() * 11 / 20;
        drawText(*painter, QRect(text.topLeft(), QSize(text.width(), upper)), title,
                 fontOf(14, selected ? QFont::DemiBold : QFont::Normal), selected ? t.accentInk : t.text);
        drawText(*painter, text.adjusted(0, upper, 0, 0), index.data(HintRole).toString(), fontOf(12),
                 selected ? t.accentInk : t.text3);
        if (selected && option.state & QStyle::State_HasFocus) drawFocusRing(*painter, row, 8);
        painter->restore();
    }
};

} // namespace

ReportList::ReportList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this)) {
    setProperty("look", QStringLiteral("results"));
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new ReportDelegate(this));
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    retranslated(this, [this] { speak(); });
    redressed(this, [this] { doItemsLayout(); });
}

void ReportList::speak() {
    const QScopedValueRollback quiet(m_quiet, true);
    setAccessibleName(tr("报表"));
    m_model->clear();
    for (const ReportGroup& group : reportGroups()) {
        auto* heading = new QStandardItem(group.title);
        heading->setFlags(Qt::NoItemFlags);
        m_model->appendRow(heading);
        for (const Report report : group.reports) {
            auto* item = new QStandardItem(reportTitle(report));
            item->setData(static_cast<int>(report), ReportRole);
            item->setData(reportHint(report), HintRole);
            item->setToolTip(reportHint(report));
            item->setData(QString(reportTitle(report) + QStringLiteral(": ") + reportHint(report)),
                          Qt::AccessibleTextRole);
            m_model->appendRow(item);
        }
    }
    showCurrent();
}

void ReportList::showCurrent() {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QVariant report = m_model->item(row)->data(ReportRole);
        if (report.isValid() && report.toInt() == static_cast<int>(m_current)) setCurrentIndex(m_model->index(row, 0));
    }
}

void ReportList::setCurrent(Report report) {
    const QScopedValueRollback quiet(m_quiet, true);
    m_current = report;
    showCurrent();
}

void ReportList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    const QVariant report = current.data(ReportRole);
    if (m_quiet || !report.isValid() || report.toInt() == static_cast<int>(m_current)) return;
    m_current = static_cast<Report>(report.toInt());
    emit chosen(m_current);
}

} // namespace zg
