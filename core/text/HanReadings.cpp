#include "core/text/HanReadings.h"

#include "core/text/Icu.h"

#include <QtCore/QHash>

#include <mutex>
#include <shared_mutex>

namespace zg {

namespace {

struct Extra {
    char16_t character;
    const char* surname; // readings as a surname, likeliest first; "" as ICU says
    const char* other;   // further readings people type
};

// What ICU's name rules miss (朴 那 缪 乜 覃 …), and the second reading of characters that are common in names.
constexpr Extra kExtras[] = {
    {u'朴', "piao", "pu"},      {u'那', "na", "nuo"},       {u'缪', "miao", "mou"},   {u'乜', "nie", "mie"},
    {u'覃', "qin tan", ""},     {u'冼', "xian", ""},        {u'逄', "pang", ""},      {u'晁', "chao", ""},
    {u'谌', "chen shen", ""},   {u'柏', "bai bo", ""},      {u'薄', "bo bao", ""},    {u'车', "che", "ju"},
    {u'黑', "he hei", ""},      {u'句', "gou ju", ""},      {u'祭', "zhai ji", ""},   {u'郗', "xi chi", ""},
    {u'宓', "mi fu", ""},       {u'翟', "zhai di", "di"},   {u'贾', "jia", "gu"},     {u'尉', "", "wei yu"},
    {u'曾', "", "ceng zeng"},   {u'长', "", "chang zhang"}, {u'朝', "", "chao zhao"}, {u'乐', "", "le yue"},
    {u'行', "", "xing hang"},   {u'重', "", "zhong chong"}, {u'茜', "", "qian xi"},   {u'娜', "", "na nuo"},
    {u'晟', "", "sheng cheng"}, {u'盛', "", "sheng cheng"}, {u'参', "", "can shen"},  {u'传', "", "chuan zhuan"},
    {u'都', "", "du dou"},      {u'会', "", "hui kuai"},    {u'角', "", "jiao jue"},  {u'觉', "", "jue jiao"},
    {u'率', "", "lv shuai"},    {u'六', "", "liu lu"},      {u'落', "", "luo la"},    {u'奇', "", "qi ji"},
    {u'杉', "", "shan sha"},    {u'校', "", "xiao jiao"},   {u'载', "", "zai"},       {u'仔', "", "zi zai"},
    {u'藏', "", "zang cang"},   {u'扎', "", "zha za"},      {u'干', "", "gan qian"},  {u'沈', "", "shen chen"},
    {u'叶', "", "ye xie"},      {u'卜', "bu", "bo"},        {u'隗', "", "wei kui"},   {u'令', "", "ling"},
    {u'露', "", "lu lou"},      {u'栖', "", "qi xi"},       {u'佛', "", "fo fu"},     {u'调', "", "tiao diao"},
    {u'抹', "", "mo ma"},       {u'蚌', "", "bang beng"},   {u'壳', "", "ke qiao"},   {u'血', "", "xue xie"},
};

const Extra* extraOf(char32_t character) {
    for (const Extra& extra : kExtras)
        if (extra.character == character) return &extra;
    return nullptr;
}

// "lǜ" → "lv": tone marks dropped, ü kept apart.
QString toneless(const QString& syllable) {
    QString out;
    for (QChar c : syllable.normalized(QString::NormalizationForm_D)) {
        if (c.unicode() == 0x308 && out.endsWith(u'u'))
            out.back() = u'v';
        else if (c.unicode() < 0x80)
            out.append(c.toLower());
    }
    return out;
}

void add(QStringList& readings, const QString& syllable) {
    if (syllable.isEmpty() || readings.contains(syllable)) return;
    readings.append(syllable);
}

void addAll(QStringList& readings, const char* syllables) {
    for (const QString& syllable : QString::fromLatin1(syllables).split(u' ', Qt::SkipEmptyParts))
        add(readings, syllable);
}

// People type lv and lu, nv and nu, lve and lue for the same syllable.
QStringList withTypedForms(QStringList readings) {
    QStringList typed;
    for (QString syllable : readings) {
        add(typed, syllable);
        if (syllable.contains(u'v')) add(typed, syllable.replace(u'v', u'u'));
    }
    return typed;
}

class Readings {
public:
    QStringList inName(char32_t c) {
        return cached(m_inName, c, [&] {
            QStringList found;
            add(found, last(*m_names, QStringLiteral("一") + QString::fromUcs4(&c, 1)));
            if (const Extra* extra = extraOf(c)) addAll(found, extra->other);
            add(found, last(*m_words, QString::fromUcs4(&c, 1)));
            add(found, last(*m_names, QString::fromUcs4(&c, 1))); // 小单, 老区: the surname comes second
            return withTypedForms(found);
        });
    }

