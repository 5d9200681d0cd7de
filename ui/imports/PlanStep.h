#pragma once

#include "core/imports/ImportPlan.h"

#include <QtWidgets/QFrame>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QTableWidget;

namespace zg {

class Notice;

// What an import would do, before anything is written: counts, sums, and every kind of row it would not take.
class PlanStep : public QFrame {
    Q_OBJECT
public:
    explicit PlanStep(const Currency& currency, QWidget* parent = nullptr);

    void show(const ImportPlan& plan);

signals:
    void runRequested();
    void backWanted();
    void rejectedWanted();

private:
    void speak();

    const Currency& m_currency;
    std::optional<ImportPlan> m_plan;
    QLabel* m_title;
    QLabel* m_about;
    QGridLayout* m_counts;
    Notice* m_notice;
    QLabel* m_rowsTitle;
    QTableWidget* m_rows;
    QPushButton *m_back, *m_rejected, *m_run;
};

// Fills a grid with one line for each kind of thing that an import brings: name, new, updated, as before.
void showImportCounts(QGridLayout* grid, const ImportCounts& sales, const ImportCounts& refunds,
                      const ImportCounts& members, const ImportCounts& products);

} // namespace zg
