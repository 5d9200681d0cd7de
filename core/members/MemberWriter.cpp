#include "core/members/MemberWriter.h"

#include "core/members/MemberRules.h"
#include "core/store/RowSeal.h"
#include "core/store/Sequence.h"
#include "core/text/Pinyin.h"
#include "core/text/SearchTerms.h"

namespace zg {

MemberWriter::MemberWriter(Write& write) : MemberWriter(write, write.connection()) {}

MemberWriter::MemberWriter(Write& write, Connection& connection)
    : m_write(write), m_connection(connection), m_till(write.till()), m_member(connection.prepare(R"(
        INSERT INTO member (id, number, name, pinyin, card, gender, birth_calendar, birth_year, birth_month, birth_day, email,
                            wechat, address, source, note, alert, consent, joined_day, created_at, updated_at, import_id,
                            merged_into)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")),
      m_phone(connection.prepare("INSERT INTO member_phone (member_id, position, phone) VALUES (?, ?, ?)")),
      m_tag(connection.prepare("INSERT INTO member_tag (member_id, tag_id) VALUES (?, ?)")),
      m_field(connection.prepare("INSERT INTO member_field (member_id, field_id, value) VALUES (?, ?, ?)")),
      // The list by visit and by spend walks this table: nobody may be missing from it.
      m_stat(connection.prepare("INSERT INTO member_stat (member_id) VALUES (?)")),
      m_numberTaken(connection.prepare("SELECT 1 FROM member WHERE number = ? LIMIT 1")),
      m_terms(connection, kMemberTerms) {}

QString MemberWriter::drawNumber() {
    for (;;) {
        // An import may have brought numbers that look like ours.
        const QString number = memberNumber(m_till, nextNumbers(m_connection, NumberSeries::MemberNumber));
        m_numberTaken.bindAll(number);
        const bool taken = m_numberTaken.step();
        m_numberTaken.reset();
        if (!taken) return number;
    }
}

void MemberWriter::insert(Member& member) {
    member.id = m_write.nextId<MemberId>();
    if (member.number.isEmpty()) member.number = drawNumber();
    if (member.joined.isNone()) member.joined = m_write.today();
    if (member.createdAt == Instant{}) member.createdAt = m_write.now();
    member.updatedAt = member.createdAt;

    const auto& birthday = member.birthday;
    const auto birth = [&](int Birthday::*part) { return birthday ? std::optional(*birthday.*part) : std::nullopt; };
    m_member.runWith(member.id, member.number, member.name, namePinyin(member.name), member.card,
                     static_cast<int>(member.gender), birthday ? static_cast<int>(birthday->calendar) : 0,
                     birthday ? birthday->year : std::nullopt, birth(&Birthday::month), birth(&Birthday::day),
                     member.email, member.wechat, member.address, member.source, member.note, member.alert,
                     static_cast<int>(member.consents.toInt()), member.joined, member.createdAt, member.updatedAt,
                     member.import, member.mergedInto);
    if (member.mergedInto.isNull()) m_stat.runWith(member.id);
    for (qsizetype i = 0; i < member.phones.size(); ++i)
        m_phone.runWith(member.id, static_cast<std::int64_t>(i), member.phones[i]);
    for (TagId tag : member.tags) m_tag.runWith(member.id, tag);
    for (const FieldValue& field : member.fields) m_field.runWith(member.id, field.field, field.value);
    seal(m_connection, kSealedMembers, member.id.value);
    m_terms.add(member.id.value, memberTerms({member.name, member.phones, member.card, member.number}));

    if (m_content && m_first + m_count != member.id.value) record();
    if (!m_content) {
        m_content.emplace(m_connection);
        m_first = member.id.value;
    }
    ++m_count;
    addTo(*m_content, MemberOrigin{member.id, member.createdAt, member.import});
}

void MemberWriter::record() {
    if (m_content) m_write.record("member", m_first, m_content->finish(), m_count);
    m_content.reset();
    m_count = 0;
}

void MemberWriter::flush() {
    m_terms.flush();
    record();
}

void addTo(ContentDigest& digest, const MemberOrigin& member) {
    digest.add(member.id);
    digest.add(member.createdAt.ms);
    digest.add(member.import);
}

} // namespace zg
