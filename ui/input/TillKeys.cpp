#include "ui/input/TillKeys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSettings>

namespace zg {

namespace {

struct TillKeyText {
    Q_DECLARE_TR_FUNCTIONS(TillKeyText)
};

// As kept in the settings.
const char* nameOf(TillAction action) {
    switch (action) {
    case TillAction::Find: return "find";
    case TillAction::Quantity: return "quantity";
    case TillAction::Price: return "price";
    case TillAction::Discount: return "discount";
    case TillAction::Remove: return "remove";
    case TillAction::Note: return "note";
    case TillAction::Hold: return "hold";
    case TillAction::Resume: return "resume";
    case TillAction::Refund: return "refund";
    case TillAction::PayWeChat: return "pay-wechat";
    case TillAction::PayAlipay: return "pay-alipay";
    case TillAction::PayCash: return "pay-cash";
    case TillAction::PayStoredValue: return "pay-stored-value";
    case TillAction::NewMember: return "new-member";
    case TillAction::Reprint: return "reprint";
    }
    return "";
}

QString settingOf(TillAction action) {
    return QStringLiteral("till-keys/") + QLatin1String(nameOf(action));
}

} // namespace

const TillKeys& tillKeys(TillKeyPreset preset) {
    static const TillKeys standard = {
        {TillAction::Find, QKeySequence(Qt::Key_F2)},
        {TillAction::Quantity, QKeySequence(Qt::Key_Asterisk)},
        {TillAction::Price, QKeySequence(Qt::Key_Slash)},
        {TillAction::Discount, QKeySequence(Qt::Key_F3)},
        {TillAction::Remove, QKeySequence(Qt::Key_Delete)},
        {TillAction::Note, QKeySequence(Qt::Key_F4)},
        {TillAction::Hold, QKeySequence(Qt::Key_F5)},
        {TillAction::Resume, QKeySequence(Qt::Key_F6)},
        {TillAction::Refund, QKeySequence(Qt::Key_F7)},
        {TillAction::PayWeChat, QKeySequence(Qt::Key_F9)},
        {TillAction::PayAlipay, QKeySequence(Qt::Key_F10)},
        {TillAction::PayCash, QKeySequence(Qt::Key_F11)},
        {TillAction::PayStoredValue, QKeySequence(Qt::Key_F12)},
        {TillAction::NewMember, QKeySequence(Qt::CTRL | Qt::Key_N)},
        {TillAction::Reprint, QKeySequence(Qt::CTRL | Qt::Key_P)},
    };
    static const TillKeys withoutFunctionKeys = {
        {TillAction::Find, QKeySequence(Qt::CTRL | Qt::Key_F)},
        {TillAction::Quantity, QKeySequence(Qt::Key_Asterisk)},
        {TillAction::Price, QKeySequence(Qt::Key_Slash)},
        {TillAction::Discount, QKeySequence(Qt::CTRL | Qt::Key_D)},
        {TillAction::Remove, QKeySequence(Qt::Key_Delete)},
        {TillAction::Note, QKeySequence(Qt::CTRL | Qt::Key_E)},
        {TillAction::Hold, QKeySequence(Qt::CTRL | Qt::Key_H)},
        {TillAction::Resume, QKeySequence(Qt::CTRL | Qt::Key_R)},
        {TillAction::Refund, QKeySequence(Qt::CTRL | Qt::Key_T)},
        {TillAction::PayWeChat, QKeySequence(Qt::ALT | Qt::Key_W)},
        {TillAction::PayAlipay, QKeySequence(Qt::ALT | Qt::Key_A)},
        {TillAction::PayCash, QKeySequence(Qt::ALT | Qt::Key_C)},
        {TillAction::PayStoredValue, QKeySequence(Qt::ALT | Qt::Key_S)},
        {TillAction::NewMember, QKeySequence(Qt::CTRL | Qt::Key_N)},
        {TillAction::Reprint, QKeySequence(Qt::CTRL | Qt::Key_P)},
    };
    return preset == TillKeyPreset::Standard ? standard : withoutFunctionKeys;
}

std::optional<TillKeyPreset> presetOf(const TillKeys& keys) {
    for (const TillKeyPreset preset : {TillKeyPreset::Standard, TillKeyPreset::WithoutFunctionKeys})
        if (keys == tillKeys(preset)) return preset;
    return std::nullopt;
}

const TillKeys& defaultTillKeys() {
    return tillKeys(TillKeyPreset::Standard);
}

TillKeys loadTillKeys(const QSettings& settings) {
    TillKeys keys = defaultTillKeys();
    for (auto& [action, key] : keys) {
        const QKeySequence kept(settings.value(settingOf(action)).toString(), QKeySequence::PortableText);
        if (!kept.isEmpty()) key = kept;
    }
    return keys;
}

void saveTillKeys(const TillKeys& keys, QSettings& settings) {
    for (const auto& [action, key] : keys) {
        if (key == defaultTillKeys().at(action))
            settings.remove(settingOf(action));
        else
            settings.setValue(settingOf(action), key.toString(QKeySequence::PortableText));
    }
}

QString tillActionText(TillAction action) {
    switch (action) {
    case TillAction::Find: return TillKeyText::tr("查找");
    case TillAction::Quantity: return TillKeyText::tr("数量");
    case TillAction::Price: return TillKeyText::tr("改价");
    case TillAction::Discount: return TillKeyText::tr("整单折扣");
    case TillAction::Remove: return TillKeyText::tr("删除一行");
    case TillAction::Note: return TillKeyText::tr("备注");
    case TillAction::Hold: return TillKeyText::tr("挂单");
    case TillAction::Resume: return TillKeyText::tr("取单");
    case TillAction::Refund: return TillKeyText::tr("退货");
    case TillAction::PayWeChat: return TillKeyText::tr("微信收款");
    case TillAction::PayAlipay: return TillKeyText::tr("支付宝收款");
    case TillAction::PayCash: return TillKeyText::tr("现金收款");
    case TillAction::PayStoredValue: return TillKeyText::tr("储值付款");
    case TillAction::NewMember: return TillKeyText::tr("新会员");
    case TillAction::Reprint: return TillKeyText::tr("重打小票");
    }
    return {};
}

QString tillKeyText(const TillKeys& keys, TillAction action) {
    return keys.at(action).toString(QKeySequence::NativeText);
}

std::optional<std::pair<TillAction, TillAction>> clashOf(const TillKeys& keys) {
    for (auto a = keys.begin(); a != keys.end(); ++a)
        for (auto b = std::next(a); b != keys.end(); ++b)
            if (a->second == b->second && !a->second.isEmpty()) return std::pair(a->first, b->first);
    return std::nullopt;
}

// Letters and digits are what is looked for; the rest belongs to the window, and a till action on it would not be
// heard.
bool isTaken(const QKeySequence& key) {
    static const QList<QKeySequence> ofWindow = {
        QKeySequence(Qt::CTRL | Qt::Key_K),    QKeySequence(Qt::CTRL | Qt::Key_L),
        QKeySequence(Qt::CTRL | Qt::Key_B),    QKeySequence(QKeySequence::Undo),
        QKeySequence(QKeySequence::Redo),      QKeySequence(QKeySequence::Cut),
        QKeySequence(QKeySequence::Copy),      QKeySequence(QKeySequence::Paste),
        QKeySequence(QKeySequence::SelectAll), QKeySequence(Qt::Key_F1)};
    if (key.isEmpty() || ofWindow.contains(key)) return !key.isEmpty();
    const QKeyCombination stroke = key[0];
    const Qt::Key code = stroke.key();
    const bool digit = code >= Qt::Key_0 && code <= Qt::Key_9;
    if (stroke.keyboardModifiers() == Qt::ControlModifier) return digit; // the pages
    if ((stroke.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier) return false;
    if (digit || (code >= Qt::Key_A && code <= Qt::Key_Z)) return true;
    switch (code) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return true;
    default: return false;
    }
}

} // namespace zg
