#include "ui/till/TillTools.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"

#include <QtWidgets/QPushButton>

namespace zg {

TillTools::TillTools(QWidget* parent)
    : QWidget(parent), m_keys(defaultTillKeys()), m_clear(makeButton("quiet", nullptr, this)) {
    auto* row = new WrapRow(6, this);
    row->setContentsMargins(0, 0, 0, 0);
    for (const TillAction action : {TillAction::Quantity, TillAction::Price, TillAction::Discount, TillAction::Note,
                                    TillAction::Hold, TillAction::Resume, TillAction::Refund}) {
        auto* button = makeButton("tool", nullptr, this);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, action] { emit wanted(action); });
        m_buttons.emplace_back(action, button);
        row->addWidget(button);
    }
    row->addWidget(m_clear);
    m_clear->setFocusPolicy(Qt::TabFocus);
    connect(m_clear, &QPushButton::clicked, this, &TillTools::clearWanted);
    retranslated(this, [this] { speak(); });
}

void TillTools::setState(const State& state) {
    m_state = state;
    speak();
}

void TillTools::setKeys(const TillKeys& keys) {
    m_keys = keys;
    speak();
}

QPoint TillTools::menuPlace(TillAction action) const {
    for (const auto& [each, button] : m_buttons)
        if (each == action) return button->mapToGlobal(QPoint());
    return mapToGlobal(QPoint());
}

void TillTools::speak() {
    for (const auto& [action, button] : m_buttons) {
        const bool resumes = action == TillAction::Resume, refunds = action == TillAction::Refund;
        QString text = tillActionText(action);
        if (resumes && m_state.held > 0) text += QStringLiteral(" %1").arg(m_state.held);
        button->setText(text + QStringLiteral("  ") + tillKeyText(m_keys, action));
        button->setVisible(!refunds || m_state.refunds);
        const bool possible = resumes ? m_state.held > 0 : refunds || !m_state.empty;
        button->setEnabled(possible && !m_state.locked);
    }
    m_clear->setText(tr("清空"));
    m_clear->setEnabled(!m_state.empty && !m_state.locked);
}

} // namespace zg
