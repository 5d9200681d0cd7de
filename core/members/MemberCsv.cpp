#include "core/members/MemberCsv.h"

#include "core/members/MemberStore.h"
#include "core/reports/CsvWriter.h"
#include "core/text/Phone.h"

#include <algorithm>

namespace zg {

namespace {

QByteArray line(const QStringList& cells) {
    QByteArray out;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        out += csvField(cells[i]).toUtf8();
    }
    return out + "\r\n";
}

QString birthdayText(const std::optional<Birthday>& birthday, const QString& lunar) {
    if (!birthday) return {};
    QString text = QStringLiteral("%1-%2")
                       .arg(std::abs(birthday->month), 2, 10, QLatin1Char('0'))
                       .arg(birthday->day, 2, 10, QLatin1Char('0'));
    if (birthday->month < 0) text.prepend(u'*'); // a leap month
    if (birthday->year) text.prepend(QStringLiteral("%1-").arg(*birthday->year));
    return birthday->calendar == BirthCalendar::Lunar ? lunar + u' ' + text : text;
}

} // namespace

QByteArray memberCsvHead(const MemberExportWords& words, const std::vector<Field>& fields) {
    QStringList cells;
    for (const QString& heading : words.headings) cells << neutralised(heading);
    for (const Field& field : fields) cells << neutralised(field.name);
    return "\xEF\xBB\xBF" + line(cells);
}

QByteArray memberCsvRow(Connection& connection, MemberId id, const MemberExportWords& words,
                        const std::vector<Field>& fields, const std::vector<Tag>& tags, bool whole,
                        int currencyDigits) {
    const auto member = MemberStore::load(connection, id);
    if (!member) return {}; // gone since the list was made
    const MemberStat stat = MemberStore::stat(connection, id);
    const auto text = [](const QString& typed) { return neutralised(typed); };
    const auto day = [](BusinessDay when) { return when.isNone() ? QString() : when.toIso(); };
    QStringList phones, tagNames;
    for (const QString& phone : member->phones) phones << (whole ? displayPhone(phone) : maskedPhone(phone));
    const auto reach = [&](const QString& typed) { return whole ? text(typed) : QString(); };
    for (const Tag& tag : tags)
        if (std::ranges::binary_search(member->tags, tag.id)) tagNames << tag.name;
    QStringList cells{text(member->number),
                      text(member->name),
                      text(phones.join(QStringLiteral(" / "))),
                      text(member->card),
                      words.gender(member->gender),
                      text(birthdayText(member->birthday, words.lunar)),
                      reach(member->email),
                      reach(member->wechat),
                      reach(member->address),
                      text(member->source),
                      text(tagNames.join(QStringLiteral(" / "))),
                      day(member->joined),
                      day(stat.lastDay),
                      QString::number(stat.visits),
                      QString::number(stat.orders),
                      toDecimal(stat.net, currencyDigits),
                      QString::number(stat.points.value),
                      toDecimal(stat.storedValue, currencyDigits),
                      words.consents(member->consents),
                      text(member->alert),
                      text(member->note)};
    for (const Field& field : fields) {
        const auto value = std::ranges::find(member->fields, field.id, &FieldValue::field);
        cells << (value == member->fields.end() ? QString() : text(value->value));
    }
    return line(cells);
}

} // namespace zg
