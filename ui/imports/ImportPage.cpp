#include "ui/imports/ImportPage.h"

#include "core/imports/ImportService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/OpenFile.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/imports/FileDrop.h"
#include "ui/imports/ImportHistory.h"
#include "ui/imports/ImportTexts.h"
#include "ui/imports/PlanStep.h"
#include "ui/imports/ResultStep.h"
#include "ui/imports/ReviewStep.h"
#include "ui/jobs/Job.h"
#include "ui/jobs/JobRow.h"
#include "ui/page/PageParts.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace zg {

PageSpec ImportPage::spec() {
    return {"import",
            NavGroup::Back,
            "import",
            [] { return tr("导入"); },
            Permission::Import,
            [](const PageParts& parts) -> Page* { return new ImportPage(parts.services.imports, parts.shop); }};
}

ImportPage::ImportPage(ImportService& imports, const LiveShop& shop, QWidget* parent)
    : Page(parent), m_imports(imports), m_title(makeLabel("title", this)), m_steps(makeLabel("secondary", this)),
      m_spinner(new Spinner(this)), m_notice(new Notice(this)), m_stack(new QStackedWidget(this)),
      m_filePage(new QWidget), m_drop(new FileDrop), m_history(new ImportHistory(shop.calendar())),
      m_review(new ReviewStep), m_working(makeCard()), m_planStep(new PlanStep(shop.currency())),
      m_result(new ResultStep) {
    auto* fileLayout = new QVBoxLayout(m_filePage);
    fileLayout->setContentsMargins(0, 0, 0, 0);
    fileLayout->setSpacing(14);
    fileLayout->addWidget(m_drop);
    fileLayout->addWidget(m_history);
    fileLayout->addStretch();
    new QVBoxLayout(m_working);
    for (QWidget* page : {m_filePage, static_cast<QWidget*>(m_review), static_cast<QWidget*>(m_working),
                          static_cast<QWidget*>(m_planStep), static_cast<QWidget*>(m_result)}) {
        // At the top of the page, whatever the height of the tallest step.
        auto* holder = new QWidget;
        auto* layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page, page == m_planStep ? 1 : 0);
        if (page != m_planStep) layout->addStretch();
        m_stack->addWidget(holder);
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_steps, 0, Qt::AlignBottom);
    head->addWidget(m_spinner);
    head->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);

    connect(m_drop, &FileDrop::fileChosen, this, &ImportPage::openFile);
    connect(m_review, &ReviewStep::reread, this, &ImportPage::inspect);
    connect(m_review, &ReviewStep::planRequested, this, &ImportPage::plan);
    connect(m_review, &ReviewStep::otherFileWanted, this, [this] { go(Step::File); });
    connect(m_planStep, &PlanStep::backWanted, this, [this] { go(Step::Review); });
    connect(m_planStep, &PlanStep::runRequested, this, &ImportPage::run);
    connect(m_planStep, &PlanStep::rejectedWanted, this, &ImportPage::saveRejected);
    connect(m_result, &ResultStep::rejectedWanted, this, &ImportPage::saveRejected);
    connect(m_result, &ResultStep::anotherWanted, this, [this] { go(Step::File); });
    connect(m_result, &ResultStep::undoWanted, this, [this] { undo(m_result->outcome()->id); });
    connect(m_history, &ImportHistory::undoWanted, this, &ImportPage::undo);
    redressed(this, [layout] { layout->setContentsMargins(px(20), px(16), px(20), px(16)); });
    retranslated(this, [this] {
        m_title->setText(tr("导入"));
        go(m_step);
    });
}

QString ImportPage::message() const {
    return m_notice->text();
}

void ImportPage::entered() {
    if (m_step == Step::File) m_drop->button()->setFocus();
}

Topics ImportPage::concerns() const {
    return Topic::Imports | Topic::Settings;
}

void ImportPage::dataChanged(const Changes&) {
    // Many commits a second while an import runs; its end refreshes the list by itself.
    if (!m_job) refreshHistory();
}

std::function<void()> ImportPage::wayTo(const Destination& destination) {
    if (std::holds_alternative<ImportFile>(destination)) return [] {};
    return {};
}

void ImportPage::go(Step step) {
    if (step != m_step) m_notice->clear();
    m_step = step;
    m_stack->setCurrentIndex(static_cast<int>(step));
    switch (step) {
    case Step::File: m_steps->setText(tr("第 1 步：选择文件")); break;
    case Step::Review: m_steps->setText(tr("第 2 步：核对列")); break;
    case Step::Working: m_steps->setText(m_job ? m_job->title() : QString()); break;
    case Step::Plan: m_steps->setText(tr("第 3 步：看试运行的结果")); break;
    case Step::Result: m_steps->setText(tr("第 5 步：完成")); break;
    }
}

