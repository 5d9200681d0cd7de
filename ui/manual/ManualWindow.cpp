#include "ui/manual/ManualWindow.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/manual/ManualText.h"
#include "ui/manual/ManualView.h"
#include "ui/theme/Language.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QToolButton>

namespace zg {

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent), m_back(makeIconButton("chevron-left", this)), m_forward(makeIconButton("chevron-right", this)),
      m_search(new QLineEdit(this)), m_contents(new QListWidget(this)), m_none(makeLabel("secondary", this)),
      m_view(new ManualView(this)) {
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_QuitOnClose, false);
    m_contents->setProperty("look", QStringLiteral("contents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setWordWrap(true);
    m_none->hide();

    auto* steps = new QHBoxLayout;
    steps->setSpacing(2);
    steps->addWidget(m_back);
    steps->addWidget(m_forward);
    steps->addStretch();
    auto* side = new QFrame(this);
    side->setProperty("look", QStringLiteral("nav"));
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setSpacing(8);
    sideLayout->addLayout(steps);
    sideLayout->addWidget(m_search);
    sideLayout->addWidget(m_none);
    sideLayout->addWidget(m_contents, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(m_view, 1);

    for (const QString& topic : manualTopics()) {
        auto* item = new QListWidgetItem(m_contents);
        item->setData(Qt::UserRole, topic);
    }
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        // The focus stays in the list: ↑↓ leaf through the pages.
        if (item && item->data(Qt::UserRole) != m_view->topic())
            m_view->open(item->data(Qt::UserRole).toString(), m_language);
    });
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::narrow);
    connect(m_search, &QLineEdit::returnPressed, m_view, [this] {
        if (!m_view->find(m_search->text())) { // on from the top
            m_view->moveCursor(QTextCursor::Start);
            m_view->find(m_search->text());
        }
    });
    connect(m_back, &QToolButton::clicked, m_view, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_view, &QTextBrowser::forward);
    connect(m_view, &QTextBrowser::historyChanged, this, [this] {
        m_back->setEnabled(m_view->isBackwardAvailable());
        m_forward->setEnabled(m_view->isForwardAvailable());
        showPlace(); // not by sourceChanged, which comes before source() has changed
    });
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, m_view, &QTextBrowser::backward);
    connect(new QShortcut(QKeySequence::Forward, this), &QShortcut::activated, m_view, &QTextBrowser::forward);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            qOverload<>(&QLineEdit::setFocus));
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);

    redressed(this, [this, side, sideLayout] {
        side->setFixedWidth(px(240));
        sideLayout->setContentsMargins(px(12), px(12), px(12), px(12));
        resize(qMax(width(), px(1080)), qMax(height(), px(720)));
        if (!m_view->source().isEmpty()) m_view->renew(m_language);
    });
    retranslated(this, [this] { speak(); });
}

void ManualWindow::open(const QString& topic) {
    m_view->open(manualTopics().contains(topic) ? topic : manualTopics().first(), m_language);
    m_view->setFocus();
}

QString ManualWindow::topic() const {
    return m_view->topic();
}

void ManualWindow::speak() {
    m_language = nearestLanguage(QLocale().name());
    setWindowTitle(tr("使用手册 · 掌柜"));
    m_back->setAccessibleName(tr("后退"));
    m_back->setToolTip(tr("后退"));
    m_forward->setAccessibleName(tr("前进"));
    m_forward->setToolTip(tr("前进"));
    m_search->setPlaceholderText(tr("在手册里查找"));
    m_search->setAccessibleName(tr("在手册里查找"));
    m_contents->setAccessibleName(tr("目录"));
    m_view->setAccessibleName(tr("手册正文"));
    m_none->setText(tr("手册里没有这个词。"));
    for (int row = 0; row < m_contents->count(); ++row) {
        QListWidgetItem* item = m_contents->item(row);
        item->setText(manualTitle(item->data(Qt::UserRole).toString(), m_language));
    }
    narrow();
    if (!m_view->source().isEmpty()) m_view->renew(m_language);
}

void ManualWindow::narrow() {
    const QString words = m_search->text().trimmed();
    bool any = false;
    for (int row = 0; row < m_contents->count(); ++row) {
        QListWidgetItem* item = m_contents->item(row);
        const bool found =
            words.isEmpty() ||
            manualText(item->data(Qt::UserRole).toString(), m_language).contains(words, Qt::CaseInsensitive);
        item->setHidden(!found);
        any = any || found;
    }
    m_none->setVisible(!any);
}

void ManualWindow::showPlace() {
    for (int row = 0; row < m_contents->count(); ++row)
        if (m_contents->item(row)->data(Qt::UserRole) == m_view->topic()) m_contents->setCurrentRow(row);
    if (!m_search->text().trimmed().isEmpty()) m_view->find(m_search->text().trimmed());
}

} // namespace zg
