#include "core/access/Session.h"

#include "core/base/Steady.h"

#include <utility>

namespace zg {

Session::Session(Staff owner, Now now) : m_now(now ? std::move(now) : Now(steadyNow)), m_user(std::move(owner)) {}

Actor Session::actor() const {
    const std::scoped_lock lock(m_mutex);
    return {m_user, m_provenAt && m_now() - *m_provenAt < kProofLasts};
}

void Session::signIn(const Staff& staff) {
    const std::scoped_lock lock(m_mutex);
    if (staff.role != Role::Owner) m_provenAt.reset();
    m_user = staff;
}

void Session::spendProof() {
    const std::scoped_lock lock(m_mutex);
    m_provenAt.reset();
}

void Session::prove() {
    const std::scoped_lock lock(m_mutex);
    m_provenAt = m_now();
}

} // namespace zg
