#include "ui/common/Retranslate.h"

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

namespace zg {

namespace {

class ChangeFilter final : public QObject {
public:
    ChangeFilter(QWidget* widget, QEvent::Type type, std::function<void()> action)
        : QObject(widget), m_type(type), m_action(std::move(action)) {
        widget->installEventFilter(this);
        m_action();
    }

    bool eventFilter(QObject*, QEvent* event) override {
        // An action may cause the same event again (a changed minimum re-polishes the widget): once is enough.
        if (event->type() == m_type && !m_busy) {
            m_busy = true;
            m_action();
            m_busy = false;
        }
        return false;
    }

private:
    QEvent::Type m_type;
    bool m_busy = false;
    std::function<void()> m_action;
};

} // namespace

void retranslated(QWidget* widget, std::function<void()> speak) {
    new ChangeFilter(widget, QEvent::LanguageChange, std::move(speak));
}

void redressed(QWidget* widget, std::function<void()> dress) {
    new ChangeFilter(widget, QEvent::StyleChange, std::move(dress));
}

} // namespace zg
