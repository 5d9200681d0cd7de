#include "ui/common/Notice.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>

namespace zg {

Notice::Notice(QWidget* parent) : QFrame(parent), m_icon(new QLabel(this)), m_text(makeLabel("body", this)) {
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setProperty("look", QStringLiteral("note-info"));
    redressed(this, [this] { showIcon(); });
    hide();
}

void Notice::say(Kind kind, const QString& text) {
    m_kind = kind;
    switch (kind) {
    case Kind::Info: setLook(this, "note-info"); break;
    case Kind::Ok: setLook(this, "note-ok"); break;
    case Kind::Warn: setLook(this, "note-warn"); break;
    case Kind::Bad: setLook(this, "note-bad"); break;
    }
    // The label's colour comes from a rule on its parent; it is not looked up again by itself.
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_text->setText(text);
    showIcon();
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    announceToReaders(this, text);
}

void Notice::clear() {
    m_text->clear();
    setAccessibleName({});
    hide();
}

QString Notice::text() const {
    return m_text->text();
}

void Notice::showIcon() {
    QIcon sign;
    switch (m_kind) {
    case Kind::Info: sign = icon("info", &Tokens::accentInk); break;
    case Kind::Ok: sign = icon("check", &Tokens::ok); break;
    case Kind::Warn: sign = icon("alert", &Tokens::warn); break;
    case Kind::Bad: sign = icon("alert", &Tokens::bad); break;
    }
    m_icon->setPixmap(sign.pixmap(QSize(px(18), px(18)), devicePixelRatioF()));
    m_icon->setContentsMargins(0, px(2), 0, 0);
}

} // namespace zg
