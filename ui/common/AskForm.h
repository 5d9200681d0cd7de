#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;

namespace zg {

class Notice;
class Spinner;

// A form that asks for something and waits for the answer: what was typed stays, nothing can be changed while it waits,
// and a refusal is said in the form.
class AskForm : public QWidget {
    Q_OBJECT
public:
    bool isBusy() const { return m_busy; }
    void setBusy(bool busy);
    virtual void refuse(const QString& why);
    virtual void start() = 0; // focus where typing begins

protected:
    explicit AskForm(QWidget* parent);

    Notice& notice() { return *m_notice; }
    Spinner& spinner() { return *m_spinner; }
    QHBoxLayout* confirmRow(QPushButton* confirm); // with what turns while it waits
    // What rests while it waits. The buttons that confirm are updateReady's.
    void setResting(std::vector<QWidget*> widgets) { m_resting = std::move(widgets); }
    virtual void speak() = 0;
    virtual void updateReady() = 0;

private:
    Notice* m_notice;
    Spinner* m_spinner;
    std::vector<QWidget*> m_resting;
    bool m_busy = false;
};

} // namespace zg
