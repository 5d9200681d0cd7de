#include "ui/imports/ReviewStep.h"

#include "core/imports/ColumnGuess.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/imports/ColumnTable.h"
#include "ui/imports/ImportTexts.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

constexpr const char* kEncodings[] = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252"};
constexpr char kDelimiters[] = {',', '\t', ';', '|'};

// A label above its choice.
QWidget* field(QLabel* label, QComboBox* choice) {
    auto* field = new QWidget;
    auto* layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(choice);
    label->setBuddy(choice);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return field;
}

} // namespace

ReviewStep::ReviewStep(QWidget* parent)
    : QFrame(parent), m_file(makeLabel("heading", this)), m_about(makeLabel("secondary", this)),
      m_encodingLabel(makeLabel("secondary")), m_delimiterLabel(makeLabel("secondary")),
      m_sheetLabel(makeLabel("secondary")), m_presetLabel(makeLabel("secondary")), m_kindLabel(makeLabel("secondary")),
      m_encoding(new QComboBox), m_delimiter(new QComboBox), m_sheet(new QComboBox), m_presetChoice(new QComboBox),
      m_kind(new QComboBox), m_columns(new ColumnTable(this)), m_other(makeButton("", nullptr, this)),
      m_plan(makeButton("primary", nullptr, this)) {
    setProperty("look", QStringLiteral("card"));
    for (const char* encoding : kEncodings)
        m_encoding->addItem(QString::fromLatin1(encoding), QString::fromLatin1(encoding));
    for (const char delimiter : kDelimiters) m_delimiter->addItem(QString(), QChar::fromLatin1(delimiter));
    for (const TableKind kind : {TableKind::Orders, TableKind::Members, TableKind::Products}) {
        m_kind->addItem(QString(), static_cast<int>(kind));
    }
    m_file->setWordWrap(true);
    auto* choices = new WrapRow(12);
    choices->addWidget(field(m_presetLabel, m_presetChoice));
    choices->addWidget(field(m_kindLabel, m_kind));
    choices->addWidget(field(m_encodingLabel, m_encoding));
    choices->addWidget(field(m_delimiterLabel, m_delimiter));
    choices->addWidget(field(m_sheetLabel, m_sheet));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_other);
    buttons->addStretch();
    buttons->addWidget(m_plan);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_file);
    layout->addWidget(m_about);
    layout->addLayout(choices);
    layout->addWidget(m_columns);
    layout->addLayout(buttons);

    connect(m_encoding, &QComboBox::activated, this, &ReviewStep::changeTable);
    connect(m_delimiter, &QComboBox::activated, this, &ReviewStep::changeTable);
    connect(m_sheet, &QComboBox::activated, this, &ReviewStep::changeTable);
    connect(m_presetChoice, &QComboBox::activated, this, &ReviewStep::takePreset);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_preset = guessPreset(m_preview.table, static_cast<TableKind>(m_kind->currentData().toInt()));
        m_presetChoice->setCurrentIndex(0);
        m_columns->show(m_preview.table, m_preset);
    });
    connect(m_plan, &QPushButton::clicked, this, &ReviewStep::planRequested);
    connect(m_other, &QPushButton::clicked, this, &ReviewStep::otherFileWanted);
    retranslated(this, [this] { speak(); });
}

void ReviewStep::show(const QString& path, const ImportPreview& preview, const std::vector<ImportPreset>& presets) {
    m_path = path;
    m_preview = preview;
    m_preset = preview.preset;
    m_presets = presets;
    const bool text = preview.table.format == TableFormat::Text;
    if (text && m_encoding->findData(preview.table.encoding) < 0)
        m_encoding->addItem(preview.table.encoding, preview.table.encoding);
    m_encoding->setCurrentIndex(m_encoding->findData(preview.table.encoding));
    m_delimiter->setCurrentIndex(m_delimiter->findData(QChar::fromLatin1(preview.table.delimiter)));
    m_sheet->clear();
    m_sheet->addItems(preview.table.sheets);
    m_sheet->setCurrentText(preview.table.sheet);
    m_encoding->parentWidget()->setVisible(text);
    m_delimiter->parentWidget()->setVisible(text);
    m_sheet->parentWidget()->setVisible(preview.table.sheets.size() > 1);
    m_presetChoice->clear();
    m_presetChoice->addItem(QString(), -1);
    for (std::size_t i = 0; i < m_presets.size(); ++i)
        m_presetChoice->addItem(presetText(m_presets[i].name), static_cast<int>(i));
    if (preview.recognised) {
        for (std::size_t i = 0; i < m_presets.size(); ++i) {
            if (m_presets[i].name == preview.preset.name) m_presetChoice->setCurrentIndex(static_cast<int>(i) + 1);
        }
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_preset.kind)));
    m_columns->show(preview.table, m_preset);
    speak();
}

ImportRequest ReviewStep::request() const {
    ImportRequest request;
    request.path = m_path;
    request.table = m_preview.table.toOptions();
    request.preset = m_preset;
    request.preset.columns = m_columns->columns();
    return request;
}

void ReviewStep::takePreset() {
    const int index = m_presetChoice->currentData().toInt();
    m_preset = index < 0 ? guessPreset(m_preview.table) : m_presets[static_cast<std::size_t>(index)];
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_preset.kind)));
    m_columns->show(m_preview.table, m_preset);
}

void ReviewStep::changeTable() {
    TableOptions options;
    options.format = m_preview.table.format;
    if (m_preview.table.format == TableFormat::Text) {
        options.encoding = m_encoding->currentData().toString();
        options.delimiter = m_delimiter->currentData().toChar().toLatin1();
    } else {
        options.sheet = m_sheet->currentText();
    }
    emit reread(options);
}

void ReviewStep::speak() {
    m_presetLabel->setText(tr("方案(&P)"));
    m_kindLabel->setText(tr("内容(&K)"));
    m_encodingLabel->setText(tr("文字编码(&E)"));
    m_delimiterLabel->setText(tr("分隔符(&D)"));
    m_sheetLabel->setText(tr("工作表(&S)"));
    m_presetChoice->setAccessibleName(tr("方案"));
    m_kind->setAccessibleName(tr("内容"));
    m_encoding->setAccessibleName(tr("文字编码"));
    m_delimiter->setAccessibleName(tr("分隔符"));
    m_sheet->setAccessibleName(tr("工作表"));
    m_other->setText(tr("换一个文件(&F)"));
    m_plan->setText(tr("试运行，先不写入(&T)"));
    if (m_presetChoice->count() > 0) m_presetChoice->setItemText(0, tr("按列名猜测"));
    for (int i = 0; i < m_delimiter->count(); ++i)
        m_delimiter->setItemText(i, delimiterText(m_delimiter->itemData(i).toChar().toLatin1()));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, tableKindText(static_cast<TableKind>(m_kind->itemData(i).toInt())));
    m_file->setText(QFileInfo(m_path).fileName());
    QStringList about = {formatText(m_preview.table.format), fileSizeText(m_preview.table.fileSize)};
    about << (m_preview.recognised ? tr("认出了方案「%1」").arg(presetText(m_preview.preset.name))
                                   : tr("没有现成的方案，列是按名称猜的，请核对"));
    m_about->setText(about.join(QStringLiteral(" · ")));
}

} // namespace zg