    QStringList inWord(char32_t c) {
        return cached(m_inWord, c, [&] {
            QStringList found;
            add(found, last(*m_words, QString::fromUcs4(&c, 1)));
            if (const Extra* extra = extraOf(c)) addAll(found, extra->other);
            add(found, last(*m_names, QStringLiteral("一") + QString::fromUcs4(&c, 1)));
            return withTypedForms(found);
        });
    }

    std::pair<QStringList, QStringList> atStart(char32_t first, char32_t second) {
        const quint64 key = (static_cast<quint64>(first) << 32) | second;
        return cached(m_atStart, key, [&] {
            const char32_t pair[] = {first, second};
            const QStringList read = spoken(*m_names, QString::fromUcs4(pair, second ? 2 : 1));
            const QStringList alone = spoken(*m_names, QString::fromUcs4(&first, 1));
            const char32_t within[] = {U'一', second};
            const QString usual = second ? last(*m_names, QString::fromUcs4(within, 2)) : QString();
            const Extra* extra = extraOf(first);

            QStringList front, back;
            // A pair that is read otherwise than its characters is a surname of two.
            const bool compound = second && read.size() == 2 && (read[0] != alone.value(0) || read[1] != usual);
            const bool taken = extra && *extra->surname && !compound;
            if (taken) addAll(front, extra->surname);
            // 尉 alone is wei; ICU says yu, which is right before 迟 only.
            if (first == U'尉' && second != U'迟') add(front, QStringLiteral("wei"));
            add(front, read.value(0));
            if (extra) addAll(front, extra->other);
            add(front, last(*m_words, QString::fromUcs4(&first, 1)));
            if (second) {
                add(back, read.value(1));
                if (!compound) add(back, usual);
            }
            return std::pair(withTypedForms(front), withTypedForms(back));
        });
    }

private:
    // Names are long-tailed: a bound keeps a shop of a million people from holding every pair there is.
    static constexpr qsizetype kMost = 200'000;

    template <class Key, class Value, class Make> Value cached(QHash<Key, Value>& cache, Key key, Make make) {
        {
            const std::shared_lock lock(m_mutex);
            if (const auto found = cache.constFind(key); found != cache.constEnd()) return *found;
        }
        const std::unique_lock lock(m_mutex); // ICU's transliterators are not for several threads at once
        if (cache.size() >= kMost) cache.clear();
        return *cache.insert(key, make());
    }

    static QStringList spoken(icu::Transliterator& transliterator, const QString& text) {
        icu::UnicodeString spelled = toUnicodeString(text);
        transliterator.transliterate(spelled);
        QStringList syllables;
        for (const QString& syllable : toQString(spelled).split(u' ', Qt::SkipEmptyParts))
            syllables.append(toneless(syllable));
        return syllables;
    }
    static QString last(icu::Transliterator& transliterator, const QString& text) {
        const QStringList syllables = spoken(transliterator, text);
        return syllables.isEmpty() ? QString() : syllables.last();
    }

    std::shared_mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_names = makeTransliterator("Han-Latin/Names");
    std::unique_ptr<icu::Transliterator> m_words = makeTransliterator("Han-Latin");
    QHash<char32_t, QStringList> m_inName, m_inWord;
    QHash<quint64, std::pair<QStringList, QStringList>> m_atStart;
};

Readings& readings() {
    static Readings shared;
    return shared;
}

} // namespace

QStringList HanReadings::inName(char32_t character) {
    return readings().inName(character);
}
QStringList HanReadings::inWord(char32_t character) {
    return readings().inWord(character);
}
std::pair<QStringList, QStringList> HanReadings::atStart(char32_t first, char32_t second) {
    return readings().atStart(first, second);
}

} // namespace zg
