#pragma once

#include "core/reports/ReportNames.h"

#include <QtWidgets/QListView>

class QStandardItemModel;

namespace zg {

// All reports under their headings, each with a line of what it tells. ↑↓ move over the headings.
class ReportList : public QListView {
    Q_OBJECT
public:
    explicit ReportList(QWidget* parent = nullptr);

    Report current() const { return m_current; }
    void setCurrent(Report report); // does not emit

signals:
    void chosen(zg::Report report);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void speak();
    void showCurrent();

    QStandardItemModel* m_model;
    Report m_current = Report::Sales;
    bool m_quiet = false; // while the program itself moves
};

} // namespace zg
