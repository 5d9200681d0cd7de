#include "core/search/TermOwners.h"

#include "core/store/Statement.h"

#include <unordered_map>

namespace zg {

namespace {

// Both ends belong to it.
struct IdRange {
    std::int64_t from = 0, to = 0;
};

// The values of a sorted child table that belong to one owner after the other.
class Children {
public:
    Children(Connection& connection, const char* sql, IdRange range) : m_select(connection.prepare(sql)) {
        m_select.bindAll(range.from, range.to);
        m_more = m_select.step();
    }
    QStringList of(std::int64_t owner) {
        QStringList values;
        for (; m_more && m_select.integer(0) <= owner; m_more = m_select.step())
            if (m_select.integer(0) == owner) values.append(m_select.text(1));
        return values;
    }

private:
    Statement m_select;
    bool m_more;
};

// By keeper; there are few merged members beside all the others.
std::unordered_map<std::int64_t, MemberTexts> mergedTexts(Connection& connection, IdRange range) {
    std::unordered_map<std::int64_t, MemberTexts> all;
    auto select = connection.prepare(R"(
        SELECT merged_into, 1, number FROM member WHERE merged_into BETWEEN ?1 AND ?2
        UNION ALL SELECT merged_into, 2, card FROM member WHERE merged_into BETWEEN ?1 AND ?2
        UNION ALL SELECT m.merged_into, 3, p.phone FROM member m JOIN member_phone p ON p.member_id = m.id
                  WHERE m.merged_into BETWEEN ?1 AND ?2
        UNION ALL SELECT member_id, kind, code FROM member_alias WHERE member_id BETWEEN ?1 AND ?2
        UNION ALL SELECT m.merged_into, a.kind, a.code FROM member m JOIN member_alias a ON a.member_id = m.id
                  WHERE m.merged_into BETWEEN ?1 AND ?2)");
    select.bindAll(range.from, range.to);
    while (select.step()) {
        MemberTexts& texts = all[select.integer(0)];
        (select.integer(1) == 1   ? texts.otherNumbers
         : select.integer(1) == 2 ? texts.otherCards
                                  : texts.otherPhones)
            .append(select.text(2));
    }
    return all;
}

std::vector<TermOwner> memberOwners(Connection& connection, std::int64_t after, int most) {
    std::vector<TermOwner> owners;
    auto select = connection.prepare(
        "SELECT id, number, name, card FROM member WHERE id > ? AND merged_into IS NULL ORDER BY id LIMIT ?");
    select.bindAll(after, most);
    while (select.step())
        owners.push_back({select.integer(0), MemberTexts{select.text(2), {}, select.text(3), select.text(1)}});
    if (owners.empty()) return owners;
    const IdRange range{owners.front().id, owners.back().id};
    Children phones(connection,
                    "SELECT member_id, phone FROM member_phone WHERE member_id BETWEEN ? AND ? "
                    "ORDER BY member_id, position",
                    range);
    auto merged = mergedTexts(connection, range);
    for (TermOwner& owner : owners) {
        auto& texts = std::get<MemberTexts>(owner.texts);
        texts.phones = phones.of(owner.id);
        const auto others = merged.find(owner.id);
        if (others == merged.end()) continue;
        texts.otherNumbers = std::move(others->second.otherNumbers);
        texts.otherCards = std::move(others->second.otherCards);
        texts.otherPhones = std::move(others->second.otherPhones);
    }
    return owners;
}

std::vector<TermOwner> productOwners(Connection& connection, std::int64_t after, int most) {
    std::vector<TermOwner> owners;
    auto select = connection.prepare("SELECT id, code, name FROM product WHERE id > ? ORDER BY id LIMIT ?");
    select.bindAll(after, most);
    while (select.step()) owners.push_back({select.integer(0), ProductTexts{select.text(2), select.text(1), {}}});
    if (owners.empty()) return owners;
    Children barcodes(connection,
                      "SELECT product_id, barcode FROM product_barcode WHERE product_id BETWEEN ? AND ? "
                      "ORDER BY product_id, barcode",
                      {owners.front().id, owners.back().id});
    for (TermOwner& owner : owners) std::get<ProductTexts>(owner.texts).barcodes = barcodes.of(owner.id);
    return owners;
}

} // namespace

QStringList TermOwner::terms() const {
    const auto* member = std::get_if<MemberTexts>(&texts);
    return member ? memberTerms(*member) : productTerms(std::get<ProductTexts>(texts));
}

std::vector<TermOwner> termOwners(Connection& connection, const TermTable& table, std::int64_t after, int most) {
    return &table == &kMemberTerms ? memberOwners(connection, after, most) : productOwners(connection, after, most);
}

QStringList termsOf(Connection& connection, const TermTable& table, std::int64_t owner) {
    const auto found = termOwners(connection, table, owner - 1, 1);
    return found.empty() || found.front().id != owner ? QStringList() : found.front().terms();
}

} // namespace zg
