#include "ui/printing/PrinterNotice.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/printing/PrintText.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace zg {

PrinterNotice::PrinterNotice(ReceiptPrinter& printer, QWidget* parent)
    : QFrame(parent), m_printer(printer), m_icon(new QLabel(this)), m_text(new QLabel(this)),
      m_retry(makeButton("quiet", "refresh", this)), m_dismiss(makeButton("quiet", nullptr, this)) {
    setProperty("look", QStringLiteral("note-warn"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_retry);
    layout->addWidget(m_dismiss);
    connect(m_retry, &QPushButton::clicked, &m_printer, &ReceiptPrinter::retryAll);
    connect(m_dismiss, &QPushButton::clicked, &m_printer, &ReceiptPrinter::dismissAll);
    connect(&m_printer, &ReceiptPrinter::changed, this, &PrinterNotice::speak);
    redressed(this, [this] {
        m_icon->setPixmap(icon("printer", &Tokens::warn).pixmap(QSize(px(18), px(18)), devicePixelRatioF()));
    });
    retranslated(this, [this] { speak(); });
}

void PrinterNotice::speak() {
    const auto& jobs = m_printer.jobs();
    const int stuck = m_printer.stuck();
    m_retry->setText(tr("重试(&R)"));
    m_dismiss->setText(tr("不打了(&D)"));
    setVisible(stuck > 0);
    // The newest trouble is what stands before the cashier now.
    for (const PrintJob& job : jobs)
        if (job.problem)
            m_text->setText(tr("%n 张小票没有打出来。", nullptr, stuck) + u' ' + problemText(*job.problem));
}

} // namespace zg
