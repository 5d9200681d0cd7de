#include "ui/charts/ChartMenu.h"

#include "core/reports/ReportFile.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QPainter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

namespace zg {

namespace {

struct ChartMenu {
    Q_DECLARE_TR_FUNCTIONS(ChartMenu)
};

constexpr qreal kFiner = 3;

using Told = std::function<void(const Done&, const QString&)>;

void save(QWidget* chart, const QString& name, const QString& suffix, const std::function<QByteArray()>& bytes,
          const Told& told) {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto* dialog = new QFileDialog(chart->window(), ChartMenu::tr("保存图表"), folder.filePath(name + '.' + suffix),
                                   QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, chart,
                     [bytes, told](const QString& path) { told(saveExport(path, bytes()), path); });
    dialog->open();
}

} // namespace

QImage chartImage(QWidget& chart) {
    QImage image(chart.size() * kFiner, QImage::Format_RGB32);
    image.setDevicePixelRatio(kFiner);
    image.fill(currentTokens().surface);
    chart.clearFocus(); // its ring and its tip are the screen's
    chart.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}

void installChartMenu(QWidget* chart, ChartExport how, Told told) {
    chart->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(chart, &QWidget::customContextMenuRequested, chart, [chart, how, told](const QPoint& at) {
        auto* menu = new QMenu(chart);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(menu->addAction(icon("search"), ChartMenu::tr("查看明细")), &QAction::triggered, chart,
                         how.openDetails);
        menu->addSeparator();
        QObject::connect(menu->addAction(icon("export"), ChartMenu::tr("保存为图片（PNG,3 倍）…")), &QAction::triggered,
                         chart, [chart, how, told] {
                             const auto png = [chart] {
                                 QByteArray bytes;
                                 QBuffer buffer(&bytes);
                                 buffer.open(QIODevice::WriteOnly);
                                 chartImage(*chart).save(&buffer, "PNG");
                                 return bytes;
                             };
                             save(chart, how.name(), QStringLiteral("png"), png, told);
                         });
        QObject::connect(menu->addAction(icon("file"), ChartMenu::tr("保存数据为 CSV…")), &QAction::triggered, chart,
                         [chart, how, told] { save(chart, how.name(), QStringLiteral("csv"), how.csv, told); });
        menu->popup(chart->mapToGlobal(at));
    });
}

} // namespace zg
