#include "ui/manual/ManualKey.h"

#include "ui/manual/ManualWindow.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QWidget>

namespace zg {

ManualKey::ManualKey(QWidget* window, std::function<QString()> topic) : QObject(window), m_topic(std::move(topic)) {
    auto* help = new QShortcut(QKeySequence::HelpContents, window);
    connect(help, &QShortcut::activated, this, &ManualKey::open);
}

ManualKey::~ManualKey() = default;

void ManualKey::open() {
    openAt(m_topic());
}

void ManualKey::openAt(const QString& topic) {
    if (!m_manual) m_manual = std::make_unique<ManualWindow>();
    m_manual->open(topic);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

} // namespace zg
