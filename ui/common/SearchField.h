#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

class QLabel;

namespace zg {

// A search line that asks 60 ms after the last key. With a Chinese input method on, letters and digits stand in the
// preedit text until they are confirmed; they are asked for as well, or the last four digits of a phone would find
// nothing.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);

    // What is asked for: the text with the preedit text in its place, trimmed.
    QString query() const;
    // Empties the field and asks for nothing at once.
    void reset();
    // The key shown at its right end: the one that leads here, or out of here.
    void setKeyName(const QString& key);

signals:
    void queryChanged(const QString& query);

protected:
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask();
    void placeKey();

    QLabel* m_key; // names the shortcut
    QString m_preedit;
    QString m_asked;
    QTimer m_debounce;
};

} // namespace zg
