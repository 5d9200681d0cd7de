#include "ui/imports/FileDrop.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

QString localFile(const QMimeData* data) {
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) return url.toLocalFile();
    }
    return {};
}

} // namespace

FileDrop::FileDrop(QWidget* parent)
    : QFrame(parent), m_title(makeLabel("heading", this)), m_help(makeLabel("secondary", this)),
      m_choose(makeButton("primary", "folder", this)) {
    setProperty("look", QStringLiteral("drop"));
    setAcceptDrops(true);
    auto* sign = new QLabel(this);
    sign->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_help->setAlignment(Qt::AlignCenter);
    m_help->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 28, 24, 28);
    layout->setSpacing(8);
    layout->addWidget(sign);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    layout->addSpacing(6);
    layout->addWidget(m_choose, 0, Qt::AlignHCenter);
    connect(m_choose, &QPushButton::clicked, this, &FileDrop::choose);
    redressed(this,
              [this, sign] { sign->setPixmap(icon("import").pixmap(QSize(px(40), px(40)), devicePixelRatioF())); });
    retranslated(this, [this] {
        m_title->setText(tr("把文件拖到这里"));
        m_help->setText(tr("CSV、TSV、XLSX、ODS、XLS：订单、会员或商品。编码和列会自动识别，写入之前先给你看。"));
        m_choose->setText(tr("选择文件(&O)…"));
    });
}

void FileDrop::choose() {
    auto* dialog = new QFileDialog(this, tr("选择要导入的文件"), QString(),
                                   tr("表格文件") + QStringLiteral(" (*.csv *.tsv *.txt *.xlsx *.ods *.xls);;") +
                                       tr("所有文件") + QStringLiteral(" (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileDrop::fileChosen);
    dialog->open();
}

void FileDrop::dragEnterEvent(QDragEnterEvent* event) {
    if (localFile(event->mimeData()).isEmpty()) return;
    event->acceptProposedAction();
    setStyleProperty(this, "over", true);
}

void FileDrop::dragLeaveEvent(QDragLeaveEvent* event) {
    QFrame::dragLeaveEvent(event);
    setStyleProperty(this, "over", false);
}

void FileDrop::dropEvent(QDropEvent* event) {
    setStyleProperty(this, "over", false);
    const QString path = localFile(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    emit fileChosen(path);
}

} // namespace zg
