#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QTextBrowser>

namespace zg {

// As wide as it is, or `room` wide when that is less; `ratio` of the screen's pixels to those the room is counted in.
QImage fittedPicture(QImage picture, int room, qreal ratio);

// One page of the manual, dressed like the rest of the program. Its addresses are manual:///LANGUAGE/TOPIC.md.
class ManualView : public QTextBrowser {
    Q_OBJECT
public:
    explicit ManualView(QWidget* parent = nullptr);

    void open(const QString& topic, const QString& language);
    QString topic() const;
    // The same place again, in other clothes or another language.
    void renew(const QString& language);

    QVariant loadResource(int type, const QUrl& address) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int textWidth() const;
    void dress();
    void dressBlocks();
    void dressTables();

    int m_fitted = 0; // the width pictures were made for
};

} // namespace zg
