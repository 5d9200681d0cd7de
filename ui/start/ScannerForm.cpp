#include "ui/start/ScannerForm.h"

#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/input/ScannerFilter.h"

#include <QtCore/QSettings>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

ScannerForm::ScannerForm(QSettings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_title(makeLabel("title", this)), m_help(makeLabel("secondary", this)),
      m_result(new Notice(this)), m_slow(makeButton("", nullptr, this)), m_next(makeButton("primary", nullptr, this)) {
    m_help->setWordWrap(true);
    m_slow->setCheckable(true);
    clickOnEnter(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    layout->addWidget(m_result);
    layout->addWidget(m_slow, 0, Qt::AlignLeft);
    layout->addSpacing(4);
    layout->addWidget(m_next);
    connect(m_slow, &QPushButton::toggled, this, [this](bool slow) {
        const ScannerProfile profile = slow ? slowScanner() : ScannerProfile();
        saveScanner(profile, m_settings);
        if (m_scanner) m_scanner->setProfile(profile);
        m_next->setFocus();
    });
    connect(m_next, &QPushButton::clicked, this, &ScannerForm::leave);
    retranslated(this, [this] { speak(); });
}

void ScannerForm::start() {
    if (!m_scanner) {
        m_scanner = new ScannerFilter(this);
        m_scanner->setProfile(loadScanner(m_settings));
        connect(m_scanner, &ScannerFilter::scanned, this, [this](const QString& code) {
            m_code = code;
            speak();
        });
    }
    m_slow->setChecked(m_scanner->profile() == slowScanner());
    m_next->setFocus();
}

void ScannerForm::leave() {
    delete m_scanner; // the window of the shop has its own
    m_scanner = nullptr;
    emit finished();
}

void ScannerForm::speak() {
    m_title->setText(tr("试试扫码枪"));
    m_help->setText(tr("插上就能用，扫任意一个条码。没有扫码枪也可以跳过，以后在「设置」里再试。"));
    if (m_code.isEmpty())
        m_result->say(Notice::Kind::Info, tr("等待扫码…"));
    else
        m_result->say(Notice::Kind::Ok, tr("扫到 %1").arg(m_code));
    m_slow->setText(tr("扫了没反应：改用慢速(&S)"));
    m_next->setText(m_code.isEmpty() ? tr("跳过(&K)") : tr("下一步(&N)"));
}

} // namespace zg
