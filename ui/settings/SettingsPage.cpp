#include "ui/settings/SettingsPage.h"

#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Segmented.h"
#include "ui/common/Widgets.h"
#include "ui/printing/PrinterForm.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/settings/KeysForm.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSettings>
#include <QtWidgets/QVBoxLayout>

namespace zg {

SettingsPage::SettingsPage(ReceiptPrinter& printer, ScannerFilter& scanner, QSettings& settings, QWidget* parent)
    : Page(parent), m_scanner(scanner), m_title(makeLabel("title", this)), m_profile(new Segmented(2, this)),
      m_scan(new Notice(this)), m_version(makeLabel("body", this)), m_licence(makeLabel("secondary", this)) {
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, right}) column->setSpacing(16);
    m_printing = addSection(left);
    m_scanning = addSection(right);
    m_keys = addSection(right);
    m_about = addSection(right);
    left->addStretch();
    right->addStretch();

    auto* form = new PrinterForm(printer, this);
    form->setSettings(printer.settings());
    connect(form, &PrinterForm::changed, this, [form, &printer] { printer.setSettings(form->settings()); });
    m_printing.body->addWidget(form);

    m_profile->setCurrent(scanner.profile() == ScannerProfile() ? 0 : 1);
    connect(m_profile, &Segmented::chosen, this, [this, &settings](int index) {
        m_scanner.setProfile(index == 0 ? ScannerProfile() : slowScanner());
        saveScanner(m_scanner.profile(), settings);
    });
    auto* profileRow = new QHBoxLayout;
    profileRow->addWidget(m_profile);
    profileRow->addStretch();
    m_scanning.body->addLayout(profileRow);
    m_scanning.body->addWidget(m_scan);

    auto* keys = new KeysForm(loadTillKeys(settings), this);
    connect(keys, &KeysForm::changed, this, [this, &settings](const TillKeys& changed) {
        saveTillKeys(changed, settings);
        emit keysChanged(changed);
    });
    m_keys.body->addWidget(keys);

    m_licence->setWordWrap(true);
    m_about.body->addWidget(m_version);
    m_about.body->addWidget(m_licence);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addLayout(columns, 1);
    redressed(this, [layout] { layout->setContentsMargins(px(20), px(16), px(20), px(16)); });
    retranslated(this, [this] { speak(); });
}

SettingsPage::Section SettingsPage::addSection(QVBoxLayout* column) {
    auto* card = makeCard(this);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(10);
    Section section{makeLabel("heading", card), makeLabel("secondary", card), layout};
    section.help->setWordWrap(true);
    layout->addWidget(section.title);
    layout->addWidget(section.help);
    column->addWidget(card);
    return section;
}

bool SettingsPage::scanned(const QString& code) {
    m_lastScan = code;
    speak();
    return true;
}

void SettingsPage::speak() {
    m_title->setText(tr("设置"));
    m_printing.title->setText(tr("小票打印"));
    m_printing.help->setText(tr("打印机属于这台电脑。打印出了问题也不会耽误收款。"));
    m_scanning.title->setText(tr("扫码枪"));
    m_scanning.help->setText(tr("键盘口的扫码枪插上就能用。扫一个条码试试；认不出时改用慢速。"));
    m_profile->setText(0, tr("一般"));
    m_profile->setText(1, tr("慢速（无线、远程桌面）"));
    if (m_lastScan.isEmpty())
        m_scan->say(Notice::Kind::Info, tr("还没有扫到条码。"));
    else
        m_scan->say(Notice::Kind::Ok, tr("扫到 %1").arg(m_lastScan));
    m_keys.title->setText(tr("收银键盘"));
    m_keys.help->setText(tr("点一下，再按新的键。"));
    m_about.title->setText(tr("关于"));
    m_about.help->setText(tr("单店客户管理，离线可用，数据加密保存在本机。"));
    m_version->setText(tr("掌柜 %1 · Qt %2").arg(QStringLiteral(ZHANGGUI_VERSION), QString::fromLatin1(qVersion())));
    m_licence->setText(
        tr("自由软件，按 GNU GPL 第 3 版或更新版本发布；用到 Qt、SQLCipher、libsodium、ICU 等开源组件。"));
}

} // namespace zg
