#include "ui/input/ScannerFilter.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextCursor>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace zg {

namespace {

// A person's pause; whatever came before it was typed.
constexpr qint64 kPauseMs = 250;
constexpr int kMostLength = 512;
constexpr auto kGapSetting = "scanner/mean-gap-ms";
constexpr int kMostGapMs = 200;

bool isPrintable(const QString& text) {
    return text.size() == 1 && text.front().isPrint();
}

// Where the keys of the widget with the focus go: a box to choose from and a number's box have a line of their own.
QLineEdit* lineOf(QWidget* focus) {
    if (auto* line = qobject_cast<QLineEdit*>(focus)) return line;
    if (auto* box = qobject_cast<QComboBox*>(focus)) return box->lineEdit();
    if (qobject_cast<QAbstractSpinBox*>(focus)) return focus->findChild<QLineEdit*>();
    return nullptr;
}

// Passphrases and recovery codes, also scanned ones, are for their field alone.
bool isSecret(QWidget* focus) {
    const QLineEdit* line = lineOf(focus);
    return line && (line->echoMode() != QLineEdit::Normal || line->inputMethodHints() & Qt::ImhSensitiveData);
}

// Puts back what stands in the field now.
std::function<void()> restorerOf(QWidget* focus) {
    if (auto* text = qobject_cast<QPlainTextEdit*>(focus)) {
        return [text, before = text->toPlainText(), at = text->textCursor().position()] {
            QTextCursor cursor(text->document());
            cursor.select(QTextCursor::Document);
            cursor.insertText(before); // not setPlainText: what was typed can still be undone
            cursor.setPosition(at);
            text->setTextCursor(cursor);
        };
    }
    if (QPointer<QLineEdit> line = lineOf(focus)) {
        return [line, before = line->text(), at = line->cursorPosition()] {
            if (!line) return;
            line->setText(before);
            line->setCursorPosition(at);
        };
    }
    return {};
}

} // namespace

ScannerProfile loadScanner(const QSettings& settings) {
    ScannerProfile profile;
    const int gap = settings.value(kGapSetting, profile.mostMeanGapMs).toInt();
    if (gap > 0 && gap <= kMostGapMs) profile.mostMeanGapMs = gap;
    return profile;
}

void saveScanner(const ScannerProfile& profile, QSettings& settings) {
    settings.setValue(kGapSetting, profile.mostMeanGapMs);
}

ScannerFilter::ScannerFilter(QObject* parent, Now now) : QObject(parent), m_now(std::move(now)) {
    if (!m_now) {
        auto timer = std::make_shared<QElapsedTimer>();
        timer->start();
        m_now = [timer] { return timer->elapsed(); };
    }
    qApp->installEventFilter(this);
}

void ScannerFilter::setActive(bool active) {
    m_active = active;
    m_burst.clear();
}

void ScannerFilter::begin(qint64 now) {
    m_burst.clear();
    m_first = now;
    m_focus = QApplication::focusWidget();
    m_restore = restorerOf(m_focus);
}

bool ScannerFilter::isBurst(qint64 now) const {
    return m_burst.size() >= m_profile.leastLength &&
           now - m_first <= static_cast<qint64>(m_profile.mostMeanGapMs) * m_burst.size();
}

bool ScannerFilter::keyPressed(const QString& text, bool isEnd) {
    const qint64 now = m_now();
    if (!isEnd) {
        if (m_burst.isEmpty() || now - m_last > kPauseMs || m_burst.size() >= kMostLength) begin(now);
        m_last = now;
        m_burst += text;
        return false;
    }
    const bool burst = isBurst(now);
    const QString code = std::exchange(m_burst, QString());
    if (!burst) return false;
    if (m_restore && m_focus && m_focus == QApplication::focusWidget()) {
        // With an input method on, what was scanned may still stand in its preedit text.
        QInputMethodEvent nothing;
        QCoreApplication::sendEvent(m_focus, &nothing);
        m_restore();
    }
    emit scanned(code);
    return true;
}

bool ScannerFilter::eventFilter(QObject* watched, QEvent* event) {
    // A key press reaches the filter once for the window and once for the widget: only the widget's counts.
    if (!m_active || !watched->isWidgetType()) return false;
    if (event->type() == QEvent::InputMethod && watched == QApplication::focusWidget()) {
        // An input method keeps letters and digits to itself: each step of its preedit text is one more of them.
        const QString preedit = static_cast<QInputMethodEvent*>(event)->preeditString();
        if (preedit.size() > m_burst.size() && preedit.startsWith(m_burst))
            keyPressed(preedit.mid(m_burst.size(), 1), false);
        return false;
    }
    if (event->type() != QEvent::KeyPress || watched != QApplication::focusWidget()) return false;
    if (isSecret(QApplication::focusWidget())) {
        m_burst.clear();
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->isAutoRepeat()) return false;
    const bool isEnd = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
    if (isEnd) return keyPressed({}, true);
    const auto modifiers = key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (modifiers != Qt::NoModifier || !isPrintable(key->text())) {
        if (key->key() != Qt::Key_Shift) m_burst.clear(); // scanners press Shift for capitals
        return false;
    }
    return keyPressed(key->text(), false);
}

} // namespace zg
