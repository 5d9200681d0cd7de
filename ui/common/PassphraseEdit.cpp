#include "ui/common/PassphraseEdit.h"

#include "ui/common/Retranslate.h"
#include "ui/theme/Icons.h"

#include <QtGui/QAction>

namespace zg {

PassphraseEdit::PassphraseEdit(QWidget* parent) : QLineEdit(parent) {
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase);
    m_reveal = addAction(icon("eye"), QLineEdit::TrailingPosition);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, [this](bool shown) {
        setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setIcon(icon(shown ? "eye-off" : "eye"));
    });
    retranslated(this, [this] { m_reveal->setToolTip(tr("显示或隐藏")); });
}

} // namespace zg
