#pragma once

#include "core/imports/ImportService.h"

#include <QtWidgets/QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace zg {

class ColumnTable;

// What the program found in a file, everything changeable, with its first rows.
class ReviewStep : public QFrame {
    Q_OBJECT
public:
    explicit ReviewStep(QWidget* parent = nullptr);

    void show(const QString& path, const ImportPreview& preview, const std::vector<ImportPreset>& presets);
    ImportRequest request() const;

signals:
    void reread(const zg::TableOptions& options); // another encoding, delimiter or sheet: look at the file again
    void planRequested();
    void otherFileWanted();

private:
    void speak();
    void takePreset();
    void changeTable();

    QString m_path;
    ImportPreview m_preview;
    ImportPreset m_preset; // the chosen one, before the columns are changed by hand
    std::vector<ImportPreset> m_presets;
    QLabel* m_file;
    QLabel* m_about;
    QLabel *m_encodingLabel, *m_delimiterLabel, *m_sheetLabel, *m_presetLabel, *m_kindLabel;
    QComboBox *m_encoding, *m_delimiter, *m_sheet, *m_presetChoice, *m_kind;
    ColumnTable* m_columns;
    QPushButton* m_other;
    QPushButton* m_plan;
};

} // namespace zg