void ImportPage::refuse(const Error& error) {
    m_notice->say(error.code == ErrorCode::Cancelled ? Notice::Kind::Info : Notice::Kind::Bad, errorText(error));
}

void ImportPage::openFile(const QString& path) {
    if (m_job) return;
    m_path = path;
    whenReady(m_imports.presets(), this, [this](const Result<std::vector<ImportPreset>>& presets) {
        if (presets) m_presets = *presets;
        inspect({});
    });
}

void ImportPage::inspect(const TableOptions& options) {
    m_spinner->start();
    m_stack->setEnabled(false);
    whenReady(m_imports.inspect(m_path, options), this, [this](const Result<ImportPreview>& preview) {
        m_spinner->stop();
        m_stack->setEnabled(true);
        if (!preview) {
            refuse(preview.error());
            return;
        }
        m_review->show(m_path, *preview, m_presets);
        go(Step::Review);
        m_notice->clear();
    });
}

Progress ImportPage::beginJob(std::function<QString()> title) {
    m_job = new Job(std::move(title), this);
    m_working->layout()->addWidget(new JobRow(m_job, m_working));
    m_history->setBusy(true);
    go(Step::Working);
    emit jobStarted(m_job);
    return m_job->progress();
}

void ImportPage::endJob() {
    m_history->setBusy(false);
    m_job->finish();
    m_job = nullptr;
}

void ImportPage::plan() {
    const Progress progress = beginJob([this] { return tr("试运行：%1").arg(QFileInfo(m_path).fileName()); });
    m_steps->setText(tr("第 3 步：试运行"));
    whenReady(m_imports.plan(m_review->request(), progress), this, [this](const Result<ImportPlan>& plan) {
        endJob();
        go(plan ? Step::Plan : Step::Review);
        if (plan) {
            m_plan = *plan;
            m_planStep->show(*plan);
        } else {
            refuse(plan.error());
        }
    });
}

void ImportPage::run() {
    const Progress progress = beginJob([this] { return tr("导入：%1").arg(QFileInfo(m_path).fileName()); });
    m_steps->setText(tr("第 4 步：导入"));
    whenReady(m_imports.run(*m_plan, progress), this, [this](const Result<ImportOutcome>& outcome) {
        endJob();
        go(outcome ? Step::Result : Step::Plan);
        if (outcome) {
            m_result->show(*outcome);
            emit toast(tr("导入完成"), tr("撤销"), [this, id = outcome->id] { undo(id); });
        } else {
            refuse(outcome.error());
        }
        refreshHistory();
    });
}

void ImportPage::undo(ImportId id) {
    if (m_job) return;
    const Progress progress = beginJob([] { return tr("撤销导入"); });
    whenReady(m_imports.undo(id, progress), this, [this](const Result<UndoOutcome>& outcome) {
        endJob();
        go(Step::File);
        if (!outcome) {
            refuse(outcome.error());
        } else if (const auto kept = outcome->keptSales + outcome->keptMembers + outcome->keptProducts; kept > 0) {
            m_notice->say(Notice::Kind::Warn, tr("已撤销 %Ln 项；有 %1 项后来被别的单据用到，留了下来。", nullptr,
                                                 static_cast<int>(outcome->removed))
                                                  .arg(countText(kept)));
        } else {
            m_notice->say(Notice::Kind::Ok,
                          tr("已撤销这次导入，一共 %Ln 项。", nullptr, static_cast<int>(outcome->removed)));
        }
        refreshHistory();
    });
}

void ImportPage::saveRejected() {
    const QString proposal = QFileInfo(m_path).completeBaseName() + tr("-未接受") + QStringLiteral(".csv");
    auto* dialog = new QFileDialog(this, tr("保存未接受的行"), QFileInfo(m_path).dir().filePath(proposal),
                                   QStringLiteral("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        whenReady(m_imports.writeRejected(*m_plan, path), this, [this, path](const Result<std::int64_t>& rows) {
            if (rows) {
                emit toast(tr("已保存 %Ln 行", nullptr, static_cast<int>(*rows)), tr("打开"), openingFile(path));
            } else {
                refuse(rows.error());
            }
        });
    });
    dialog->open();
}

void ImportPage::refreshHistory() {
    whenReady(m_imports.list(), this, [this](const Result<std::vector<ImportRecord>>& records) {
        if (records) m_history->show(*records);
    });
}

} // namespace zg
