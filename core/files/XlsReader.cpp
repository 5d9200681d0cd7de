#include "core/files/XlsReader.h"

#include "core/files/XlsDump.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <fcntl.h>
#include <freexl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstring>

namespace zg {

namespace {

constexpr qint64 kMaxFile = 64LL << 20; // several times what 65,536 full rows take
constexpr std::uint32_t kMaxMessage = 64 << 20;
constexpr int kSilenceMs = 30'000; // of a child that has stopped working
constexpr rlim_t kCpuSeconds = 10; // of one that works for ever
constexpr rlim_t kMemory = 1ULL << 30;

ErrorCode codeOf(int status) {
    switch (status) {
    case FREEXL_FILE_NOT_FOUND: return ErrorCode::FileUnreadable;
    case FREEXL_INSUFFICIENT_MEMORY: return ErrorCode::FileTooLarge;
    case FREEXL_CFBF_INVALID_SIGNATURE:
    // An OLE file without a workbook is a Word document, an installer or an encrypted .xlsx.
    case FREEXL_BIFF_WORKBOOK_NOT_FOUND: return ErrorCode::FileFormatUnknown;
    default: return ErrorCode::FileDamaged;
    }
}

void limit(int what, rlim_t most) {
    const rlimit bound{most, most};
    setrlimit(static_cast<__rlimit_resource>(what), &bound);
}

// What this process has mapped by now: a child of fork begins with all of it, and a big shop's is more than a workbook
// may take.
rlim_t addressSpace() {
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly)) return 0;
    return statm.readLine().split(' ').first().toULongLong() * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

// Never returns. Only freexl and the C++ heap are touched here: other threads of the program, and whatever locks they
// held, are gone.
[[noreturn]] void runChild(const QByteArray& path, const std::string& sheet, int pipe, [[maybe_unused]] rlim_t memory) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, kCpuSeconds);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // whose shadows need more
    limit(RLIMIT_AS, memory);
#endif
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGPIPE, SIGXCPU}) std::signal(signal, SIG_DFL);
    dumpXls(path.constData(), sheet, pipe);
    _exit(0);
}

std::string_view takeText(std::string_view& rest) {
    const size_t end = rest.find('\0');
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return text;
}

QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Result<std::unique_ptr<XlsReader>> XlsReader::open(const QString& path, const QString& sheet) {
    if (QFileInfo(path).size() > kMaxFile) return fail(ErrorCode::FileTooLarge, QStringLiteral("xls"));
    const QByteArray name = QFile::encodeName(path);
    const std::string wanted = sheet.toStdString();
    const rlim_t memory = addressSpace() + kMemory;
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return fail(ErrorCode::FileUnreadable, QStringLiteral("pipe"));
    std::unique_ptr<XlsReader> reader(new XlsReader);
    reader->m_pipe = ends[0];
    reader->m_child = ::fork();
    if (reader->m_child == 0) {
        ::close(ends[0]);
        runChild(name, wanted, ends[1], memory);
    }
    ::close(ends[1]);
    if (reader->m_child < 0) return fail(ErrorCode::FileUnreadable, QStringLiteral("fork"));

    const auto kind = reader->receive();
    if (!kind) return tl::unexpected(kind.error());
    if (*kind != XlsMessage::kSheets) return fail(ErrorCode::FileDamaged, QStringLiteral("xls"));
    std::string_view rest = reader->m_text;
    reader->m_rows = fromUtf8(takeText(rest)).toLongLong();
    const int chosen = fromUtf8(takeText(rest)).toInt();
    while (!rest.empty()) reader->m_sheets.append(fromUtf8(takeText(rest)));
    if (chosen < 0)
        return sheet.isEmpty() ? fail(ErrorCode::FileDamaged, QStringLiteral("no sheets"))
                               : fail(ErrorCode::InvalidArgument, QStringLiteral("no such sheet"));
    reader->m_sheet = reader->m_sheets.value(chosen);
    return reader;
}

XlsReader::~XlsReader() {
    if (m_pipe >= 0) ::close(m_pipe);
    if (m_child > 0) {
        ::kill(m_child, SIGKILL);
        while (::waitpid(m_child, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
}

bool XlsReader::readBytes(char* data, size_t size) {
    while (size > 0) {
        pollfd waiting{m_pipe, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, kSilenceMs);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        const ssize_t n = ::read(m_pipe, data, size);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        data += n;
        size -= static_cast<size_t>(n);
    }
    return true;
}

Result<char> XlsReader::receive() {
    char head[5];
    std::uint32_t size = 0;
    if (!readBytes(head, sizeof head))
        return fail(ErrorCode::FileDamaged, QStringLiteral("xls after row %1").arg(m_line));
    std::memcpy(&size, head + 1, sizeof size);
    if (size > kMaxMessage) return fail(ErrorCode::FileTooLarge, QStringLiteral("xls row"));
    m_text.resize(size);
    if (!readBytes(m_text.data(), size))
        return fail(ErrorCode::FileDamaged, QStringLiteral("xls after row %1").arg(m_line));
    if (head[0] == XlsMessage::kFailed) {
        std::string_view rest = m_text;
        const int status = fromUtf8(takeText(rest)).toInt();
        return fail(codeOf(status), QStringLiteral("freexl %1").arg(status));
    }
    return head[0];
}

Result<bool> XlsReader::next(Row& row) {
    if (m_ended) return false;
    const auto kind = receive();
    if (!kind || *kind != XlsMessage::kRow) {
        m_ended = true;
        if (!kind) return tl::unexpected(kind.error());
        return false;
    }
    std::string_view rest = m_text;
    m_line = fromUtf8(takeText(rest)).toLongLong();
    row.line = row.lastLine = m_line;
    row.problem = RowProblem::None;
    row.cells.clear();
    while (!rest.empty()) row.cells.push_back(takeText(rest));
    return true;
}

} // namespace zg
