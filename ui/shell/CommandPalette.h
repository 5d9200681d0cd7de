#pragma once

#include "ui/shell/PaletteModel.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QLabel;
class QListView;

namespace zg {

class SearchField;

// Ctrl+K: one field over everything the window can go to or do. It lies over its parent, keeps its list without the
// focus, and gives the focus back to where it was.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* parent);

    // Sources stand in the list in the order they were added.
    void addSource(PaletteSource source);
    void open();
    void dismiss();
    SearchField& field() { return *m_field; }
    PaletteModel& model() { return *m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(const QString& query);
    void fill();
    void place();
    void move(int step);
    // Enter. Before all have answered to what stands in the field it waits for them.
    void choose();
    void take(int row);
    void speak();

    std::vector<PaletteSource> m_sources;
    std::vector<std::vector<PaletteItem>> m_found; // by source
    SearchField* m_field;
    PaletteModel* m_model;
    QListView* m_list;
    QLabel* m_none;
    QLabel* m_hint;
    QPointer<QWidget> m_before; // who had the focus
    QString m_query;
    QTimer m_patience; // then the answers there are, are shown
    int m_asked = 0, m_waiting = 0;
    bool m_enterWaits = false;
    bool m_moved = false; // a row was chosen by hand, and stays
};

} // namespace zg
