#include "ui/printing/PrinterForm.h"

#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Segmented.h"
#include "ui/common/Widgets.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrinterInfo>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

namespace zg {

namespace {

constexpr int kBauds[] = {9600, 19200, 38400, 57600, 115200};

QString firstTarget(PrinterKind kind) {
    switch (kind) {
    case PrinterKind::Device: return QStringLiteral("/dev/usb/lp0");
    case PrinterKind::Serial: return QStringLiteral("/dev/ttyUSB0");
    case PrinterKind::Pdf:
        return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/receipts");
    case PrinterKind::None:
    case PrinterKind::System:
    case PrinterKind::Network: break;
    }
    return {};
}

} // namespace

PrinterForm::PrinterForm(ReceiptPrinter& printer, QWidget* parent)
    : QWidget(parent), m_printer(printer), m_form(new QFormLayout), m_kind(new QComboBox(this)),
      m_system(new QComboBox(this)), m_targetRow(new QWidget(this)), m_target(new QLineEdit(m_targetRow)),
      m_browse(makeIconButton("folder", m_targetRow)), m_baud(new QComboBox(this)), m_width(new Segmented(2, this)),
      m_copies(new QSpinBox(this)), m_drawer(new QCheckBox(this)), m_footer(new QPlainTextEdit(this)),
      m_test(makeButton("plain", "printer", this)), m_result(new Notice(this)), m_hint(makeLabel("caption", this)) {
    QLabel** labels[] = {&m_kindLabel,  &m_systemLabel, &m_targetLabel, &m_baudLabel,
                         &m_widthLabel, &m_copiesLabel, &m_footerLabel};
    for (QLabel** label : labels) *label = makeLabel("secondary", this);
    for (const PrinterKind kind : kPrinterKinds) {
        m_kind->addItem(QString());
        m_targets << firstTarget(kind);
    }
    for (const int baud : kBauds) m_baud->addItem(QString::number(baud), baud);
    m_copies->setRange(1, kMostCopies);
    m_footer->setTabChangesFocus(true);
    m_hint->setWordWrap(true);

    auto* target = new QHBoxLayout(m_targetRow);
    target->setContentsMargins(0, 0, 0, 0);
    target->setSpacing(6);
    target->addWidget(m_target, 1);
    target->addWidget(m_browse);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->addRow(m_kindLabel, m_kind);
    m_form->addRow(m_systemLabel, m_system);
    m_form->addRow(m_targetLabel, m_targetRow);
    m_form->setWidget(m_form->rowCount(), QFormLayout::FieldRole, m_hint);
    m_form->addRow(m_baudLabel, m_baud);
    m_form->addRow(m_widthLabel, m_width);
    m_form->addRow(m_copiesLabel, m_copies);
    m_form->addRow(m_footerLabel, m_footer);
    m_form->setWidget(m_form->rowCount(), QFormLayout::FieldRole, m_drawer);
    const std::pair<QLabel*, QWidget*> buddies[] = {{m_kindLabel, m_kind},     {m_systemLabel, m_system},
                                                    {m_targetLabel, m_target}, {m_baudLabel, m_baud},
                                                    {m_copiesLabel, m_copies}, {m_footerLabel, m_footer}};
    for (const auto& [label, field] : buddies) label->setBuddy(field);

    auto* tests = new QHBoxLayout;
    tests->addWidget(m_test);
    tests->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(m_form);
    layout->addLayout(tests);
    layout->addWidget(m_result);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_targets[m_shown] = m_target->text();
        m_shown = kind;
        m_target->setText(m_targets[kind]);
        showKind();
        noteChange();
    });
    connect(m_system, &QComboBox::currentIndexChanged, this, &PrinterForm::noteChange);
    connect(m_target, &QLineEdit::textChanged, this, &PrinterForm::noteChange);
    connect(m_baud, &QComboBox::currentIndexChanged, this, &PrinterForm::noteChange);
    connect(m_width, &Segmented::chosen, this, &PrinterForm::noteChange);
    connect(m_copies, &QSpinBox::valueChanged, this, &PrinterForm::noteChange);
    connect(m_drawer, &QCheckBox::toggled, this, &PrinterForm::noteChange);
    connect(m_footer, &QPlainTextEdit::textChanged, this, &PrinterForm::noteChange);
    connect(m_browse, &QToolButton::clicked, this, &PrinterForm::chooseFolder);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_test->setEnabled(false);
        m_result->clear();
        m_printer.printTest(settings());
    });
    connect(&m_printer, &ReceiptPrinter::tested, this, [this](const QString& problem) {
        m_test->setEnabled(true);
        if (problem.isEmpty()) {
            m_result->say(Notice::Kind::Ok, tr("测试页已送出。纸上的中文和二维码都清楚，就可以用了。"));
        } else {
            m_result->say(Notice::Kind::Bad, problem);
        }
    });
    redressed(this, [this] { m_footer->setFixedHeight(px(72)); });
    retranslated(this, [this] { speak(); });
    setSettings(printer.settings());
}

