#pragma once

#include "ui/start/StartActions.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace zg {

class FolderEdit;
class NewPassphraseFields;
class Notice;
class ShopFields;
class Spinner;

// What a new shop needs to know.
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

    QLabel* m_title;
    ShopFields* m_shop;
    QLabel* m_folderLabel;
    FolderEdit* m_folder;
    NewPassphraseFields* m_passphrase;
    Notice* m_notice;
    QPushButton* m_create;
    Spinner* m_spinner;
    QPushButton* m_open;
    bool m_busy = false;
};

} // namespace zg
