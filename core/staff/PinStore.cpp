#include "core/staff/PinStore.h"

#include "core/store/Journal.h"
#include "core/store/Secret.h"
#include "core/store/Statement.h"

#include <QtCore/QRandomGenerator>

namespace zg {

namespace {

QByteArray newSalt() {
    QByteArray salt(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return salt;
}

QByteArray digestOf(Connection& connection, StaffId staff, const QByteArray& salt, const QString& pin) {
    ContentDigest digest(connection);
    digest.add("staff-pin"); // no document of the journal begins like this
    digest.add(staff);
    digest.add(salt);
    digest.add(pin);
    return digest.finish();
}

} // namespace

void setPin(Connection& connection, StaffId staff, const QString& pin) {
    const QByteArray salt = newSalt();
    connection
        .prepare(R"(INSERT INTO staff_pin (staff_id, salt, digest) VALUES (?, ?, ?)
                    ON CONFLICT (staff_id) DO UPDATE SET salt = excluded.salt, digest = excluded.digest, failures = 0)")
        .runWith(staff, salt, digestOf(connection, staff, salt, pin));
}

std::optional<int> pinFailures(Connection& connection, StaffId staff) {
    auto select = connection.prepare("SELECT failures FROM staff_pin WHERE staff_id = ?");
    select.bindAll(staff);
    if (!select.step()) return std::nullopt;
    return static_cast<int>(select.integer(0));
}

void countPinFailure(Connection& connection, StaffId staff) {
    connection.prepare("UPDATE staff_pin SET failures = failures + 1 WHERE staff_id = ?").runWith(staff);
}

bool acceptPin(Connection& connection, StaffId staff, const QString& pin) {
    auto select = connection.prepare("SELECT salt, digest FROM staff_pin WHERE staff_id = ?");
    select.bindAll(staff);
    if (!select.step() || digestOf(connection, staff, select.blob(0), pin) != select.blob(1)) return false;
    connection.prepare("UPDATE staff_pin SET failures = 0 WHERE staff_id = ?").runWith(staff);
    return true;
}

} // namespace zg
