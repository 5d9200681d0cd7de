#pragma once

#include <cstddef>
#include <span>
#include <utility>

namespace zg {

// Key bytes in guarded memory (sodium_malloc): outside the heap, not in core dumps, wiped when freed. Move-only.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::size_t size); // zeroed
    static Secret random(std::size_t size);
    static Secret copyOf(std::span<const unsigned char> bytes);
    ~Secret();
    Secret(Secret&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}
    Secret& operator=(Secret&& other) noexcept {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        return *this;
    }

    Secret clone() const { return copyOf(bytes()); }
    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    std::span<const unsigned char> bytes() const { return {m_data, m_size}; }

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

// libsodium must have been initialised before anything of it is used; safe and cheap to call again. Throws StoreError.
void initialiseSodium();

} // namespace zg
