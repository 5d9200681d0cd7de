#pragma once

#include "ui/common/AskForm.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace zg {

class FolderEdit;
class SecretEdit;

// A backup becomes a shop in an empty folder, by its passphrase or its recovery code. The backup is only read.
class RestoreForm : public AskForm {
    Q_OBJECT
public:
    explicit RestoreForm(QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    void refuse(const QString& why) override;
    void start() override;

signals:
    void restoreRequested(const QString& backup, const QString& folder, const QString& passphrase);
    void recoveryRequested(const QString& backup, const QString& folder, const QString& code);
    void left();

private:
    void choose();
    void submit();
    void updateReady() override;
    void speak() override;

    QLabel* m_title;
    QLabel* m_help;
    QLabel* m_backupLabel;
    QLineEdit* m_backup;
    QToolButton* m_browse;
    QLabel* m_folderLabel;
    FolderEdit* m_folder;
    SecretEdit* m_secret;
    QPushButton* m_restore;
    QPushButton* m_switch;
    QPushButton* m_back;
};

} // namespace zg
