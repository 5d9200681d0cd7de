#include "ui/start/BeginForm.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"

#include <QtCore/QTimer>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

constexpr int kLookEvery = 100; // ms

} // namespace

BeginForm::BeginForm(FillDemo fillDemo, QWidget* parent)
    : QWidget(parent), m_fillDemo(std::move(fillDemo)), m_title(makeLabel("title", this)),
      m_demo(makeButton("method", "star", this)), m_import(makeButton("method", "import", this)),
      m_empty(makeButton("method", "shop", this)), m_demoHelp(makeLabel("secondary", this)),
      m_importHelp(makeLabel("secondary", this)), m_emptyHelp(makeLabel("secondary", this)),
      m_working(new QWidget(this)), m_workingText(makeLabel("secondary", m_working)),
      m_bar(new QProgressBar(m_working)), m_cancel(makeButton("", nullptr, m_working)), m_notice(new Notice(this)),
      m_look(new QTimer(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addSpacing(6);
    const std::pair<QPushButton*, QLabel*> choices[] = {
        {m_demo, m_demoHelp}, {m_import, m_importHelp}, {m_empty, m_emptyHelp}};
    for (const auto& [button, help] : choices) {
        clickOnEnter(button);
        help->setWordWrap(true);
        layout->addWidget(button);
        layout->addWidget(help);
        layout->addSpacing(6);
    }
    auto* working = new QHBoxLayout(m_working);
    working->setContentsMargins(0, 0, 0, 0);
    working->setSpacing(12);
    working->addWidget(m_workingText);
    working->addWidget(m_bar, 1);
    working->addWidget(m_cancel);
    m_bar->setTextVisible(false);
    m_working->hide();
    layout->addWidget(m_working);
    layout->addWidget(m_notice);

    connect(m_demo, &QPushButton::clicked, this, &BeginForm::fillDemo);
    connect(m_import, &QPushButton::clicked, this, [this] { emit chosen(Beginning::Import); });
    connect(m_empty, &QPushButton::clicked, this, [this] { emit chosen(Beginning::Empty); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        cancel();
    });
    m_look->setInterval(kLookEvery);
    connect(m_look, &QTimer::timeout, this, [this] {
        const Progress::Reached reached = m_filling->reached();
        m_bar->setMaximum(static_cast<int>(std::max<std::int64_t>(reached.total, 1)));
        m_bar->setValue(static_cast<int>(reached.done));
    });
    retranslated(this, [this] { speak(); });
}

BeginForm::~BeginForm() {
    cancel();
}

void BeginForm::start() {
    m_demo->setFocus();
}

void BeginForm::fillDemo() {
    setBusy(true);
    m_filling.emplace();
    m_look->start();
    whenReady(m_fillDemo(*m_filling), this, [this](const Done& done) {
        m_look->stop();
        setBusy(false);
        if (done) {
            emit chosen(Beginning::Demo);
            return;
        }
        const bool cancelled = done.error().code == ErrorCode::Cancelled;
        m_notice->say(cancelled ? Notice::Kind::Info : Notice::Kind::Bad, errorText(done.error()));
        start();
    });
}

void BeginForm::cancel() {
    if (m_filling) m_filling->cancel();
}

void BeginForm::setBusy(bool busy) {
    m_notice->clear();
    m_bar->setValue(0);
    m_working->setVisible(busy);
    m_cancel->setEnabled(true);
    for (QPushButton* button : {m_demo, m_import, m_empty}) button->setEnabled(!busy);
    if (busy) m_cancel->setFocus();
}

void BeginForm::speak() {
    m_title->setText(tr("从什么开始？"));
    m_demo->setText(tr("示范店铺(&D)"));
    m_demoHelp->setText(tr("三年的虚构买卖：2,000 位会员，名字和电话都不是真的。适合先四处看看。"));
    m_import->setText(tr("导入我的数据(&I)"));
    m_importHelp->setText(tr("会员、商品或订单的表格：CSV、Excel，或其他收银和网店导出的文件。"));
    m_empty->setText(tr("空店铺(&E)"));
    m_emptyHelp->setText(tr("从第一位会员、第一单开始。"));
    m_workingText->setText(tr("正在准备示范店铺…"));
    m_bar->setAccessibleName(m_workingText->text());
    m_cancel->setText(tr("取消"));
}

} // namespace zg
