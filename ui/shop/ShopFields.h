#pragma once

#include "core/settings/ShopSettings.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTimeEdit;

namespace zg {

// Name, currency, time zone and cut-off of a shop: what is asked when it is made and may be changed in the settings.
class ShopFields : public QWidget {
    Q_OBJECT
public:
    explicit ShopFields(QWidget* parent = nullptr);

    void setValues(const ShopSettings& settings); // does not emit
    QString name() const;
    QString currency() const; // ISO 4217
    QString zone() const;     // IANA
    int cutoffMinutes() const;
    bool isComplete() const;
    void setCurrencyFree(bool free);
    QLineEdit& nameEdit() { return *m_name; }

signals:
    void changed();
    void entered(); // Enter in the name

private:
    void speak();

    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_currencyLabel;
    QComboBox* m_currency;
    QLabel* m_zoneLabel;
    QComboBox* m_zone;
    QLabel* m_cutoffLabel;
    QTimeEdit* m_cutoff;
    bool m_filling = false;
};

} // namespace zg
