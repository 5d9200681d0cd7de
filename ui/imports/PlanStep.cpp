#include "ui/imports/PlanStep.h"

#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/imports/ImportTexts.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

namespace zg {

PlanStep::PlanStep(const Currency& currency, QWidget* parent)
    : QFrame(parent), m_currency(currency), m_title(makeLabel("heading", this)), m_about(makeLabel("secondary", this)),
      m_counts(new QGridLayout), m_notice(new Notice(this)), m_rowsTitle(makeLabel("strong", this)),
      m_rows(new QTableWidget(this)), m_back(makeButton("", nullptr, this)), m_rejected(makeButton("", "export", this)),
      m_run(makeButton("primary", nullptr, this)) {
    setProperty("look", QStringLiteral("card"));
    m_about->setWordWrap(true);
    m_counts->setHorizontalSpacing(24);
    m_counts->setVerticalSpacing(6);
    m_rows->setColumnCount(3);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setMinimumHeight(180);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_back);
    buttons->addWidget(m_rejected);
    buttons->addStretch();
    buttons->addWidget(m_run);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addLayout(m_counts);
    layout->addWidget(m_notice);
    layout->addWidget(m_rowsTitle);
    layout->addWidget(m_rows, 1);
    layout->addLayout(buttons);

    connect(m_back, &QPushButton::clicked, this, &PlanStep::backWanted);
    connect(m_rejected, &QPushButton::clicked, this, &PlanStep::rejectedWanted);
    connect(m_run, &QPushButton::clicked, this, &PlanStep::runRequested);
    redressed(this, [this] { m_rows->verticalHeader()->setDefaultSectionSize(px(32)); });
    retranslated(this, [this] { speak(); });
}

void PlanStep::show(const ImportPlan& plan) {
    m_plan = plan;
    speak();
    m_run->setFocus();
}

void PlanStep::speak() {
    m_title->setText(tr("试运行的结果：还没有写入任何内容"));
    m_back->setText(tr("返回修改(&B)"));
    m_rejected->setText(tr("保存未接受的行(&S)…"));
    m_run->setText(tr("开始导入(&I)"));
    m_rows->setAccessibleName(tr("未接受的行"));
    m_rows->setHorizontalHeaderLabels({tr("行号"), tr("原因"), tr("内容")});
    if (!m_plan) return;
    const ImportPlan& plan = *m_plan;

    QStringList about = {tr("读到 %Ln 行", nullptr, static_cast<int>(plan.rows))};
    if (plan.days) about << rangeText(*plan.days);
    if (plan.kind == TableKind::Orders) {
        about << tr("销售 %1").arg(moneyText(plan.gross, m_currency))
              << tr("优惠 %1").arg(moneyText(plan.discount, m_currency))
              << tr("退货 %1").arg(moneyText(plan.refunded, m_currency));
    }
    m_about->setText(about.join(QStringLiteral(" · ")));
    showImportCounts(m_counts, plan.sales, plan.refunds, plan.members, plan.products);

    const auto created = plan.sales.created + plan.refunds.created + plan.members.created + plan.products.created +
                         plan.members.updated + plan.products.updated;
    m_run->setEnabled(created > 0);
    const bool refusedSome = plan.rejected + plan.skipped > 0;
    if (created == 0) {
        m_notice->say(Notice::Kind::Info, tr("这个文件里没有新的内容，不需要导入。"));
    } else if (plan.rejected > 0) {
        m_notice->say(Notice::Kind::Warn,
                      tr("有 %Ln 行不能接受，其余的照常导入。", nullptr, static_cast<int>(plan.rejected)));
    } else {
        m_notice->clear();
    }
    m_rejected->setVisible(refusedSome);
    m_rowsTitle->setVisible(refusedSome);
    m_rows->setVisible(refusedSome);
    QStringList reasons;
    for (const auto& [reason, count] : plan.reasons)
        reasons << QStringLiteral("%1 %2").arg(rowReasonText(reason), countText(count));
    m_rowsTitle->setText(tr("未接受的行：%1").arg(reasons.join(QStringLiteral(" · "))));
    m_rowsTitle->setWordWrap(true);
    m_rows->setRowCount(static_cast<int>(plan.firstRejected.size()));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const RejectedRow& rejected = plan.firstRejected[static_cast<std::size_t>(row)];
        m_rows->setItem(row, 0, new QTableWidgetItem(countText(rejected.line)));
        m_rows->setItem(row, 1, new QTableWidgetItem(rowReasonText(rejected.reason)));
        m_rows->setItem(row, 2, new QTableWidgetItem(rejected.cells.join(QStringLiteral("  |  "))));
    }
    m_rows->setColumnWidth(0, px(90));
    m_rows->setColumnWidth(1, px(220));
}

void showImportCounts(QGridLayout* grid, const ImportCounts& sales, const ImportCounts& refunds,
                      const ImportCounts& members, const ImportCounts& products) {
    while (QLayoutItem* item = grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto put = [grid](int row, int column, const char* look, const QString& text) {
        auto* label = makeLabel(look);
        label->setText(text);
        if (column > 0) label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, row, column);
    };
    put(0, 1, "caption", PlanStep::tr("新增"));
    put(0, 2, "caption", PlanStep::tr("更新"));
    put(0, 3, "caption", PlanStep::tr("已有，不变"));
    const std::pair<QString, const ImportCounts*> lines[] = {{PlanStep::tr("销售单"), &sales},
                                                             {PlanStep::tr("退货单"), &refunds},
                                                             {PlanStep::tr("会员"), &members},
                                                             {PlanStep::tr("商品"), &products}};
    int row = 1;
    for (const auto& [name, counts] : lines) {
        if (*counts == ImportCounts{}) continue;
        put(row, 0, "body", name);
        put(row, 1, "strong", countText(counts->created));
        put(row, 2, "body", countText(counts->updated));
        put(row, 3, "body", countText(counts->unchanged));
        ++row;
    }
    grid->setColumnStretch(4, 1);
}

} // namespace zg
