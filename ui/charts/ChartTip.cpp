#include "ui/charts/ChartTip.h"

#include "ui/common/Widgets.h"

#include <QtWidgets/QVBoxLayout>

namespace zg {

ChartTip::ChartTip(QWidget* parent)
    : QFrame(parent), m_title(makeLabel("strong", this)), m_strong(makeLabel("body", this)),
      m_quiet(makeLabel("secondary", this)) {
    setProperty("look", QStringLiteral("tip"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(1);
    layout->addWidget(m_title);
    layout->addWidget(m_strong);
    layout->addWidget(m_quiet);
    hide();
}

void ChartTip::showAt(const QPoint& anchor, const QString& title, const QString& strong, const QString& quiet) {
    m_title->setText(title);
    m_strong->setText(strong);
    m_quiet->setText(quiet);
    m_quiet->setVisible(!quiet.isEmpty());
    adjustSize();
    constexpr int gap = 12;
    const QRect room = parentWidget()->rect();
    int x = anchor.x() + gap;
    if (x + width() > room.right()) x = anchor.x() - gap - width();
    const int y = qBound(0, anchor.y() - height() / 2, qMax(0, room.height() - height()));
    move(qMax(0, x), y);
    show();
    raise();
}

} // namespace zg
