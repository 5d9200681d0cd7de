#pragma once

#include "core/shop/SettingsService.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace zg {

class Notice;
class ShopFields;

// The shop's own settings. Saving opens the window anew: days and amounts are read by them everywhere.
class ShopForm : public QWidget {
    Q_OBJECT
public:
    ShopForm(SettingsService& settings, const ShopSettings& shop, QWidget* parent = nullptr);

signals:
    void saved();

private:
    ShopSettings typed() const;
    void save();
    void updateReady();
    void speak();

    SettingsService& m_settings;
    ShopSettings m_shop;
    ShopFields* m_fields;
    Notice* m_notice;
    QPushButton* m_save;
};

} // namespace zg
