#pragma once

#include "ui/backup/BackupPlan.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QTimeEdit;

namespace zg {

class FolderEdit;

// Where and how often. It keeps nothing: whoever embeds it takes plan() when changed() is emitted.
class BackupForm : public QWidget {
    Q_OBJECT
public:
    explicit BackupForm(QWidget* parent = nullptr);

    void setPlan(const BackupPlan& plan); // does not emit
    BackupPlan plan() const;
    void start(); // focus where work begins

signals:
    void changed();

private:
    void speak();
    void edited();

    FolderEdit* m_folder;
    QComboBox* m_rhythm;
    QTimeEdit* m_at;
    QSpinBox* m_keep;
    QLabel *m_folderLabel, *m_rhythmLabel, *m_atLabel, *m_keepLabel;
    bool m_filling = false;
};

} // namespace zg
