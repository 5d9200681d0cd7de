#include "core/shop/BackupNames.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace zg {

namespace {

constexpr int kSeqDigits = 10;

struct Named {
    std::int64_t seq = -1; // none in the name
    QString name;
};

} // namespace

QString backupPrefix(const QString& shopUuid) {
    return QStringLiteral("zhanggui-%1-").arg(shopUuid.left(8));
}

QString backupName(const BackupState& state, Instant now, int number) {
    const QString stamp =
        QDateTime::fromMSecsSinceEpoch(now.ms, QTimeZone::utc()).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString name = backupPrefix(state.shopUuid) + QString::number(state.till) + u'-' +
                         QString::number(state.seq).rightJustified(kSeqDigits, u'0') + u'-' + stamp;
    return number == 1 ? name : name + u'-' + QString::number(number);
}

QStringList backupsToPrune(const QStringList& names, const QString& made, const BackupState& state, int keep) {
    const QString prefix = QRegularExpression::escape(backupPrefix(state.shopUuid));
    static const QString kStamp = QStringLiteral("[0-9]{8}T[0-9]{6}Z(-[0-9]+)?");
    const QRegularExpression ours(u'^' + prefix + QStringLiteral("([0-9]+)-([0-9]{10,18})-") + kStamp +
                                  QRegularExpression::escape(kBackupSuffix) + u'$');
    const QRegularExpression older(u'^' + prefix + kStamp + QRegularExpression::escape(kBackupSuffix) + u'$');
    std::vector<Named> known;
    for (const QString& name : names) {
        if (name == made) continue;
        if (const auto match = ours.match(name); match.hasMatch()) {
            const std::int64_t seq = match.captured(2).toLongLong();
            if (match.captured(1).toLongLong() == state.till && seq <= state.seq) known.push_back({seq, name});
        } else if (older.match(name).hasMatch()) {
            known.push_back({-1, name});
        }
    }
    std::ranges::sort(known, {}, [](const Named& each) { return std::pair(each.seq, each.name); });
    QStringList pruned;
    for (std::size_t i = 0; i + static_cast<std::size_t>(std::max(keep - 1, 0)) < known.size(); ++i)
        pruned << known[i].name;
    return pruned;
}

} // namespace zg
