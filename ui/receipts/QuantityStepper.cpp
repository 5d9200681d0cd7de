#include "ui/receipts/QuantityStepper.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace zg {

QuantityStepper::QuantityStepper(Quantity most, QWidget* parent)
    : QWidget(parent), m_most(most), m_edit(new QLineEdit(QStringLiteral("0"), this)), m_less(new QToolButton(this)),
      m_more(new QToolButton(this)) {
    m_less->setText(QStringLiteral("−"));
    m_more->setText(QStringLiteral("+"));
    m_edit->setAlignment(Qt::AlignCenter);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_less);
    layout->addWidget(m_edit);
    layout->addWidget(m_more);
    // The buttons are for the mouse; the keyboard has ↑ ↓.
    for (QToolButton* button : {m_less, m_more}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setAutoRepeat(true);
    }
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    connect(m_less, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_more, &QToolButton::clicked, this, [this] { step(+1); });
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        look();
        emit changed();
    });
    redressed(this, [this] {
        m_edit->setFixedWidth(px(76));
        for (QToolButton* button : {m_less, m_more}) button->setFixedSize(px(32), px(34));
    });
    look();
}

std::optional<Quantity> QuantityStepper::value() const {
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty()) return Quantity{};
    const Result<Quantity> typed = parseQuantity(text);
    if (!typed || *typed < Quantity{} || *typed > m_most) return {};
    return *typed;
}

void QuantityStepper::setValue(Quantity quantity) {
    m_edit->setText(toDecimal(quantity));
}

void QuantityStepper::setNames(const QString& what, const QString& less, const QString& more) {
    m_edit->setAccessibleName(what);
    m_less->setToolTip(less);
    m_less->setAccessibleName(less);
    m_more->setToolTip(more);
    m_more->setAccessibleName(more);
}

void QuantityStepper::step(int direction) {
    const Quantity now = value().value_or(Quantity{});
    setValue(std::clamp(now + Quantity::whole(direction), Quantity{}, m_most));
    m_edit->selectAll();
}

void QuantityStepper::look() {
    const auto now = value();
    setStyleProperty(m_edit, "wrong", !now.has_value());
    m_less->setEnabled(!now || *now > Quantity{});
    m_more->setEnabled(!now || *now < m_most);
}

bool QuantityStepper::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit || event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up: step(+1); return true;
    case Qt::Key_Down: step(-1); return true;
    default: return false;
    }
}

} // namespace zg
