#include "ui/shell/Toasts.h"

#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <utility>

namespace zg {

Toasts::Toasts(QWidget* parent)
    : QFrame(parent), m_text(makeLabel("body", this)), m_action(makeButton("quiet", nullptr, this)) {
    setProperty("look", QStringLiteral("toast"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 10, 6);
    layout->setSpacing(16);
    layout->addWidget(m_text);
    layout->addWidget(m_action);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toasts::expire);
    connect(m_action, &QPushButton::clicked, this, [this] { trigger(); });
    m_action->hide(); // until a toast has one
    parent->installEventFilter(this);
    hide();
}

void Toasts::say(const QString& text, const QString& action, std::function<void()> act) {
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_act = std::move(act);
    setAccessibleName(text);
    announceToReaders(this, text);
    show();
    raise();
    place();
    m_timer.start(m_act ? 8000 : 3000);
}

bool Toasts::trigger() {
    if (!isVisible() || !m_act) return false;
    const auto act = std::exchange(m_act, nullptr);
    m_timer.stop();
    hide();
    act();
    return true;
}

void Toasts::expire() {
    if (underMouse() || m_action->hasFocus()) {
        m_timer.start(1000);
        return;
    }
    m_act = nullptr;
    hide();
}

bool Toasts::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return false;
}

void Toasts::place() {
    m_text->setWordWrap(false);
    m_text->setMinimumWidth(0);
    m_text->setMaximumWidth(QWIDGETSIZE_MAX);
    if (const int most = px(560); m_text->sizeHint().width() > most) {
        m_text->setWordWrap(true); // a printer's trouble and what to do take two lines
        m_text->setFixedWidth(most);
    }
    adjustSize();
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() - height() - px(48));
}

} // namespace zg
