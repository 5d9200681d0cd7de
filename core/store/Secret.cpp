#include "core/store/Secret.h"

#include "core/store/StoreError.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace zg {

void initialiseSodium() {
    if (sodium_init() < 0) throw StoreError(ErrorCode::CipherMissing, QStringLiteral("libsodium cannot start"));
}

Secret::Secret(std::size_t size) : m_size(size) {
    initialiseSodium();
    m_data = static_cast<unsigned char*>(sodium_malloc(size));
    if (!m_data) throw std::bad_alloc();
    sodium_memzero(m_data, size);
}

Secret Secret::random(std::size_t size) {
    Secret secret(size);
    randombytes_buf(secret.data(), size);
    return secret;
}

Secret Secret::copyOf(std::span<const unsigned char> bytes) {
    Secret secret(bytes.size());
    std::memcpy(secret.data(), bytes.data(), bytes.size());
    return secret;
}

Secret::~Secret() {
    sodium_free(m_data);
}

} // namespace zg
