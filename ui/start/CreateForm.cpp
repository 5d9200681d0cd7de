#include "ui/start/CreateForm.h"

#include "ui/common/FolderEdit.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/shop/ShopFields.h"
#include "ui/start/NewPassphraseFields.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

CreateForm::CreateForm(std::function<Done(const QString&)> checkPassphrase, QWidget* parent)
    : AskForm(parent), m_title(makeLabel("title", this)), m_shop(new ShopFields(this)),
      m_folderLabel(makeLabel("secondary", this)), m_folder(new FolderEdit(this)),
      m_passphrase(new NewPassphraseFields(std::move(checkPassphrase), this)),
      m_create(makeButton("primary", nullptr, this)), m_open(makeButton("link", nullptr, this)) {
    m_folderLabel->setBuddy(m_folder);
    setResting({m_shop, m_folder, m_passphrase, m_open});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addSpacing(4);
    layout->addWidget(m_shop);
    layout->addWidget(m_folderLabel);
    layout->addWidget(m_folder);
    layout->addWidget(m_passphrase);
    layout->addWidget(&notice());
    layout->addSpacing(4);
    layout->addLayout(confirmRow(m_create));
    layout->addWidget(m_open, 0, Qt::AlignRight);

    connect(m_passphrase, &NewPassphraseFields::changed, this, &CreateForm::updateReady);
    connect(m_passphrase, &NewPassphraseFields::entered, m_create, &QPushButton::click);
    connect(m_shop, &ShopFields::changed, this, &CreateForm::updateReady);
    connect(m_shop, &ShopFields::entered, m_create, &QPushButton::click);
    connect(m_folder, &FolderEdit::folderChanged, this, &CreateForm::updateReady);
    connect(m_create, &QPushButton::clicked, this, [this] { emit createRequested(form()); });
    connect(m_open, &QPushButton::clicked, this, &CreateForm::openChosen);
    retranslated(this, [this] { speak(); });
    updateReady();
}

void CreateForm::speak() {
    m_title->setText(tr("新建店铺"));
    m_folderLabel->setText(tr("保存在(&F)"));
    m_create->setText(isBusy() ? tr("正在加密新店铺…") : tr("新建店铺(&C)"));
    m_open->setText(tr("打开已有的店铺(&O)"));
}

void CreateForm::updateReady() {
    m_create->setEnabled(!isBusy() && m_passphrase->isGood() && m_shop->isComplete() && !m_folder->folder().isEmpty());
}

void CreateForm::setFolder(const QString& folder) {
    m_folder->setFolder(folder);
}

NewShopForm CreateForm::form() const {
    NewShopForm form;
    form.folder = m_folder->folder();
    form.name = m_shop->name();
    form.currency = m_shop->currency();
    form.zone = m_shop->zone();
    form.cutoffMinutes = m_shop->cutoffMinutes();
    form.passphrase = m_passphrase->passphrase();
    return form;
}

void CreateForm::refuse(const QString& why) {
    notice().say(Notice::Kind::Bad, why);
}

void CreateForm::start() {
    m_shop->nameEdit().setFocus();
}

} // namespace zg
