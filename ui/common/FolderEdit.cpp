#include "ui/common/FolderEdit.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace zg {

FolderEdit::FolderEdit(QWidget* parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_browse(makeIconButton("folder", this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browse);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { emit folderChanged(folder()); });
    connect(m_browse, &QToolButton::clicked, this, &FolderEdit::choose);
    retranslated(this, [this] {
        m_edit->setAccessibleName(tr("文件夹"));
        m_browse->setToolTip(tr("选择文件夹…"));
        m_browse->setAccessibleName(tr("选择文件夹"));
    });
}

QString FolderEdit::folder() const {
    const QString typed = m_edit->text().trimmed();
    return typed.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(typed));
}

void FolderEdit::setFolder(const QString& folder) {
    m_edit->setText(QDir::toNativeSeparators(folder));
}

void FolderEdit::choose() {
    auto* dialog = new QFileDialog(this, tr("选择文件夹"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderEdit::setFolder);
    dialog->open();
}

} // namespace zg
