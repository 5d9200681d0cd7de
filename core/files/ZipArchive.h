#pragma once

#include "core/base/Result.h"

#include <QtCore/QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace zg {

class ZipEntry;

// A zip file read with suspicion: what expands beyond reason is refused before or while it is read.
class ZipArchive {
public:
    static Result<std::unique_ptr<ZipArchive>> open(const QString& path);
    ~ZipArchive();

    bool contains(const QString& name) const;
    // An entry to be read once from its beginning. FileDamaged if there is none or its sizes cannot be true;
    // FileTooLarge.
    Result<std::unique_ptr<ZipEntry>> entry(const QString& name) const;
    // A small entry whole (at most 64 KiB of it).
    Result<QByteArray> head(const QString& name) const;

private:
    ZipArchive() = default;
    zip* m_zip = nullptr;
};

// The bytes of one entry. Refuses to run past `allow`ed bytes, so that a parser which collects one endless token meets
// an end; and past the size the archive declares.
class ZipEntry final : public QIODevice {
public:
    ZipEntry(zip_file* file, std::int64_t size) : m_file(file), m_size(size) {}
    ~ZipEntry() override;

    bool isSequential() const override { return true; }
    void allow(std::int64_t bytes) { m_allowed = m_position + bytes; }
    std::int64_t position() const { return m_position; }
    std::int64_t uncompressedSize() const { return m_size; }
    // Set once reading has failed: FileDamaged or FileTooLarge.
    const std::optional<Error>& failure() const { return m_failure; }
    // Reads what is left, so that the checksum is compared.
    Done drain();

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 refuse(ErrorCode code, const char* detail);

    zip_file* m_file;
    std::int64_t m_size, m_position = 0;
    std::int64_t m_allowed = 1 << 20;
    std::optional<Error> m_failure;
};

} // namespace zg
