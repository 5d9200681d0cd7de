#include "tests/screens/Camera.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtTest/QTest>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <stdexcept>

namespace zg {

namespace {

constexpr int kBetween = 60, kPatience = 20'000; // ms
constexpr int kCalm = 5;                         // looks that must agree: longer than a debounce and its answer
constexpr qsizetype kColours = 255;

int distance(QRgb a, QRgb b) {
    const int red = qRed(a) - qRed(b), green = qGreen(a) - qGreen(b), blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

} // namespace

QImage settledPicture(QWidget& widget) {
    QElapsedTimer timer;
    timer.start();
    QImage last;
    for (int calm = 0; calm < kCalm;) {
        if (timer.elapsed() > kPatience) throw std::runtime_error("a picture never came to rest");
        QTest::qWait(kBetween);
        const QImage now = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
        calm = now == last ? calm + 1 : 0;
        last = now;
    }
    return last;
}

QImage withFewColours(const QImage& image) {
    QHash<QRgb, int> uses;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) ++uses[image.pixel(x, y) | 0xFF000000];
    QList<QRgb> colours = uses.keys();
    // By value where the counts agree: the order of a hash differs from run to run.
    std::sort(colours.begin(), colours.end(),
              [&](QRgb a, QRgb b) { return std::pair(-uses[a], a) < std::pair(-uses[b], b); });
    QHash<QRgb, int> index;
    const QList<QRgb> table = colours.mid(0, kColours);
    for (const QRgb colour : colours) {
        int best = 0;
        for (int i = 1; i < table.size(); ++i)
            if (distance(table[i], colour) < distance(table[best], colour)) best = i;
        index[colour] = best;
    }
    QImage few(image.size(), QImage::Format_Indexed8);
    few.setColorTable(table);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            few.scanLine(y)[x] = static_cast<uchar>(index[image.pixel(x, y) | 0xFF000000]);
    return few;
}

} // namespace zg
