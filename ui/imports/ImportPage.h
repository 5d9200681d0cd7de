#pragma once

#include "core/base/Progress.h"
#include "core/imports/ImportPlan.h"
#include "ui/page/Page.h"

#include <QtCore/QPointer>

class QFrame;
class QLabel;
class QStackedWidget;

namespace zg {

class FileDrop;
class ImportHistory;
class ImportService;
class Job;
class LiveShop;
class Notice;
class PlanStep;
class ResultStep;
class ReviewStep;
class Spinner;

// File → what was found → dry run → run → result. Nothing is written before the dry run was seen; each long step shows
// progress and can be cancelled, here and in the status line.
class ImportPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    ImportPage(ImportService& imports, const LiveShop& shop, QWidget* parent = nullptr);

    enum class Step { File, Review, Working, Plan, Result };
    Step step() const { return m_step; }
    QString message() const; // what the notice says

    void entered() override;
    Topics concerns() const override;
    std::function<void()> wayTo(const Destination& destination) override;

public slots:
    void openFile(const QString& path);

protected:
    void dataChanged(const Changes& changes) override;

private:
    void inspect(const TableOptions& options);
    void plan();
    void run();
    void undo(ImportId id);
    void saveRejected();
    void refreshHistory();
    void go(Step step);
    void refuse(const Error& error);
    // A job with its row on the page and in the status line.
    Progress beginJob(std::function<QString()> title);
    void endJob();

    ImportService& m_imports;
    Step m_step = Step::File;
    QString m_path;
    std::vector<ImportPreset> m_presets;
    std::optional<ImportPlan> m_plan;
    QPointer<Job> m_job; // what it does ends with this page

    QLabel* m_title;
    QLabel* m_steps;
    Spinner* m_spinner;
    Notice* m_notice;
    QStackedWidget* m_stack;
    QWidget* m_filePage;
    FileDrop* m_drop;
    ImportHistory* m_history;
    ReviewStep* m_review;
    QFrame* m_working;
    PlanStep* m_planStep;
    ResultStep* m_result;
};

} // namespace zg
