#pragma once

#include "ui/common/AskForm.h"
#include "ui/start/StartActions.h"

class QLabel;

namespace zg {

class FolderEdit;
class NewPassphraseFields;
class ShopFields;

// What a new shop needs to know.
class CreateForm : public AskForm {
    Q_OBJECT
public:
    explicit CreateForm(std::function<Done(const QString&)> checkPassphrase, QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    NewShopForm form() const;
    void refuse(const QString& why) override;
    void start() override;

signals:
    void createRequested(const zg::NewShopForm& form);
    void openChosen();

private:
    void speak() override;
    void updateReady() override;

    QLabel* m_title;
    ShopFields* m_shop;
    QLabel* m_folderLabel;
    FolderEdit* m_folder;
    NewPassphraseFields* m_passphrase;
    QPushButton* m_create;
    QPushButton* m_open;
};

} // namespace zg
