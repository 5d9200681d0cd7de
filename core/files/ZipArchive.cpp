#include "core/files/ZipArchive.h"

#include <QtCore/QFile>

#include <zip.h>

#include <algorithm>

namespace zg {

namespace {

// Sheets compress 10 to 100 times; deflate ends at 1,032. Small entries may do what they like.
constexpr std::int64_t kMaxRatio = 250;
constexpr std::int64_t kSmall = 32LL << 20;
constexpr std::int64_t kMaxEntry = 4LL << 30;
constexpr zip_int64_t kMaxEntries = 10'000;

} // namespace

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString& path) {
    std::unique_ptr<ZipArchive> archive(new ZipArchive);
    int code = 0;
    archive->m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!archive->m_zip) return fail(ErrorCode::FileDamaged, QStringLiteral("zip %1").arg(code));
    if (zip_get_num_entries(archive->m_zip, 0) > kMaxEntries)
        return fail(ErrorCode::FileTooLarge, QStringLiteral("zip entries"));
    return archive;
}

ZipArchive::~ZipArchive() {
    if (m_zip) zip_discard(m_zip);
}

bool ZipArchive::contains(const QString& name) const {
    return zip_name_locate(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<ZipEntry>> ZipArchive::entry(const QString& name) const {
    const zip_int64_t index = zip_name_locate(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0 ||
        !(stat.valid & ZIP_STAT_SIZE) || !(stat.valid & ZIP_STAT_COMP_SIZE))
        return fail(ErrorCode::FileDamaged, QStringLiteral("zip entry missing"));
    if (stat.size > static_cast<zip_uint64_t>(kMaxEntry))
        return fail(ErrorCode::FileTooLarge, QStringLiteral("zip entry"));
    const auto size = static_cast<std::int64_t>(stat.size);
    const auto packed = static_cast<std::int64_t>(std::min<zip_uint64_t>(stat.comp_size, kMaxEntry));
    if (size > kSmall && size / kMaxRatio > packed)
        return fail(ErrorCode::FileTooLarge, QStringLiteral("zip expansion"));
    zip_file* file = zip_fopen_index(m_zip, static_cast<zip_uint64_t>(index), 0);
    if (!file) return fail(ErrorCode::FileDamaged, QStringLiteral("zip entry unreadable"));
    auto entry = std::make_unique<ZipEntry>(file, size);
    entry->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return entry;
}

Result<QByteArray> ZipArchive::head(const QString& name) const {
    auto opened = entry(name);
    if (!opened) return tl::unexpected(opened.error());
    QByteArray bytes = (*opened)->read(64 << 10);
    if ((*opened)->failure()) return tl::unexpected(*(*opened)->failure());
    return bytes;
}

ZipEntry::~ZipEntry() {
    zip_fclose(m_file);
}

qint64 ZipEntry::refuse(ErrorCode code, const char* detail) {
    if (!m_failure) m_failure = Error{code, QString::fromLatin1(detail)};
    return -1;
}

qint64 ZipEntry::readData(char* data, qint64 maxSize) {
    if (m_failure) return -1;
    if (m_position >= m_allowed) return refuse(ErrorCode::FileTooLarge, "endless token");
    const zip_int64_t n = zip_fread(m_file, data, static_cast<zip_uint64_t>(std::max<qint64>(maxSize, 0)));
    if (n < 0) return refuse(ErrorCode::FileDamaged, "zip data");
    m_position += n;
    if (m_position > m_size || (n == 0 && maxSize > 0 && m_position < m_size))
        return refuse(ErrorCode::FileDamaged, "zip sizes");
    return n;
}

Done ZipEntry::drain() {
    char rest[8192];
    qint64 n = 1;
    while (n > 0) {
        allow(1 << 20);
        n = read(rest, sizeof rest);
    }
    if (m_failure) return tl::unexpected(*m_failure);
    return {};
}

} // namespace zg