void PrinterForm::speak() {
    const QString kinds[] = {tr("不打印"),     tr("系统打印机"), tr("PDF 文件"),
                             tr("网络小票机"), tr("USB 小票机"), tr("串口小票机")};
    for (int i = 0; i < m_kind->count(); ++i) m_kind->setItemText(i, kinds[i]);
    m_kindLabel->setText(tr("小票打印机(&P)"));
    m_systemLabel->setText(tr("系统打印机(&S)"));
    m_targetLabel->setText(tr("地址(&A)")); // until the kind says what it is
    m_baudLabel->setText(tr("波特率(&B)"));
    m_widthLabel->setText(tr("纸宽"));
    m_width->setText(0, tr("58 毫米"));
    m_width->setText(1, tr("80 毫米"));
    m_copiesLabel->setText(tr("份数(&N)"));
    m_footerLabel->setText(tr("小票页脚(&F)"));
    m_footer->setPlaceholderText(tr("例如：谢谢惠顾，七日内凭小票退换"));
    m_drawer->setText(tr("收付现金时打开钱箱(&D)"));
    m_test->setText(tr("打印测试页(&T)"));
    m_browse->setToolTip(tr("选择文件夹"));
    m_browse->setAccessibleName(tr("选择文件夹"));
    showKind();
}

void PrinterForm::showKind() {
    const auto kind = static_cast<PrinterKind>(m_kind->currentIndex());
    const bool isOn = kind != PrinterKind::None;
    const bool typed = isOn && kind != PrinterKind::System;
    m_form->setRowVisible(m_system, kind == PrinterKind::System);
    m_form->setRowVisible(m_targetRow, typed);
    m_form->setRowVisible(m_baud, kind == PrinterKind::Serial);
    m_form->setRowVisible(m_width, isOn);
    m_form->setRowVisible(m_copies, isOn && kind != PrinterKind::Pdf);
    m_form->setRowVisible(m_footer, isOn);
    m_form->setRowVisible(m_drawer, isOn && kind != PrinterKind::System && kind != PrinterKind::Pdf);
    m_browse->setVisible(kind == PrinterKind::Pdf);
    m_test->setVisible(isOn);
    m_result->clear();
    switch (kind) {
    case PrinterKind::None: m_hint->setText(tr("收款后不打印小票；需要时可在「小票」页补打。")); break;
    case PrinterKind::System: m_hint->setText(tr("用系统里装好的打印机，按纸宽排版。")); break;
    case PrinterKind::Pdf:
        m_targetLabel->setText(tr("文件夹(&A)"));
        m_hint->setText(tr("每张小票存成一个 PDF 文件。"));
        break;
    case PrinterKind::Network:
        m_targetLabel->setText(tr("地址(&A)"));
        m_target->setPlaceholderText(tr("例如 192.168.1.50"));
        m_hint->setText(tr("小票机的 IP 地址；端口不是 9100 时写成 地址：端口。"));
        break;
    case PrinterKind::Device:
    case PrinterKind::Serial:
        m_targetLabel->setText(tr("设备(&A)"));
        m_hint->setText(tr("当前用户要能写这个设备，一般加入 lp 或 dialout 组即可。"));
        break;
    }
    if (kind != PrinterKind::Network) m_target->setPlaceholderText(QString());
    for (const QLabel* label : {m_kindLabel, m_systemLabel, m_targetLabel, m_baudLabel, m_copiesLabel, m_footerLabel}) {
        QString name = label->text();
        label->buddy()->setAccessibleName(name.remove(QRegularExpression(QStringLiteral("\\(&.\\)|&"))));
    }
}

void PrinterForm::setSettings(const PrinterSettings& settings) {
    m_filling = true;
    m_system->clear();
    m_system->addItems(QPrinterInfo::availablePrinterNames());
    if (settings.kind == PrinterKind::System) {
        // A printer that is switched off may be missing now; it stays the choice.
        if (!settings.target.isEmpty() && m_system->findText(settings.target) < 0) m_system->addItem(settings.target);
        m_system->setCurrentText(settings.target.isEmpty() ? QPrinterInfo::defaultPrinterName() : settings.target);
    }
    const int kind = static_cast<int>(settings.kind);
    m_kind->setCurrentIndex(kind);
    if (!settings.target.isEmpty()) m_target->setText(settings.target);
    m_shown = kind;
    m_baud->setCurrentIndex(qMax(0, m_baud->findData(settings.baud)));
    m_width->setCurrent(settings.width == PaperWidth::Mm80 ? 1 : 0);
    m_copies->setValue(settings.copies);
    m_drawer->setChecked(settings.drawer);
    m_footer->setPlainText(settings.footer);
    showKind();
    m_filling = false;
}

PrinterSettings PrinterForm::settings() const {
    PrinterSettings s;
    s.kind = static_cast<PrinterKind>(m_kind->currentIndex());
    if (s.kind == PrinterKind::System) {
        s.target = m_system->currentText();
    } else if (s.kind != PrinterKind::None) {
        s.target = m_target->text().trimmed();
    }
    s.width = m_width->current() == 1 ? PaperWidth::Mm80 : PaperWidth::Mm58;
    s.copies = m_copies->value();
    s.baud = m_baud->currentData().toInt();
    s.drawer = m_drawer->isChecked();
    s.footer = m_footer->toPlainText().trimmed();
    return s;
}

void PrinterForm::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("小票 PDF 的文件夹"), m_target->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_target, &QLineEdit::setText);
    dialog->open();
}

void PrinterForm::noteChange() {
    m_result->clear();
    if (!m_filling) emit changed();
}

} // namespace zg
