#include "ui/security/RecoveryForm.h"

#include "core/receipts/QrCode.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtGui/QImage>
#include <QtGui/QTextDocument>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <memory>

namespace zg {

namespace {

// For a phone's camera on the day it is needed: eight squares a module, with the quiet zone a reader wants.
QImage qrImage(const QString& text) {
    constexpr int kModule = 8, kQuiet = 4;
    const QrCode code = qrCode(text);
    QImage image((code.size + 2 * kQuiet) * kModule, (code.size + 2 * kQuiet) * kModule, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code.size * kModule; ++y)
        for (int x = 0; x < code.size * kModule; ++x)
            if (code.at(x / kModule, y / kModule))
                image.setPixel(x + kQuiet * kModule, y + kQuiet * kModule, qRgb(0, 0, 0));
    return image;
}

} // namespace

QString bareCode(const QString& code) {
    QString bare;
    for (const QChar c : code.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber()) bare += c.toUpper();
    }
    return bare;
}

RecoveryForm::RecoveryForm(QWidget* parent)
    : QWidget(parent), m_title(makeLabel("title", this)), m_why(makeLabel("secondary", this)),
      m_shown(makeLabel("code", this)), m_print(makeButton("", "printer", this)),
      m_againLabel(makeLabel("secondary", this)), m_again(new QLineEdit(this)), m_notice(new Notice(this)),
      m_confirm(makeButton("primary", nullptr, this)) {
    m_why->setWordWrap(true);
    m_shown->setWordWrap(true);
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_againLabel->setBuddy(m_again);
    m_again->setInputMethodHints(Qt::ImhPreferUppercase | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    layout->addWidget(m_shown);
    layout->addWidget(m_print, 0, Qt::AlignLeft);
    layout->addWidget(m_againLabel);
    layout->addWidget(m_again);
    layout->addWidget(m_notice);
    layout->addSpacing(4);
    layout->addWidget(m_confirm);
    layout->addStretch();

    connect(m_print, &QPushButton::clicked, this, &RecoveryForm::print);
    connect(m_confirm, &QPushButton::clicked, this, &RecoveryForm::confirm);
    connect(m_again, &QLineEdit::returnPressed, this, &RecoveryForm::confirm);
    retranslated(this, [this] { speak(); });
}

void RecoveryForm::speak() {
    m_title->setText(tr("收好恢复码"));
    m_why->setText(
        tr("忘记口令时，只有它能打开店铺，没有人能替你找回。它只显示这一次：请打印或抄下来，放在店外安全的地方。"));
    m_print->setText(tr("打印恢复单(&P)…"));
    m_againLabel->setText(tr("对照抄下的内容输入一遍(&T)"));
    m_again->setAccessibleName(tr("再输入恢复码"));
    m_shown->setAccessibleName(tr("恢复码"));
    m_confirm->setText(tr("核对并继续(&E)"));
}

void RecoveryForm::show(const QString& shopName, const QString& code) {
    m_shopName = shopName;
    m_code = code;
    // In two lines of whole groups, rather than wherever the line is full.
    const QStringList groups = code.split(u'-');
    const qsizetype half = (groups.size() + 1) / 2;
    m_shown->setText(groups.size() < 6
                         ? code
                         : groups.mid(0, half).join(u'-') + QStringLiteral("-\n") + groups.mid(half).join(u'-'));
    m_again->clear();
    m_notice->clear();
}

void RecoveryForm::start() {
    m_again->setFocus();
}

void RecoveryForm::confirm() {
    if (bareCode(m_again->text()) == bareCode(m_code)) {
        emit confirmed();
        return;
    }
    m_notice->say(Notice::Kind::Bad, tr("和上面的恢复码不一样。请逐组对照后再输。"));
    m_again->setFocus();
    m_again->selectAll();
}

void RecoveryForm::print() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] {
        QTextDocument sheet;
        sheet.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("code")), qrImage(m_code));
        sheet.setHtml(QStringLiteral("<h1>%1</h1><h2>%2</h2><p style='font-size:18pt'><b>%3</b></p>"
                                     "<p><img src='code' width='180' height='180'></p><p>%4</p>")
                          .arg(tr("恢复单").toHtmlEscaped(), m_shopName.toHtmlEscaped(), m_code.toHtmlEscaped(),
                               tr("打开店铺时选择「用恢复码」，输入上面的字母和数字。谁拿到这张纸和店铺文件，"
                                  "谁就能打开店铺：请放在店外安全的地方。")
                                   .toHtmlEscaped()));
        sheet.print(printer.get());
    });
    dialog->open();
}

} // namespace zg
