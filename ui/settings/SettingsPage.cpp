#include "ui/settings/SettingsPage.h"

#include "core/access/Permission.h"
#include "ui/backup/BackupForm.h"
#include "ui/backup/BackupSchedule.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Segmented.h"
#include "ui/common/Widgets.h"
#include "ui/lock/IdleWatch.h"
#include "ui/page/PageParts.h"
#include "ui/printing/PrinterForm.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/settings/AppearanceForm.h"
#include "ui/settings/KeysForm.h"
#include "ui/settings/SecurityForm.h"
#include "ui/shop/LiveShop.h"
#include "ui/shop/ShopForm.h"
#include "ui/staff/StaffForm.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSettings>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

// A manager comes for the cashiers' PINs; what is the owner's alone is not shown to them.
PageSpec SettingsPage::spec() {
    return {"settings",
            NavGroup::Foot,
            "settings",
            [] { return tr("设置"); },
            Permission::CashierPin,
            [](const PageParts& parts) -> Page* {
                const WindowServices& services = parts.services;
                return new SettingsPage({parts.printer, parts.scanner, parts.backups, services.staff,
                                         services.shopSettings, parts.shop, services.security, services.shopUuid,
                                         parts.theme},
                                        parts.settings);
            }};
}

SettingsPage::SettingsPage(SettingsParts parts, QSettings& settings, QWidget* parent)
    : Page(parent), m_parts(std::move(parts)), m_title(makeLabel("title", this)) {
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, right}) column->setSpacing(16);
    addShop(left);
    addBackup(left);
    addPrinting(left);
    addKeys(left, settings);
    addStaff(right);
    addSecurity(right, settings);
    addAppearance(right, settings);
    addScanning(right, settings);
    addAbout(right);
    left->addStretch();
    right->addStretch();

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
    Section section{card, makeLabel("heading", card), makeLabel("secondary", card), layout};
    section.help->setWordWrap(true);
    layout->addWidget(section.title);
    layout->addWidget(section.help);
    column->addWidget(card);
    return section;
}

void SettingsPage::addShop(QVBoxLayout* column) {
    m_shop = addSection(column);
    m_shopForm = new ShopForm(m_parts.shopSettings, m_parts.shop, this);
    m_shop.body->addWidget(m_shopForm);
    connect(m_shopForm, &ShopForm::saved, this, [this] { emit toast(tr("店铺设置已保存。")); });
}

void SettingsPage::addBackup(QVBoxLayout* column) {
    m_backup = addSection(column);
    auto* form = new BackupForm(this);
    form->setPlan(m_parts.backups.plan());
    m_backupNow = makeButton("", "copy", this);
    m_backupState = new Notice(this);
    m_backup.body->addWidget(form);
    m_backup.body->addWidget(m_backupState);
    m_backup.body->addWidget(m_backupNow, 0, Qt::AlignLeft);
    connect(form, &BackupForm::changed, this, [this, form] { m_parts.backups.setPlan(form->plan()); });
    connect(m_backupNow, &QPushButton::clicked, &m_parts.backups, &BackupSchedule::runNow);
    connect(&m_parts.backups, &BackupSchedule::changed, this, &SettingsPage::showBackup);
}

void SettingsPage::addPrinting(QVBoxLayout* column) {
    m_printing = addSection(column);
    auto* form = new PrinterForm(m_parts.printer, this);
    form->setSettings(m_parts.printer.settings());
    connect(form, &PrinterForm::changed, this, [this, form] { m_parts.printer.setSettings(form->settings()); });
    m_printing.body->addWidget(form);
}

void SettingsPage::addStaff(QVBoxLayout* column) {
    m_staff = addSection(column);
    m_staffForm = new StaffForm(m_parts.staff, this);
    m_staff.body->addWidget(m_staffForm);
    connect(m_staffForm, &StaffForm::said, this, [this](const QString& text) { emit toast(text); });
}

void SettingsPage::addSecurity(QVBoxLayout* column, QSettings& settings) {
    m_security = addSection(column);
    auto* form = new SecurityForm(m_parts.security, m_parts.shop, RecoverySheet(m_parts.shopUuid, settings),
                                  loadIdleMinutes(settings), this);
    m_security.body->addWidget(form);
    connect(form, &SecurityForm::said, this, [this](const QString& text) { emit toast(text); });
    connect(form, &SecurityForm::idleChanged, this, [this, &settings](int minutes) {
        saveIdleMinutes(minutes, settings);
        emit workplaceKept();
    });
}

void SettingsPage::addAppearance(QVBoxLayout* column, QSettings& settings) {
    m_appearance = addSection(column);
    m_appearance.body->addWidget(new AppearanceForm(m_parts.theme, settings, this));
}

