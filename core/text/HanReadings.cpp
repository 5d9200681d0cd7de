#include "core/text/HanReadings.h"

#include "core/text/Icu.h"

#include <QtCore/QHash>

#include <mutex>
#include <shared_mutex>
#include <string_view>

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

// Surnames of two characters, one after the other. ICU reads them; where it does not know one, character by character.
constexpr std::u16string_view kCompoundSurnames =
    u"欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙宇文"
    u"司徒鲜于"
    u"司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌微生公户公玉公仪"
    u"梁丘公仲"
    u"公上公门公山公坚左丘公伯西门公祖第五公乘贯丘公皙南荣东里东宫仲长子书子桑即墨达奚褚师单于";

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

    QStringList atStart(char32_t c) {
        return cached(m_atStart, c, [&] {
            QStringList found;
            const Extra* extra = extraOf(c);
            if (extra) addAll(found, extra->surname);
            // 尉 alone is wei; ICU says yu, which is right in 尉迟 only.
            if (c == U'尉') add(found, QStringLiteral("wei"));
            add(found, last(*m_names, QString::fromUcs4(&c, 1)));
            if (extra) addAll(found, extra->other);
            add(found, last(*m_words, QString::fromUcs4(&c, 1)));
            return withTypedForms(found);
        });
    }

    std::pair<QStringList, QStringList> compound(char32_t first, char32_t second) {
        return cached(m_compound, (static_cast<quint64>(first) << 32) | second, [&] {
            const char32_t pair[] = {first, second};
            const QStringList read = spoken(*m_names, QString::fromUcs4(pair, 2));
            return std::pair(withTypedForms(read.mid(0, 1)), withTypedForms(read.mid(1)));
        });
    }

private:
    template <class Key, class Value, class Make> Value cached(QHash<Key, Value>& cache, Key key, Make make) {
        {
            const std::shared_lock lock(m_mutex);
            if (const auto found = cache.constFind(key); found != cache.constEnd()) return *found;
        }
        const std::unique_lock lock(m_mutex); // ICU's transliterators are not for several threads at once
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
    QHash<char32_t, QStringList> m_inName, m_inWord, m_atStart;
    QHash<quint64, std::pair<QStringList, QStringList>> m_compound;
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
QStringList HanReadings::atStart(char32_t character) {
    return readings().atStart(character);
}

std::optional<std::pair<QStringList, QStringList>> HanReadings::compoundSurname(char32_t first, char32_t second) {
    for (size_t i = 0; i + 1 < kCompoundSurnames.size(); i += 2)
        if (kCompoundSurnames[i] == first && kCompoundSurnames[i + 1] == second)
            return readings().compound(first, second);
    return {};
}

} // namespace zg
