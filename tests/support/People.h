#pragma once

#include "core/members/Member.h"

#include <random>

namespace zg {

// Random members as tests need them: common and odd names, shared endings of phones, some without one or the other.
class RandomPeople {
public:
    explicit RandomPeople(unsigned seed) : m_random(seed) {}

    Member member() {
        Member member;
        member.name = name();
        const unsigned kind = pick(10);
        if (kind < 8) member.phones.append(phone());
        if (kind == 0) member.phones.append(phone());
        if (kind == 8) member.phones.append(QStringLiteral("+852%1").arg(60000000 + pick(30000000)));
        if (pick(3) == 0) member.card = card();
        return member;
    }

    QString name() {
        static const QStringList surnames{"王", "李", "张", "刘", "陈",   "楊",   "黄", "赵",
                                          "吴", "单", "吕", "曾", "欧阳", "尉迟", "朴", "任"};
        static const QString given =
            QStringLiteral("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英華建國文辉玲红雪梅乐佳欣子轩雨涵一诺思源");
        static const QStringList latin{"John Smith", "Mary Ann",    "José García", "O'Brien",
                                       "Tom",        "ANNA Müller", "Zhang Wei"};
        if (pick(12) == 0) return latin[pick(latin.size())];
        QString name = surnames[pick(surnames.size())];
        for (unsigned i = 1 + pick(2); i > 0; --i) name += given[pick(given.size())];
        if (pick(15) == 0) name += QStringLiteral(" Lily");
        return name;
    }
    QString phone() {
        // Few endings, so that four digits find several people.
        return QStringLiteral("+861%1%2%3")
            .arg(30 + pick(70))
            .arg(pick(10000), 4, 10, QLatin1Char('0'))
            .arg(pick(700), 4, 10, QLatin1Char('0'));
    }
    QString card() { return QStringLiteral("VIP-%1").arg(80000000 + pick(100000)); }

    qsizetype pick(qsizetype below) { return static_cast<qsizetype>(m_random() % static_cast<std::uint64_t>(below)); }

private:
    std::mt19937_64 m_random;
};

} // namespace zg
