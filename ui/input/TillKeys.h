#pragma once

#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <map>
#include <optional>
#include <utility>

class QSettings;

namespace zg {

enum class TillAction {
    Find,
    Quantity,
    Price,
    Discount,
    Remove,
    Note,
    Hold,
    Resume,
    Refund,
    PayWeChat,
    PayAlipay,
    PayCash,
    PayStoredValue,
    NewMember,
    Reprint
};

// What each key of the till does; a person may change any of them.
using TillKeys = std::map<TillAction, QKeySequence>;

// Ready-made sets. WithoutFunctionKeys is for keyboards on which F1–F12 dim the screen or are not there.
enum class TillKeyPreset { Standard, WithoutFunctionKeys };

const TillKeys& tillKeys(TillKeyPreset preset);
std::optional<TillKeyPreset> presetOf(const TillKeys& keys); // none: a set of the shop's own

const TillKeys& defaultTillKeys(); // TillKeyPreset::Standard
TillKeys loadTillKeys(const QSettings& settings);
void saveTillKeys(const TillKeys& keys, QSettings& settings); // keeps only what differs from the defaults
QString tillActionText(TillAction action);
QString tillKeyText(const TillKeys& keys, TillAction action); // as it stands on the keyboard

// Not free for an action of the till.
bool isTaken(const QKeySequence& key);

// Two actions of one key, which then could do neither; none when all differ.
std::optional<std::pair<TillAction, TillAction>> clashOf(const TillKeys& keys);

} // namespace zg