void SettingsPage::addScanning(QVBoxLayout* column, QSettings& settings) {
    m_scanning = addSection(column);
    m_profile = new Segmented(2, this);
    m_scan = new Notice(this);
    m_profile->setCurrent(m_parts.scanner.profile() == ScannerProfile() ? 0 : 1);
    connect(m_profile, &Segmented::chosen, this, [this, &settings](int index) {
        m_parts.scanner.setProfile(index == 0 ? ScannerProfile() : slowScanner());
        saveScanner(m_parts.scanner.profile(), settings);
    });
    auto* profileRow = new QHBoxLayout;
    profileRow->addWidget(m_profile);
    profileRow->addStretch();
    m_scanning.body->addLayout(profileRow);
    m_scanning.body->addWidget(m_scan);
}

void SettingsPage::addKeys(QVBoxLayout* column, QSettings& settings) {
    m_keys = addSection(column);
    auto* keys = new KeysForm(loadTillKeys(settings), this);
    connect(keys, &KeysForm::changed, this, [this, &settings](const TillKeys& changed) {
        saveTillKeys(changed, settings);
        emit workplaceKept();
    });
    m_keys.body->addWidget(keys);
}

void SettingsPage::addAbout(QVBoxLayout* column) {
    m_about = addSection(column);
    m_version = makeLabel("body", this);
    m_licence = makeLabel("secondary", this);
    m_licence->setWordWrap(true);
    m_about.body->addWidget(m_version);
    m_about.body->addWidget(m_licence);
    m_licences = makeButton("link", nullptr, this);
    clickOnEnter(m_licences);
    m_about.body->addWidget(m_licences, 0, Qt::AlignLeft);
    connect(m_licences, &QPushButton::clicked, this, [this] { emit wanted(ReadManual{QStringLiteral("licences")}); });
}

bool SettingsPage::scanned(const QString& code) {
    m_lastScan = code;
    speak();
    return true;
}

std::function<void()> SettingsPage::wayTo(const Destination& destination) {
    if (std::holds_alternative<SetUp>(destination)) return [] {};
    return {};
}

void SettingsPage::signedIn(const Staff& staff) {
    m_shop.card->setVisible(verdict(staff.role, Permission::ShopSettings) != Verdict::Denied);
    m_security.card->setVisible(staff.role == Role::Owner);
    m_staffForm->setRole(staff.role);
}

Topics SettingsPage::concerns() const {
    return Topic::Settings | Topic::Sales;
}

void SettingsPage::dataChanged(const Changes& changes) {
    m_shopForm->refresh();
    if (changes.topics & Topic::Settings) showBackup();
}

void SettingsPage::showBackup() {
    const BackupSchedule& backups = m_parts.backups;
    m_backupNow->setEnabled(!backups.isRunning() && !backups.plan().folder.isEmpty());
    m_backupNow->setText(backups.isRunning() ? tr("正在备份…") : tr("立即备份"));
    if (backups.problem())
        m_backupState->say(Notice::Kind::Bad, tr("上次没有备份成：%1").arg(errorText(*backups.problem())));
    else if (backups.last())
        m_backupState->say(Notice::Kind::Ok,
                           tr("上次备份：%1").arg(momentText(m_parts.shop.calendar().localTime(*backups.last()))));
    else
        m_backupState->say(Notice::Kind::Warn, tr("还没有备份过。"));
}

void SettingsPage::speak() {
    m_title->setText(tr("设置"));
    m_shop.title->setText(tr("店铺"));
    m_shop.help->setText(tr("印在小票上的店名，和一天从几点算起。"));
    m_backup.title->setText(tr("备份"));
    m_backup.help->setText(tr("加密的整店副本，每份都重新打开核对过。要恢复时，在开始窗口选「从备份恢复」。"));
    m_printing.title->setText(tr("小票打印"));
    m_printing.help->setText(tr("打印机属于这台电脑。打印出了问题也不会耽误收款。"));
    m_staff.title->setText(tr("员工"));
    m_staff.help->setText(tr(
        "每人 6 位 "
        "PIN，锁屏后用它回来；单据上记着是谁收的款。收银员看不到经营页面和设置，优惠超过一成、退款和作废要别人批准。"));
    m_security.title->setText(tr("锁屏和口令"));
    m_security.help->setText(tr("锁屏（Ctrl+L）留着没有收完的单。"));
    m_appearance.title->setText(tr("外观与语言"));
    m_appearance.help->setText(tr("属于这台电脑，一选就换。"));
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
    m_licences->setText(tr("开源许可"));
    m_licences->setAccessibleName(tr("开源许可"));
    showBackup();
}

} // namespace zg
