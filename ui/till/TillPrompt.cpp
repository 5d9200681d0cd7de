#include "ui/till/TillPrompt.h"

#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

TillPrompt::TillPrompt(QWidget* parent)
    : QFrame(parent), m_title(makeLabel("heading", this)), m_hint(makeLabel("caption", this)),
      m_edit(new QLineEdit(this)), m_accept(makeButton("primary", nullptr, this)), m_notice(new Notice(this)) {
    setProperty("look", QStringLiteral("tip"));
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_edit, 1);
    row->addWidget(m_accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(row);
    layout->addWidget(m_notice);
    layout->addWidget(m_hint);
    m_edit->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_accept, &QPushButton::clicked, this, &TillPrompt::accept);
    hide();
    retranslated(this, [this] { m_accept->setText(tr("确定 Enter")); });
}

void TillPrompt::ask(const Question& question, std::function<QString(const QString&)> answer) {
    m_answer = std::move(answer);
    m_title->setText(question.title);
    m_hint->setText(question.hint);
    m_edit->setText(question.value);
    m_edit->setAccessibleName(question.title);
    m_notice->clear();
    place();
    raise();
    show();
    m_edit->setFocus(Qt::PopupFocusReason);
    m_edit->selectAll();
}

void TillPrompt::close() {
    if (!isVisible()) return;
    hide();
    emit closed();
}

void TillPrompt::accept() {
    const QString why = m_answer(m_edit->text().trimmed());
    if (why.isEmpty()) {
        close();
        return;
    }
    m_notice->say(Notice::Kind::Bad, why);
    place();
    m_edit->selectAll();
}

void TillPrompt::place() {
    const int width = qMin(px(440), parentWidget()->width() - px(24));
    const int height = sizeHint().height();
    setGeometry((parentWidget()->width() - width) / 2, parentWidget()->height() - height - px(60), width, height);
}

bool TillPrompt::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != m_edit || event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

} // namespace zg
