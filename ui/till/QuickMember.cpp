#include "ui/till/QuickMember.h"

#include "core/members/MemberService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"
#include "ui/till/TillQueue.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace zg {

QuickMember::QuickMember(MemberService& members, TillQueue& queue, QWidget* parent)
    : QFrame(parent), m_members(members), m_queue(queue), m_title(makeLabel("heading", this)),
      m_phoneLabel(makeLabel("secondary", this)), m_phone(new QLineEdit(this)),
      m_nameLabel(makeLabel("secondary", this)), m_name(new QLineEdit(this)), m_notice(new Notice(this)),
      m_accept(makeButton("primary", nullptr, this)), m_cancel(makeButton("quiet", nullptr, this)) {
    setProperty("look", QStringLiteral("tip"));
    m_phoneLabel->setBuddy(m_phone);
    m_nameLabel->setBuddy(m_name);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_phoneLabel, 1, 0);
    grid->addWidget(m_nameLabel, 1, 1);
    grid->addWidget(m_phone, 2, 0);
    grid->addWidget(m_name, 2, 1);
    grid->addWidget(m_notice, 3, 0, 1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    grid->addLayout(buttons, 4, 0, 1, 2);
    for (QLineEdit* edit : {m_phone, m_name}) edit->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_accept, &QPushButton::clicked, this, &QuickMember::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QuickMember::close);
    connect(m_phone, &QLineEdit::editingFinished, this, &QuickMember::warnSharedPhone);
    hide();
    retranslated(this, [this] {
        m_title->setText(tr("新会员"));
        m_phoneLabel->setText(tr("手机"));
        m_nameLabel->setText(tr("姓名"));
        m_phone->setAccessibleName(tr("手机"));
        m_name->setAccessibleName(tr("姓名"));
        m_accept->setText(tr("加入并选定 Enter"));
        m_cancel->setText(tr("取消 Esc"));
    });
}

void QuickMember::ask(const QString& typed) {
    if (m_busy) return;
    const bool isPhone = std::all_of(typed.begin(), typed.end(),
                                     [](QChar c) { return c.isDigit() || c == u' ' || c == u'-' || c == u'+'; });
    m_phone->setText(isPhone ? typed : QString());
    m_name->setText(isPhone ? QString() : typed);
    m_notice->clear();
    place();
    raise();
    show();
    (typed.isEmpty() || !isPhone ? m_phone : m_name)->setFocus(Qt::PopupFocusReason);
}

QString QuickMember::phone() const {
    return m_phone->text().trimmed();
}
QString QuickMember::name() const {
    return m_name->text().trimmed();
}

// A family may share a phone: a warning, never a refusal.
void QuickMember::warnSharedPhone() {
    const QString asked = phone();
    if (asked.isEmpty()) return;
    whenReady(m_members.sharingPhone({asked}), this, [this, asked](const Result<std::vector<MemberHit>>& others) {
        if (!others || others->empty() || phone() != asked) return;
        const MemberHit& first = others->front();
        m_notice->say(
            Notice::Kind::Warn,
            tr("这个手机已经是 %1 的。家人共用时可以继续。").arg(first.name.isEmpty() ? first.number : first.name));
        place();
    });
}

void QuickMember::refuse(const QString& why) {
    m_notice->say(Notice::Kind::Bad, why);
    place();
}

void QuickMember::close() {
    if (!isVisible() || m_busy) return;
    hide();
    emit closed();
}

void QuickMember::accept() {
    if (phone().isEmpty() && name().isEmpty()) {
        refuse(tr("请填手机或姓名。"));
        return;
    }
    if (m_busy) return;
    setBusy(true);
    Member member;
    member.name = name();
    if (!phone().isEmpty()) member.phones.append(phone());
    m_queue.ask(m_members.create(member), [this](const Result<Member>& made) {
        setBusy(false);
        if (!made) {
            refuse(errorText(made.error()));
            emit refused();
            return;
        }
        close();
        emit enrolled(*made);
    });
}

// The focus stays: what is typed meanwhile is for nobody else.
void QuickMember::setBusy(bool busy) {
    m_busy = busy;
    for (QLineEdit* edit : {m_phone, m_name}) edit->setReadOnly(busy);
    m_accept->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void QuickMember::place() {
    const int width = qMin(px(480), parentWidget()->width() - px(24));
    setGeometry((parentWidget()->width() - width) / 2, px(96), width, sizeHint().height());
}

bool QuickMember::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) place();
    if ((watched != m_phone && watched != m_name) || event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

} // namespace zg
