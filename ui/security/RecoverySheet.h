#pragma once

#include <QtCore/QString>

class QSettings;

namespace zg {

// Whether the newest recovery code of a shop was typed back from its sheet; else the shop may have no sheet at all.
// Kept in this machine's settings, where the code was shown.
class RecoverySheet {
public:
    RecoverySheet(const QString& shopUuid, QSettings& settings);

    bool isConfirmed() const;
    void setConfirmed(bool confirmed) const;

private:
    QString m_key;
    QSettings& m_settings;
};

} // namespace zg
