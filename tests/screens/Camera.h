#pragma once

#include <QtGui/QImage>

#include <functional>

class QWidget;

namespace zg {

// The widget as a person sees it once it has come to rest: two looks in a row are the same. Throws when it never does.
QImage settledPicture(QWidget& widget);

// The same picture with a palette of at most 255 colours, the most frequent ones: a fifth of the size for an interface.
QImage withFewColours(const QImage& image);

} // namespace zg
