#include "ui/start/StartWindow.h"

#include "ui/appearance/AppearanceMenu.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Retranslate.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/manual/ManualKey.h"
#include "ui/security/RecoveryForm.h"
#include "ui/security/RecoverySheet.h"
#include "ui/start/BackupPlaceForm.h"
#include "ui/start/BeginForm.h"
#include "ui/start/CreateForm.h"
#include "ui/start/NewPassphraseForm.h"
#include "ui/start/OpenForm.h"
#include "ui/start/RestoreForm.h"
#include "ui/start/ScannerForm.h"
#include "ui/start/WelcomeForm.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

StartWindow::StartWindow(StartActions actions, const QString& folder, Theme& theme, QSettings& settings,
                         QWidget* parent)
    : QWidget(parent), m_actions(std::move(actions)), m_settings(settings), m_step(makeLabel("caption")),
      m_open(new OpenForm), m_restore(new RestoreForm),
      m_newPassphrase(new NewPassphraseForm(m_actions.checkPassphrase)), m_welcome(new WelcomeForm(theme, settings)),
      m_create(new CreateForm(m_actions.checkPassphrase)), m_recovery(new RecoveryForm),
      m_begin(new BeginForm(m_actions.fillDemo)), m_scanner(new ScannerForm(settings)),
      m_backup(new BackupPlaceForm(settings)) {
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    new ManualKey(this, [] { return QStringLiteral("start"); });
    auto* card = makeCard();
    auto* cardLayout = new QVBoxLayout(card);
    // Not a stacked widget: that one takes the height of its tallest page and clips text that wraps.
    cardLayout->addWidget(m_step);
    cardLayout->addWidget(m_open);
    cardLayout->addWidget(m_restore);
    cardLayout->addWidget(m_newPassphrase);
    for (QWidget* step : steps()) cardLayout->addWidget(step);

    auto* sign = new QLabel;
    auto* name = makeLabel("title");
    auto* promise = makeLabel("secondary");
    auto* brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addStretch();
    brand->addWidget(sign);
    brand->addWidget(name);
    brand->addStretch();
    promise->setAlignment(Qt::AlignHCenter);
    promise->setWordWrap(true);

    auto* column = new QWidget;
    column->setProperty("look", QStringLiteral("page"));
    column->setAttribute(Qt::WA_StyledBackground);
    auto* columnLayout = new QVBoxLayout(column);
    columnLayout->setSpacing(8);
    columnLayout->addStretch(2);
    columnLayout->addLayout(brand);
    columnLayout->addWidget(promise);
    columnLayout->addSpacing(12);
    // Between stretches, not aligned: an aligned widget is asked for its height at the width of the whole column.
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    columnLayout->addLayout(middle);
    columnLayout->addStretch(3);

    auto* scroll = new QScrollArea(this);
    scroll->setProperty("look", QStringLiteral("page"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(column);
    auto* appearance = makeButton("quiet", "settings", this);
    auto* menu = new AppearanceMenu(theme, settings, this);
    connect(appearance, &QPushButton::clicked, menu,
            [appearance, menu] { menu->popup(appearance->mapToGlobal(QPoint(0, appearance->height()))); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 12, 0);
    layout->setSpacing(0);
    layout->addWidget(appearance, 0, Qt::AlignRight);
    layout->addWidget(scroll, 1);

    connect(m_open, &OpenForm::createChosen, this, [this] {
        m_create->setFolder(m_open->folder());
        showForm(m_create);
    });
    const auto showRestore = [this] { showForm(m_restore); };
    connect(m_welcome, &WelcomeForm::restoreChosen, this, showRestore);
    connect(m_open, &OpenForm::restoreChosen, this, showRestore);
    connect(m_restore, &RestoreForm::left, this, [this] { showForm(m_welcome); });
    connect(m_restore, &RestoreForm::restoreRequested, this,
            [this](const QString& backup, const QString& in, const QString& passphrase) {
                restore(m_actions.restore(backup, in, passphrase), By::Key);
            });
    connect(m_restore, &RestoreForm::recoveryRequested, this,
            [this](const QString& backup, const QString& in, const QString& code) {
                restore(m_actions.restoreWithRecoveryCode(backup, in, code), By::RecoveryCode);
            });
    connect(m_welcome, &WelcomeForm::createChosen, this, [this] { showForm(m_create); });
    connect(m_welcome, &WelcomeForm::openChosen, this, [this] { showForm(m_open); });
    connect(m_create, &CreateForm::openChosen, this, [this] {
        m_open->setFolder(m_create->form().folder);
        showForm(m_open);
    });
    connect(m_open, &OpenForm::openRequested, this,
            [this](const QString& in, const QString& passphrase) { open(m_actions.open(in, passphrase), By::Key); });
    connect(m_open, &OpenForm::recoveryRequested, this, [this](const QString& in, const QString& code) {
        open(m_actions.openWithRecoveryCode(in, code), By::RecoveryCode);
    });
    connect(m_newPassphrase, &NewPassphraseForm::chosen, this, &StartWindow::replacePassphrase);
    connect(m_newPassphrase, &NewPassphraseForm::putOff, this, [this] { emit entered(Beginning::Opened); });
    connect(m_create, &CreateForm::createRequested, this, &StartWindow::create);
    connect(m_recovery, &RecoveryForm::confirmed, this, [this] { showForm(m_begin); });
    connect(m_begin, &BeginForm::chosen, this, [this](Beginning beginning) {
        m_beginning = beginning;
        showForm(m_scanner);
    });
    connect(m_scanner, &ScannerForm::finished, this, [this] { showForm(m_backup); });
    connect(m_backup, &BackupPlaceForm::finished, this, [this] { emit entered(m_beginning); });

    redressed(this, [this, card, cardLayout, sign] {
        card->setFixedWidth(px(600));
        cardLayout->setContentsMargins(px(28), px(24), px(28), px(16));
        sign->setPixmap(icon("shop", &Tokens::accent).pixmap(QSize(px(32), px(32)), devicePixelRatioF()));
        resize(qMax(width(), px(900)), qMax(height(), px(680)));
    });
    retranslated(this, [this, name, promise, appearance] {
        setWindowTitle(tr("掌柜"));
        name->setText(tr("掌柜 CRM"));
        promise->setText(tr("数据只在这台电脑上，加密保存，不需要联网。"));
        appearance->setText(tr("外观与语言(&L)"));
        speak();
    });

    m_open->setFolder(folder);
    m_create->setFolder(folder);
    m_restore->setFolder(folder);
    const bool exists = m_actions.shopExists(folder);
    showForm(exists ? static_cast<QWidget*>(m_open) : m_welcome);
    if (exists && m_actions.hasDeviceKey(folder)) open(m_actions.openWithDevice(folder), By::Key);
}

std::vector<QWidget*> StartWindow::steps() const {
    return {m_welcome, m_create, m_recovery, m_begin, m_scanner, m_backup};
}

void StartWindow::showForm(QWidget* form) {
    m_shown = form;
    m_open->setVisible(form == m_open);
    m_restore->setVisible(form == m_restore);
    m_newPassphrase->setVisible(form == m_newPassphrase);
    for (QWidget* step : steps()) step->setVisible(step == form);
    speak();
    if (form == m_open) m_open->start();
    if (form == m_restore) m_restore->start();
    if (form == m_newPassphrase) m_newPassphrase->start();
    if (form == m_welcome) m_welcome->start();
    if (form == m_create) m_create->start();
    if (form == m_recovery) m_recovery->start();
    if (form == m_begin) m_begin->start();
    if (form == m_scanner) m_scanner->start();
    if (form == m_backup) m_backup->start();
}

void StartWindow::speak() {
    const std::vector<QWidget*> all = steps();
    const auto at = std::ranges::find(all, m_shown);
    m_step->setVisible(at != all.end());
    m_step->setText(tr("第 %1 步，共 %2 步").arg(at - all.begin() + 1).arg(all.size()));
}

void StartWindow::open(const QFuture<Done>& opening, By by) {
    m_open->setBusy(true);
    whenReady(opening, this, [this, by](const Done& done) {
        m_open->setBusy(false);
        if (done) {
            opened(by);
        } else {
            m_open->refuse(errorText(done.error()));
        }
    });
}

void StartWindow::restore(const QFuture<Done>& restoring, By by) {
    m_restore->setBusy(true);
    whenReady(restoring, this, [this, by](const Done& done) {
        m_restore->setBusy(false);
        if (done) {
            opened(by);
        } else {
            m_restore->refuse(errorText(done.error()));
        }
    });
}

void StartWindow::opened(By by) {
    if (by == By::RecoveryCode) {
        RecoverySheet(m_actions.shopUuid(), m_settings).setConfirmed(true); // it has just proved right
        showForm(m_newPassphrase);
    } else {
        emit entered(Beginning::Opened);
    }
}

void StartWindow::replacePassphrase(const QString& passphrase) {
    m_newPassphrase->setBusy(true);
    whenReady(m_actions.replacePassphrase(passphrase), this, [this](const Done& done) {
        m_newPassphrase->setBusy(false);
        if (done) {
            emit entered(Beginning::Opened);
        } else {
            m_newPassphrase->refuse(errorText(done.error()));
        }
    });
}

void StartWindow::create(const NewShopForm& form) {
    m_create->setBusy(true);
    m_creating = true;
    whenReady(m_actions.create(form), this, [this, name = form.name](const Result<QString>& code) {
        m_create->setBusy(false);
        m_creating = false;
        if (!code) {
            m_create->refuse(errorText(code.error()));
            return;
        }
        const RecoverySheet sheet(m_actions.shopUuid(), m_settings);
        sheet.setConfirmed(false);
        connect(m_recovery, &RecoveryForm::confirmed, this, [sheet] { sheet.setConfirmed(true); });
        m_recovery->show(name, *code);
        showForm(m_recovery);
    });
}

// The shop would be made all the same, and its recovery code seen by nobody.
void StartWindow::closeEvent(QCloseEvent* event) {
    if (m_creating)
        event->ignore();
    else
        QWidget::closeEvent(event);
}

} // namespace zg
