#pragma once

#include "ui/common/AskForm.h"

class QLabel;

namespace zg {

class FolderEdit;
class SecretEdit;

// Folder and passphrase (or the recovery code) of a shop that exists.
class OpenForm : public AskForm {
    Q_OBJECT
public:
    explicit OpenForm(QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    QString folder() const;
    void refuse(const QString& why) override;
    void start() override;

signals:
    void restoreChosen();
    void openRequested(const QString& folder, const QString& passphrase);
    void recoveryRequested(const QString& folder, const QString& code);
    void createChosen();

private:
    void speak() override;
    void submit();
    void updateReady() override;

    QLabel* m_title;
    QLabel* m_folderLabel;
    FolderEdit* m_folder;
    SecretEdit* m_secret;
    QPushButton* m_open;
    QPushButton* m_switch;
    QPushButton* m_create;
    QPushButton* m_restore;
};

} // namespace zg
