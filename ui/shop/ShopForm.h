#pragma once

#include "core/settings/ShopSettings.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace zg {

class LiveShop;
class Notice;
class SettingsService;
class ShopFields;

// The shop's own settings. What is saved holds at once, everywhere.
class ShopForm : public QWidget {
    Q_OBJECT
public:
    ShopForm(SettingsService& settings, const LiveShop& shop, QWidget* parent = nullptr);

    // The shop has other settings, or its first sale. What somebody has begun to change stays.
    void refresh();

signals:
    void saved();

private:
    ShopSettings typed() const;
    void save();
    void updateReady();
    void speak();

    SettingsService& m_settings;
    const LiveShop& m_shop;
    ShopSettings m_shown; // what the fields began with
    ShopFields* m_fields;
    Notice* m_notice;
    QPushButton* m_save;
};

} // namespace zg
