#pragma once

#include "core/imports/ImportPlan.h"

#include <QtWidgets/QFrame>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace zg {

class Notice;

// What an import has brought, with the way back.
class ResultStep : public QFrame {
    Q_OBJECT
public:
    explicit ResultStep(QWidget* parent = nullptr);

    void show(const ImportOutcome& outcome);
    const std::optional<ImportOutcome>& outcome() const { return m_outcome; }

signals:
    void undoWanted();
    void rejectedWanted();
    void anotherWanted();

private:
    void speak();

    std::optional<ImportOutcome> m_outcome;
    QLabel* m_title;
    QGridLayout* m_counts;
    QPushButton *m_undo, *m_rejected, *m_another;
};

} // namespace zg
