#include "ui/common/SearchField.h"

#include "ui/common/Widgets.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QInputMethodEvent>
#include <QtGui/QPainter>

namespace zg {

SearchField::SearchField(QWidget* parent) : QLineEdit(parent) {
    setProperty("look", QStringLiteral("search"));
    m_key = makeLabel("keycap", this);
    m_key->setText(QStringLiteral("F2"));
    m_key->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(60);
    connect(&m_debounce, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textChanged, &m_debounce, qOverload<>(&QTimer::start));
}

QString SearchField::query() const {
    QString whole = text();
    whole.insert(cursorPosition(), m_preedit);
    // Input methods group pinyin by apostrophes and spaces.
    if (!m_preedit.isEmpty()) whole.remove('\'').remove(' ');
    return whole.trimmed();
}

void SearchField::reset() {
    clear();
    m_preedit.clear();
    m_debounce.stop();
    ask();
}

void SearchField::setKeyName(const QString& key) {
    m_key->setText(key);
    placeKey();
}

void SearchField::inputMethodEvent(QInputMethodEvent* event) {
    QLineEdit::inputMethodEvent(event);
    if (event->preeditString() == m_preedit) return;
    m_preedit = event->preeditString();
    m_debounce.start();
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = px(20);
    icon("search").paint(&painter, QRect(14 + px(2), (height() - side) / 2, side, side));
}

void SearchField::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    placeKey();
}

void SearchField::placeKey() {
    m_key->adjustSize();
    m_key->move(width() - m_key->width() - px(12), (height() - m_key->height()) / 2);
}

void SearchField::ask() {
    const QString now = query();
    if (now == m_asked) return;
    m_asked = now;
    emit queryChanged(now);
}

} // namespace zg
