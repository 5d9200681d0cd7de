#include "core/access/StaffStore.h"

#include "core/store/RowSeal.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"

namespace zg {

std::vector<Staff> listStaff(Connection& connection) {
    auto select = connection.prepare("SELECT id, name, role, active FROM staff ORDER BY id");
    std::vector<Staff> staff;
    while (select.step())
        staff.push_back(
            {select.id<StaffId>(0), select.text(1), static_cast<Role>(select.integer(2)), select.integer(3) != 0});
    return staff;
}

std::optional<Staff> firstOwner(Connection& connection) {
    for (Staff& staff : listStaff(connection)) {
        if (staff.active && staff.role == Role::Owner) return std::move(staff);
    }
    return std::nullopt;
}

StaffId addStaff(Connection& connection, const QString& name, Role role) {
    if (name.trimmed().isEmpty()) throw StoreError(ErrorCode::NameMissing);
    const StaffId id = nextId<StaffId>(connection);
    connection.prepare("INSERT INTO staff (id, name, role) VALUES (?, ?, ?)").runWith(id, name, static_cast<int>(role));
    seal(connection, kSealedStaff, id.value);
    return id;
}

void updateStaff(Connection& connection, const Staff& staff) {
    connection.prepare("UPDATE staff SET name = ?, role = ?, active = ? WHERE id = ?")
        .runWith(staff.name, static_cast<int>(staff.role), staff.active ? 1 : 0, staff.id);
    seal(connection, kSealedStaff, staff.id.value);
}

} // namespace zg
