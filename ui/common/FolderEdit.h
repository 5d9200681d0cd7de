#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QToolButton;

namespace zg {

// A folder's path, typed or chosen.
class FolderEdit : public QWidget {
    Q_OBJECT
public:
    explicit FolderEdit(QWidget* parent = nullptr);

    QString folder() const;
    void setFolder(const QString& folder);
    QLineEdit* edit() const { return m_edit; }

signals:
    void folderChanged(const QString& folder);

private:
    void choose();

    QLineEdit* m_edit;
    QToolButton* m_browse;
};

} // namespace zg
