#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>

#include <functional>

class QSettings;
class QWidget;

namespace zg {

// How a keyboard-wedge scanner types.
struct ScannerProfile {
    int leastLength = 6;
    int mostMeanGapMs = 35; // between its keys; slow ones by radio or through a remote desktop need up to 80

    friend bool operator==(const ScannerProfile&, const ScannerProfile&) = default;
};

constexpr ScannerProfile slowScanner() {
    return {6, 80};
}
ScannerProfile loadScanner(const QSettings& settings);
void saveScanner(const ScannerProfile& profile, QSettings& settings);

// Tells a scanner's burst of keys from a person's typing, for the whole application. What a burst typed into a field
// is taken out again, and its Enter or Tab is swallowed: a scan never confirms a payment.
class ScannerFilter : public QObject {
    Q_OBJECT
public:
    using Now = std::function<qint64()>; // milliseconds, steady

    explicit ScannerFilter(QObject* parent = nullptr, Now now = {});

    void setProfile(const ScannerProfile& profile) { m_profile = profile; }
    const ScannerProfile& profile() const { return m_profile; }
    // Off while secrets are typed: a key that types a passphrase is as quick as a scanner.
    void setActive(bool active);

signals:
    void scanned(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool keyPressed(const QString& text, bool isEnd);
    void begin(qint64 now);
    bool isBurst(qint64 now) const;

    Now m_now;
    ScannerProfile m_profile;
    bool m_active = true;
    QString m_burst;
    qint64 m_first = 0, m_last = 0;
    QPointer<QWidget> m_focus;       // had the focus when the burst began
    std::function<void()> m_restore; // and this puts back what stood in it; none where nothing is typed
};

} // namespace zg
