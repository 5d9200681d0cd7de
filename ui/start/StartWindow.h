#pragma once

#include "ui/start/StartActions.h"

#include <QtWidgets/QWidget>

#include <vector>

class QLabel;
class QSettings;

namespace zg {

class BackupPlaceForm;
class BeginForm;
class CreateForm;
class OpenForm;
class RecoveryForm;
class RestoreForm;
class ScannerForm;
class Theme;
class WelcomeForm;

// The first thing seen: open the shop; or, step by step, make one: language, shop and passphrase, recovery code, what
// it begins with, scanner, place of the backups. Stays responsive while keys are derived.
class StartWindow : public QWidget {
    Q_OBJECT
public:
    // `folder`: where the shop is or would be.
    StartWindow(StartActions actions, const QString& folder, Theme& theme, QSettings& settings,
                QWidget* parent = nullptr);

signals:
    void entered(zg::Beginning beginning); // the shop is open

private:
    std::vector<QWidget*> steps() const; // of the way to a new shop
    void showForm(QWidget* form);
    void speak();
    void open(const QFuture<Done>& opening);
    void restore(const QFuture<Done>& restoring);
    void create(const NewShopForm& form);

    StartActions m_actions;
    QLabel* m_step;
    OpenForm* m_open;
    RestoreForm* m_restore;
    WelcomeForm* m_welcome;
    CreateForm* m_create;
    RecoveryForm* m_recovery;
    BeginForm* m_begin;
    ScannerForm* m_scanner;
    BackupPlaceForm* m_backup;
    QWidget* m_shown = nullptr;
    Beginning m_beginning = Beginning::Opened;
};

} // namespace zg
