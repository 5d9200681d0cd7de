#include "ui/lock/LockScreen.h"

#include "core/staff/Pin.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/Paint.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/theme/Icons.h"

#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

LockScreen::LockScreen(StaffService& staff, Prove prove, QWidget* parent)
    : QFrame(parent), m_staff(staff), m_prove(std::move(prove)), m_sign(new QLabel(this)),
      m_shop(makeLabel("title", this)), m_title(makeLabel("secondary", this)), m_people(new QWidget(this)),
      m_row(new WrapRow(8, m_people)), m_faces(new QButtonGroup(this)), m_pin(new PassphraseEdit(this)),
      m_passphrase(new PassphraseEdit(this)), m_notice(new Notice(this)), m_enter(makeButton("primary", nullptr, this)),
      m_spinner(new Spinner(this)), m_switch(makeButton("link", nullptr, this)) {
    setProperty("look", QStringLiteral("lock"));
    m_pin->setMaxLength(kPinDigits);
    m_pin->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), m_pin));
    m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);

    auto* card = makeCard(this);
    auto* inner = new QVBoxLayout(card);
    inner->setSpacing(12);
    inner->addWidget(m_sign, 0, Qt::AlignHCenter);
    inner->addWidget(m_shop, 0, Qt::AlignHCenter);
    inner->addWidget(m_title, 0, Qt::AlignHCenter);
    inner->addWidget(m_people);
    inner->addWidget(m_pin);
    inner->addWidget(m_passphrase);
    inner->addWidget(m_notice);
    auto* confirm = new QHBoxLayout;
    confirm->setSpacing(12);
    confirm->addWidget(m_enter, 1);
    confirm->addWidget(m_spinner);
    inner->addLayout(confirm);
    inner->addWidget(m_switch, 0, Qt::AlignHCenter);

    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);

    connect(m_pin, &QLineEdit::textEdited, this, [this] {
        m_notice->clear();
        if (m_pin->text().size() == kPinDigits) tryPin();
    });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &LockScreen::tryPassphrase);
    connect(m_enter, &QPushButton::clicked, this, &LockScreen::tryPassphrase);
    connect(m_switch, &QPushButton::clicked, this, [this] { usePassphrase(!m_byPassphrase); });
    redressed(this, [this, card, inner] {
        card->setFixedWidth(px(420));
        inner->setContentsMargins(px(28), px(24), px(28), px(20));
        m_sign->setPixmap(icon("lock", &Tokens::accent).pixmap(QSize(px(32), px(32)), devicePixelRatioF()));
    });
    retranslated(this, [this] { speak(); });
}

void LockScreen::setShopName(const QString& name) {
    m_shop->setText(name);
}

void LockScreen::start(StaffId last) {
    m_pin->clear();
    m_passphrase->clear();
    m_notice->clear();
    // Nothing is typed to nobody.
    m_pin->setEnabled(false);
    m_passphrase->setEnabled(false);
    const int serial = ++m_asked;
    whenReady(m_staff.list(), this, [this, serial, last](const Result<std::vector<StaffEntry>>& entries) {
        if (serial != m_asked) return;
        fill(entries.value_or(std::vector<StaffEntry>()), last);
    });
}

void LockScreen::fill(std::vector<StaffEntry> entries, StaffId last) {
    m_pin->setEnabled(true);
    m_passphrase->setEnabled(true);
    m_entries.clear();
    m_owner = {};
    qDeleteAll(m_faces->buttons());
    for (const StaffEntry& entry : entries) {
        if (!entry.staff.active) continue;
        if (!m_owner && entry.staff.role == Role::Owner) {
            m_owner = entry.staff.id;
            m_ownerStaff = entry.staff;
        }
        if (!entry.hasPin) continue;
        m_entries.push_back(entry);
        auto* face = new QToolButton(m_people);
        face->setProperty("look", QStringLiteral("face"));
        face->setCheckable(true);
        face->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        face->setFocusPolicy(Qt::StrongFocus);
        face->setText(entry.staff.name);
        face->setAccessibleName(entry.staff.name);
        const int side = px(44);
        face->setIconSize(QSize(side, side));
        face->setIcon(avatarPixmap(entry.staff.name, side, devicePixelRatioF()));
        m_faces->addButton(face);
        m_row->addWidget(face);
        connect(face, &QToolButton::clicked, this, [this, id = entry.staff.id] { choose(id); });
        face->show();
    }
    m_chosen = {};
    const bool any = !m_entries.empty();
    m_people->setVisible(any);
    m_switch->setVisible(any);
    usePassphrase(!any);
    if (!any) return;
    std::size_t first = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].staff.id == last) first = i;
    }
    m_faces->buttons().at(static_cast<qsizetype>(first))->setChecked(true);
    choose(m_entries[first].staff.id);
}

void LockScreen::choose(StaffId staff) {
    m_chosen = staff;
    m_pin->clear();
    m_notice->clear();
    usePassphrase(false);
}

void LockScreen::usePassphrase(bool passphrase) {
    m_byPassphrase = passphrase;
    m_notice->clear();
    m_pin->setVisible(!passphrase);
    m_passphrase->setVisible(passphrase);
    m_enter->setVisible(passphrase);
    speak();
    (passphrase ? m_passphrase : m_pin)->setFocus();
}

void LockScreen::tryPin() {
    if (m_busy) return;
    m_busy = true;
    whenReady(m_staff.signIn(m_chosen, m_pin->text()), this, [this](const Result<Staff>& staff) {
        m_busy = false;
        m_pin->clear();
        if (staff) {
            emit unlocked(*staff);
        } else if (staff.error().code == ErrorCode::PinTooSoon) {
            refuse(tr("错了几次，请等 %n 秒再试。", nullptr, waitSeconds(staff.error())));
        } else {
            refuse(errorText(staff.error()));
        }
    });
}

void LockScreen::tryPassphrase() {
    if (m_busy || m_passphrase->text().isEmpty()) return;
    m_busy = true;
    m_passphrase->setEnabled(false);
    m_spinner->start();
    whenReady(m_prove(m_passphrase->text()), this, [this](const Done& proven) {
        if (!proven) {
            passphraseAnswered(tl::unexpected<Error>(proven.error()));
            return;
        }
        whenReady(m_staff.signInProven(m_ownerStaff.id), this,
                  [this](const Result<Staff>& owner) { passphraseAnswered(owner); });
    });
}

void LockScreen::passphraseAnswered(const Result<Staff>& owner) {
    m_busy = false;
    m_passphrase->setEnabled(true);
    m_spinner->stop();
    if (owner) {
        m_passphrase->clear();
        emit unlocked(*owner);
    } else {
        m_passphrase->selectAll();
        refuse(errorText(owner.error()));
    }
}

void LockScreen::refuse(const QString& why) {
    m_notice->say(Notice::Kind::Bad, why);
    (m_byPassphrase ? m_passphrase : m_pin)->setFocus();
}

void LockScreen::speak() {
    m_title->setText(m_byPassphrase ? tr("已锁屏，没有收完的单不会丢") : tr("已锁屏：选自己，输 6 位 PIN"));
    m_pin->setPlaceholderText(tr("6 位 PIN"));
    m_pin->setAccessibleName(tr("6 位 PIN"));
    m_passphrase->setPlaceholderText(tr("店铺口令或恢复码"));
    m_passphrase->setAccessibleName(tr("店铺口令或恢复码"));
    m_enter->setText(tr("解锁(&U)"));
    m_switch->setText(m_byPassphrase ? tr("改用 PIN") : tr("用店铺口令解锁"));
    setAccessibleName(tr("锁屏"));
}

} // namespace zg
