#include "ui/common/EmptyState.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

EmptyState::EmptyState(const char* iconName, QWidget* parent)
    : QWidget(parent), m_title(makeLabel("title", this)), m_help(makeLabel("secondary", this)),
      m_action(makeButton("primary", nullptr, this)) {
    auto* drawing = new QLabel(this);
    drawing->setAlignment(Qt::AlignCenter);
    redressed(this, [this, drawing, iconName] {
        drawing->setPixmap(icon(iconName).pixmap(QSize(px(48), px(48)), devicePixelRatioF()));
    });
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_help->setAlignment(Qt::AlignCenter);
    m_help->setWordWrap(true);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(drawing);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void EmptyState::setTexts(const QString& title, const QString& help, const QString& action) {
    m_title->setText(title);
    m_help->setText(help);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace zg
