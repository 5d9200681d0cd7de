#pragma once

#include <QtCore/QObject>

#include <functional>
#include <memory>

class QWidget;

namespace zg {

class ManualWindow;

// F1 in a window opens the manual at the topic of the moment. One manual for each window that asks; it goes with it.
class ManualKey : public QObject {
    Q_OBJECT
public:
    ManualKey(QWidget* window, std::function<QString()> topic);
    ~ManualKey() override;

    void open();
    void openAt(const QString& topic);
    ManualWindow* manual() const { return m_manual.get(); } // null until it was opened

private:
    std::function<QString()> m_topic;
    std::unique_ptr<ManualWindow> m_manual;
};

} // namespace zg
