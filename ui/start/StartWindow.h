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
class NewPassphraseForm;
class OpenForm;
class RecoveryForm;
class RestoreForm;
class ScannerForm;
class Theme;
class WelcomeForm;

// The first thing seen: open the shop; or, step by step, make one: language, shop and passphrase, recovery code, what
// it begins with, scanner, place of the backups. Whoever comes in by a recovery code is asked for a new passphrase.
// Stays responsive while keys are derived.
class StartWindow : public QWidget {
    Q_OBJECT
public:
    // `folder`: where the shop is or would be.
    StartWindow(StartActions actions, const QString& folder, Theme& theme, QSettings& settings,
                QWidget* parent = nullptr);

signals:
    void entered(zg::Beginning beginning); // the shop is open

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    enum class By { Key, RecoveryCode }; // how a shop that exists was opened

    std::vector<QWidget*> steps() const; // of the way to a new shop
    void showForm(QWidget* form);
    void speak();
    void open(const QFuture<Done>& opening, By by);
    void restore(const QFuture<Done>& restoring, By by);
    void opened(By by);
    void replacePassphrase(const QString& passphrase);
    void create(const NewShopForm& form);

    StartActions m_actions;
    QSettings& m_settings;
    QLabel* m_step;
    OpenForm* m_open;
    RestoreForm* m_restore;
    NewPassphraseForm* m_newPassphrase;
    WelcomeForm* m_welcome;
    CreateForm* m_create;
    RecoveryForm* m_recovery;
    BeginForm* m_begin;
    ScannerForm* m_scanner;
    BackupPlaceForm* m_backup;
    QWidget* m_shown = nullptr;
    bool m_creating = false;
    Beginning m_beginning = Beginning::Opened;
};

} // namespace zg
