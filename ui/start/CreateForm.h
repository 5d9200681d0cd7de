#pragma once

#include "ui/start/StartActions.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace zg {

class FolderEdit;
class Notice;
class PassphraseEdit;
class ShopFields;
class Spinner;

// What a new shop needs to know. The rules of the passphrase are shown while it is typed.
class CreateForm : public QWidget {
    Q_OBJECT
public:
    explicit CreateForm(std::function<Done(const QString&)> checkPassphrase, QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    NewShopForm form() const;
    void setBusy(bool busy);
    void refuse(const QString& why);
    void start();

signals:
    void createRequested(const zg::NewShopForm& form);
    void openChosen();

private:
    void speak();
    void updateReady();

    std::function<Done(const QString&)> m_checkPassphrase;
    QLabel* m_title;
    ShopFields* m_shop;
    QLabel* m_folderLabel;
    FolderEdit* m_folder;
    QLabel* m_passphraseLabel;
    PassphraseEdit* m_passphrase;
    PassphraseEdit* m_again;
    QLabel* m_ruleStrong;
    QLabel* m_ruleSame;
    Notice* m_notice;
    QPushButton* m_create;
    Spinner* m_spinner;
    QPushButton* m_open;
    bool m_busy = false;
};

} // namespace zg
