#pragma once

#include <QtWidgets/QTableView>

#include <vector>

class QSettings;

namespace zg {

struct TableColumn {
    int width;         // at 100 %, until it is dragged
    bool shown = true; // until it is chosen or left out
    int room = 0;      // it gives way where the table is narrower than this
};

// A table of rows whose columns people arrange: which are shown, how wide and in what order is remembered. The first
// column always stays. Ctrl+C copies the selected rows as tab-separated text.
class DataTable : public QTableView {
    Q_OBJECT
public:
    // `key`: where the settings keep the columns.
    DataTable(QAbstractItemModel& model, std::vector<TableColumn> columns, QSettings& settings, const QString& key,
              QWidget* parent = nullptr);

    int selectedRows() const;
    void openColumnMenu(const QPoint& at);
    QString selectionText() const; // with headings; what a spreadsheet would take for a formula is neutralised
    void copySelection() const;

signals:
    void menuWanted(const QPoint& at); // on the selection, in global coordinates

protected:
    virtual bool isHeld(int) const { return true; } // a row that is not here is not copied
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int columnCount() const { return static_cast<int>(m_columns.size()); }
    TableColumn& column(int index) { return m_columns[static_cast<std::size_t>(index)]; }
    QString heading(int index) const;
    bool hasRoom(int index);
    void fitColumns();
    void scaleColumns();
    void restoreColumns();
    void saveColumns();

    std::vector<TableColumn> m_columns;
    QSettings& m_settings;
    QString m_key;
    int m_scale = 0; // the widths are in pixels of this interface scale
};

} // namespace zg
