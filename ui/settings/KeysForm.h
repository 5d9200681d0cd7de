#pragma once

#include "ui/till/TillKeys.h"

#include <QtWidgets/QWidget>

#include <map>

class QKeySequenceEdit;
class QLabel;
class QPushButton;

namespace zg {

class Notice;

// The keys of the till, each to be pressed anew. Two actions never get the same one.
class KeysForm : public QWidget {
    Q_OBJECT
public:
    explicit KeysForm(const TillKeys& keys, QWidget* parent = nullptr);

signals:
    void changed(const zg::TillKeys& keys); // and without a clash

private:
    void take(TillAction action, const QKeySequence& key);
    void speak();
    void fill();

    TillKeys m_keys;
    std::map<TillAction, QKeySequenceEdit*> m_edits;
    std::map<TillAction, QLabel*> m_labels;
    Notice* m_notice;
    QPushButton* m_reset;
};

} // namespace zg
