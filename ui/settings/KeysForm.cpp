#include "ui/settings/KeysForm.h"

#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace zg {

namespace {
constexpr int kColumns = 2;
constexpr TillKeyPreset kPresets[] = {TillKeyPreset::Standard, TillKeyPreset::WithoutFunctionKeys};
} // namespace

KeysForm::KeysForm(const TillKeys& keys, QWidget* parent)
    : QWidget(parent), m_keys(keys), m_presetName(makeLabel("secondary", this)), m_preset(new QComboBox(this)),
      m_notice(new Notice(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    m_presetName->setBuddy(m_preset);
    grid->addWidget(m_presetName, 0, 0);
    grid->addWidget(m_preset, 0, 1, 1, 2 * kColumns - 1, Qt::AlignLeft);
    int at = kColumns;
    for (const auto& [action, key] : m_keys) {
        auto* label = m_labels[action] = makeLabel("secondary", this);
        auto* edit = m_edits[action] = new QKeySequenceEdit(key, this);
        const int column = at % kColumns * 2, row = at / kColumns;
        grid->addWidget(label, row, column);
        grid->addWidget(edit, row, column + 1);
        grid->setColumnStretch(column + 1, 1);
        connect(edit, &QKeySequenceEdit::editingFinished, this,
                [this, what = action, edit] { take(what, edit->keySequence()); });
        ++at;
    }
    const int last = (at + kColumns - 1) / kColumns;
    grid->addWidget(m_notice, last, 0, 1, 2 * kColumns);
    connect(m_preset, &QComboBox::activated, this, &KeysForm::choosePreset);
    retranslated(this, [this] { speak(); });
}

void KeysForm::choosePreset(int at) {
    if (at >= std::ssize(kPresets)) return; // the shop's own keys, which are here already
    m_keys = tillKeys(kPresets[at]);
    m_notice->clear();
    fill();
    emit changed(m_keys);
}

void KeysForm::take(TillAction action, const QKeySequence& key) {
    if (key == m_keys.at(action)) return;
    TillKeys next = m_keys;
    // One stroke only: a till has no time for two.
    next[action] = key.isEmpty() ? defaultTillKeys().at(action) : QKeySequence(key[0]);
    if (const auto clash = clashOf(next)) {
        const TillAction other = clash->first == action ? clash->second : clash->first;
        m_notice->say(Notice::Kind::Bad,
                      tr("%1 已经是「%2」的键，没有更改。")
                          .arg(next[action].toString(QKeySequence::NativeText), tillActionText(other)));
        fill();
        return;
    }
    if (isTaken(next[action])) {
        m_notice->say(
            Notice::Kind::Bad,
            tr("%1 用来打字、走动，或是整个窗口的键，没有更改。").arg(next[action].toString(QKeySequence::NativeText)));
        fill();
        return;
    }
    m_notice->clear();
    m_keys = std::move(next);
    fill();
    emit changed(m_keys);
}

void KeysForm::fill() {
    for (const auto& [action, edit] : m_edits) {
        const QSignalBlocker quiet(edit);
        edit->setKeySequence(m_keys.at(action));
    }
    showPreset();
}

// A set of the shop's own can be seen, and is left by choosing another.
void KeysForm::showPreset() {
    const auto preset = presetOf(m_keys);
    m_preset->clear();
    m_preset->addItem(tr("标准（F2–F12）"));
    m_preset->addItem(tr("不用功能键（Ctrl、Alt 加字母）"));
    if (!preset) m_preset->addItem(tr("自定"));
    m_preset->setCurrentIndex(preset ? static_cast<int>(std::ranges::find(kPresets, *preset) - std::begin(kPresets))
                                     : static_cast<int>(std::ssize(kPresets)));
}

void KeysForm::speak() {
    for (const auto& [action, label] : m_labels) {
        label->setText(tillActionText(action));
        QKeySequenceEdit* edit = m_edits.at(action);
        edit->setAccessibleName(tr("「%1」的键").arg(tillActionText(action)));
        // The line edit inside is what takes the focus.
        for (QLineEdit* inner : edit->findChildren<QLineEdit*>()) {
            inner->setAccessibleName(edit->accessibleName());
            inner->setPlaceholderText(tr("按下新的键"));
        }
    }
    m_presetName->setText(tr("键位方案"));
    m_preset->setAccessibleName(tr("键位方案"));
    showPreset();
}

} // namespace zg
