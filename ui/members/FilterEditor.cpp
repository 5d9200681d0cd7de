#include "ui/members/FilterEditor.h"

#include "ui/common/Segmented.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

namespace {

constexpr int kMostDays = 9999;

QSpinBox* makeSpin(int value, int most, const QString& name, QWidget* parent) {
    auto* spin = new QSpinBox(parent);
    spin->setRange(0, most);
    spin->setValue(value);
    spin->setAccessibleName(name);
    spin->setMinimumWidth(px(110));
    return spin;
}

} // namespace

FilterEditor::FilterEditor(FilterPart part, const MemberFilter& filter, const Choices& choices,
                           const Currency& currency, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_part(part), m_filter(filter), m_body(new QVBoxLayout(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("look", QStringLiteral("tip"));
    m_body->setContentsMargins(px(16), px(14), px(16), px(14));
    m_body->setSpacing(px(10));
    auto* title = makeLabel("strong", this);
    title->setText(filterPartName(part));
    m_body->addWidget(title);
    switch (part) {
    case FilterPart::Tags: addTags(choices); break;
    case FilterPart::LastVisit: addDays(&MemberFilter::lastVisit, tr("最近来过"), tr("很久没来")); break;
    case FilterPart::Net: addNet(currency); break;
    case FilterPart::Visits: addVisits(); break;
    case FilterPart::Joined: addDays(&MemberFilter::joined, tr("最近入会"), tr("入会已久")); break;
    case FilterPart::BirthMonth: addBirthMonth(); break;
    case FilterPart::Consents: addConsents(); break;
    case FilterPart::Source: addSource(choices); break;
    case FilterPart::Phone: addPhone(); break;
    }
    auto* done = makeButton("primary", nullptr, this);
    done->setText(tr("应用"));
    connect(done, &QPushButton::clicked, this, &FilterEditor::apply);
    m_body->addWidget(done);
    setMinimumWidth(px(260));
    setAccessibleName(tr("筛选：%1").arg(filterPartName(part)));
}

void FilterEditor::popUp(QWidget* below) {
    adjustSize();
    QPoint at = below->mapToGlobal(QPoint(0, below->height() + px(4)));
    const QRect room = below->screen()->availableGeometry();
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
    at.setY(qBound(room.top(), at.y(), qMax(room.top(), room.bottom() - height())));
    move(at);
    show();
    if (m_first) m_first->setFocus(Qt::PopupFocusReason);
}

void FilterEditor::apply() {
    if (!m_read()) return;
    emit applied(m_filter);
    close();
}

void FilterEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        apply();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void FilterEditor::addTags(const Choices& choices) {
    auto* mode = new Segmented(3, this);
    mode->setText(0, tr("任意一个"));
    mode->setText(1, tr("全部都有"));
    mode->setText(2, tr("都没有"));
    auto* inner = new QWidget;
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    std::vector<QCheckBox*> boxes;
    for (const Tag& tag : choices.tags) {
        // A mnemonic would eat an ampersand of the name.
        auto* box = new QCheckBox(QString(tag.name).replace('&', QStringLiteral("&&")), inner);
        boxes.push_back(box);
        rows->addWidget(box);
    }
    if (boxes.empty()) {
        auto* none = makeLabel("secondary", inner);
        none->setText(tr("还没有标签。选中会员后可以打标签。"));
        none->setWordWrap(true);
        rows->addWidget(none);
    }
    rows->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setProperty("look", QStringLiteral("plain"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(px(qMin(260, qMax(44, 34 * static_cast<int>(boxes.size())))));
    m_body->addWidget(mode);
    m_body->addWidget(scroll);
    const auto listOf = [this](int index) -> std::vector<TagId>& {
        return index == 0 ? m_filter.anyTags : index == 1 ? m_filter.allTags : m_filter.noTags;
    };
    const auto keep = [this, boxes, tags = choices.tags, listOf](int index) {
        auto& list = listOf(index);
        list.clear();
        for (std::size_t i = 0; i < boxes.size(); ++i)
            if (boxes[i]->isChecked()) list.push_back(tags[i].id);
    };
    const auto show = [boxes, tags = choices.tags, listOf](int index) {
        const auto& list = listOf(index);
        for (std::size_t i = 0; i < boxes.size(); ++i)
            boxes[i]->setChecked(std::ranges::find(list, tags[i].id) != list.end());
    };
    const int first = !m_filter.anyTags.empty() ? 0 : !m_filter.allTags.empty() ? 1 : !m_filter.noTags.empty() ? 2 : 0;
    mode->setCurrent(first);
    show(first);
    auto current = std::make_shared<int>(first);
    connect(mode, &Segmented::chosen, this, [keep, show, current](int index) {
        keep(*current);
        *current = index;
        show(index);
    });
    m_read = [keep, current] {
        keep(*current);
        return true;
    };
    if (!boxes.empty()) m_first = boxes.front();
}

void FilterEditor::addDays(DaysAgo MemberFilter::*days, const QString& recent, const QString& longAgo) {
    const DaysAgo now = m_filter.*days;
    auto* mode = new Segmented(2, this);
    mode->setText(0, recent);
    mode->setText(1, longAgo);
    mode->setCurrent(now.atLeast && !now.atMost ? 1 : 0);
    auto* spin = makeSpin(now.atMost.value_or(now.atLeast.value_or(30)), kMostDays, tr("天数"), this);
    const auto name = [spin] { spin->setSuffix(tr(" 天", nullptr, spin->value())); };
    connect(spin, &QSpinBox::valueChanged, spin, name);
    name();
    m_body->addWidget(mode);
    m_body->addWidget(spin);
    m_read = [this, days, mode, spin] {
        m_filter.*days = mode->current() == 0 ? DaysAgo{{}, spin->value()} : DaysAgo{spin->value(), {}};
        return true;
    };
    m_first = spin;
}

void FilterEditor::addNet(const Currency& currency) {
    const auto makeEdit = [&](const std::optional<Money>& amount, const QString& name) {
        auto* edit = new QLineEdit(amount ? toDecimal(*amount, currency.digits) : QString(), this);
        edit->setPlaceholderText(name);
        edit->setAccessibleName(name);
        m_body->addWidget(edit);
        return edit;
    };
    auto* from = makeEdit(m_filter.net.from, tr("不低于"));
    auto* to = makeEdit(m_filter.net.to, tr("不高于"));
    m_read = [this, from, to, digits = currency.digits] {
        Between<Money> net;
        bool ok = true;
        const auto read = [&](QLineEdit* edit, std::optional<Money>& into) {
            const QString text = edit->text().trimmed();
            const auto amount = parseMoney(text, digits);
            if (amount) into = *amount;
            const bool wrong = !text.isEmpty() && !amount;
            setStyleProperty(edit, "wrong", wrong);
            ok = ok && !wrong;
        };
        read(from, net.from);
        read(to, net.to);
        if (ok) m_filter.net = net;
        return ok;
    };
    m_first = from;
}

void FilterEditor::addVisits() {
    auto* from = makeSpin(static_cast<int>(m_filter.visits.from.value_or(0)), kMostDays, tr("至少几天"), this);
    auto* to = makeSpin(static_cast<int>(m_filter.visits.to.value_or(kMostDays)), kMostDays, tr("至多几天"), this);
    from->setPrefix(tr("至少 "));
    to->setPrefix(tr("至多 "));
    m_body->addWidget(from);
    m_body->addWidget(to);
    m_read = [this, from, to] {
        m_filter.visits = {};
        if (from->value() > 0) m_filter.visits.from = from->value();
        if (to->value() < kMostDays) m_filter.visits.to = to->value();
        return true;
    };
    m_first = from;
}

void FilterEditor::addBirthMonth() {
    auto* month = new QComboBox(this);
    month->setAccessibleName(tr("生日月份"));
    for (int i = 1; i <= 12; ++i) month->addItem(QLocale().standaloneMonthName(i));
    month->setCurrentIndex(qMax(1, m_filter.birthMonth ? m_filter.birthMonth : QDate::currentDate().month()) - 1);
    auto* note = makeLabel("caption", this);
    note->setText(tr("农历生日按当年的公历月份算。"));
    m_body->addWidget(month);
    m_body->addWidget(note);
    m_read = [this, month] {
        m_filter.birthMonth = month->currentIndex() + 1;
        return true;
    };
    m_first = month;
}

void FilterEditor::addConsents() {
    std::vector<QCheckBox*> boxes;
    for (const Consent consent : kConsents) {
        auto* box = new QCheckBox(consentText(consent), this);
        box->setChecked(m_filter.consents.testFlag(consent));
        boxes.push_back(box);
        m_body->addWidget(box);
    }
    m_read = [this, boxes] {
        m_filter.consents = {};
        for (std::size_t i = 0; i < boxes.size(); ++i) m_filter.consents.setFlag(kConsents[i], boxes[i]->isChecked());
        return true;
    };
    m_first = boxes.front();
}

void FilterEditor::addSource(const Choices& choices) {
    auto* source = new QComboBox(this);
    source->setAccessibleName(filterPartName(FilterPart::Source));
    source->addItems(choices.sources);
    if (choices.sources.isEmpty()) source->addItem(tr("没有会员填写来源"));
    source->setEnabled(!choices.sources.isEmpty());
    source->setCurrentIndex(qMax(0, static_cast<int>(choices.sources.indexOf(m_filter.source))));
    m_body->addWidget(source);
    m_read = [this, source] {
        m_filter.source = source->isEnabled() ? source->currentText() : QString();
        return true;
    };
    m_first = source;
}

void FilterEditor::addPhone() {
    auto* has = new Segmented(2, this);
    has->setText(0, tr("有手机"));
    has->setText(1, tr("没有手机"));
    has->setCurrent(m_filter.hasPhone.value_or(true) ? 0 : 1);
    m_body->addWidget(has);
    m_read = [this, has] {
        m_filter.hasPhone = has->current() == 0;
        return true;
    };
    m_first = has;
}

} // namespace zg
