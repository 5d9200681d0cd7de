#pragma once

#include "ui/start/StartActions.h"

#include <QtWidgets/QWidget>

#include <array>

class QLabel;
class QSettings;

namespace zg {

class CreateForm;
class OpenForm;
class RecoveryForm;
class Theme;

// The first thing seen: open the shop, or create one. Stays responsive while keys are derived.
class StartWindow : public QWidget {
    Q_OBJECT
public:
    // `folder`: where the shop is or would be.
    StartWindow(StartActions actions, const QString& folder, Theme& theme, QSettings& settings,
                QWidget* parent = nullptr);

signals:
    void entered(); // the shop is open

private:
    std::array<QWidget*, 3> forms() const;
    void showForm(QWidget* form);
    void open(const QFuture<Done>& opening);
    void create(const NewShopForm& form);

    StartActions m_actions;
    OpenForm* m_open;
    CreateForm* m_create;
    RecoveryForm* m_recovery;
};

} // namespace zg
