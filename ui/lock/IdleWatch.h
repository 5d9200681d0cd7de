#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QSettings;

namespace zg {

// Minutes without a key or a mouse after which the window locks; 0: never. Kept in the machine's settings.
int loadIdleMinutes(const QSettings& settings);
void saveIdleMinutes(int minutes, QSettings& settings);

// Tells when nobody has touched the program for a while.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(QObject* parent = nullptr);

    void setDelay(int ms); // 0: never

signals:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace zg
