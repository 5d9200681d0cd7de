#include "ui/security/RecoverySheet.h"

#include <QtCore/QSettings>

namespace zg {

RecoverySheet::RecoverySheet(const QString& shopUuid, QSettings& settings)
    : m_key(QStringLiteral("recovery/unconfirmed-") + shopUuid), m_settings(settings) {}

bool RecoverySheet::isConfirmed() const {
    return !m_settings.contains(m_key);
}

void RecoverySheet::setConfirmed(bool confirmed) const {
    if (confirmed)
        m_settings.remove(m_key);
    else
        m_settings.setValue(m_key, true);
}

} // namespace zg
