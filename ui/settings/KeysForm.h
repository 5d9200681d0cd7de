#pragma once

#include "ui/input/TillKeys.h"

#include <QtWidgets/QWidget>

#include <map>

class QComboBox;
class QKeySequenceEdit;
class QLabel;

namespace zg {

class Notice;

// The keys of the till: a ready-made set, and each to be pressed anew. Two actions never get the same one.
class KeysForm : public QWidget {
    Q_OBJECT
public:
    explicit KeysForm(const TillKeys& keys, QWidget* parent = nullptr);

signals:
    void changed(const zg::TillKeys& keys); // and without a clash

private:
    void choosePreset(int at);
    void take(TillAction action, const QKeySequence& key);
    void speak();
    void fill();
    void showPreset();

    TillKeys m_keys;
    std::map<TillAction, QKeySequenceEdit*> m_edits;
    std::map<TillAction, QLabel*> m_labels;
    QLabel* m_presetName;
    QComboBox* m_preset;
    Notice* m_notice;
};

} // namespace zg
