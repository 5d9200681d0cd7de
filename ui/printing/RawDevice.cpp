#include "ui/printing/RawDevice.h"

#include "ui/printing/Patience.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

namespace zg {

namespace {

using Kind = PrintProblem::Kind;

struct Descriptor {
    explicit Descriptor(int fd) : fd(fd) {}
    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int fd;
};

speed_t speedOf(int baud) {
    switch (baud) {
    case 19200: return B19200;
    case 38400: return B38400;
    case 57600: return B57600;
    case 115200: return B115200;
    default: return B9600;
    }
}

// 8 bits, no parity, no translation of what is sent; the printer may hold us up by RTS/CTS.
bool setUpLine(int fd, int baud) {
    termios line;
    if (::tcgetattr(fd, &line) != 0) return false;
    ::cfmakeraw(&line);
    ::cfsetspeed(&line, speedOf(baud));
    line.c_cflag |= CLOCAL | CREAD;
    return ::tcsetattr(fd, TCSANOW, &line) == 0;
}

PrintProblem problemOf(int error, const QString& path) {
    switch (error) {
    case ENOENT:
    case ENODEV:
    case ENXIO: return {Kind::NoDevice, path};
    case EACCES:
    case EPERM: return {Kind::DeviceDenied, path};
    default: return {Kind::DeviceFailed, path};
    }
}

} // namespace

std::optional<PrintProblem> writeToDevice(const QString& path, int baud, const QByteArray& bytes,
                                          const std::atomic_bool& stop) {
    if (path.isEmpty()) return PrintProblem{Kind::BadTarget, path};
    const Descriptor device(
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (device.fd < 0) return problemOf(errno, path);
    const bool isLine = ::isatty(device.fd) == 1;
    if (isLine && !setUpLine(device.fd, baud)) return problemOf(errno, path);

    QElapsedTimer still;
    still.start();
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t taken = ::write(device.fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (taken > 0) {
            done += taken;
            still.restart();
        } else if (taken < 0 && errno != EAGAIN && errno != EINTR) {
            return problemOf(errno, path);
        } else {
            if (stop || still.elapsed() > kPatienceMs) return PrintProblem{Kind::Stuck, path};
            pollfd wait{device.fd, POLLOUT, 0};
            ::poll(&wait, 1, kLookMs);
        }
    }
    if (!isLine) return {};
    // What is still in the line's buffer is lost when it is closed, and tcdrain() may wait for ever.
    for (;;) {
        int waiting = 0;
        if (::ioctl(device.fd, TIOCOUTQ, &waiting) != 0 || waiting == 0) return {};
        if (stop || still.elapsed() > kPatienceMs) return PrintProblem{Kind::Stuck, path};
        ::usleep(20'000);
    }
}

} // namespace zg
