#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace zg {

// A row of joined buttons of which one is down: ← → move, as in any exclusive group.
class Segmented : public QWidget {
    Q_OBJECT
public:
    explicit Segmented(int count, QWidget* parent = nullptr);

    void setText(int index, const QString& text);
    int current() const;
    void setCurrent(int index); // does not emit

signals:
    void chosen(int index); // by the user; also when the one that is down is clicked again

private:
    void fit();

    QButtonGroup* m_group;
};

} // namespace zg
