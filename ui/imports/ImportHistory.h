#pragma once

#include "core/imports/ImportStore.h"

#include <QtWidgets/QFrame>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace zg {

// The imports there have been, newest first, each with its undo.
class ImportHistory : public QFrame {
    Q_OBJECT
public:
    explicit ImportHistory(const BusinessCalendar& calendar, QWidget* parent = nullptr);

    void show(std::vector<ImportRecord> records);
    void setBusy(bool busy); // no undo while something runs

signals:
    void undoWanted(zg::ImportId id);

private:
    void speak();

    const BusinessCalendar& m_calendar;
    std::vector<ImportRecord> m_records;
    bool m_busy = false;
    QLabel* m_title;
    QVBoxLayout* m_rows;
};

} // namespace zg
