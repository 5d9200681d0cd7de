#pragma once

#include "core/imports/BuiltInPresets.h"
#include "core/imports/ImportService.h"
#include "tests/support/SharedData.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <map>

namespace zg {

// A shop with an import service, and files to feed it.
class ImportFixture {
public:
    explicit ImportFixture(const TestShopOptions& options = {})
        : m_shop(options), m_service(std::make_unique<ImportService>(m_shop.shop(), m_shop.clock())) {}

    TestShop& shop() { return m_shop; }
    ImportService& service() { return *m_service; }
    void closeAll() {
        m_service.reset();
        m_shop.close();
    }
    void reopen() {
        m_service.reset();
        m_shop.reopen();
        m_service = std::make_unique<ImportService>(m_shop.shop(), m_shop.clock());
    }

    QString write(const QString& name, const QByteArray& content) {
        const QString path = m_files.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
        return path;
    }
    QString path(const QString& name) const { return m_files.filePath(name); }

    Result<ImportPlan> plan(const QString& path, const ImportPreset& preset, const Progress& progress = {}) {
        ImportRequest request;
        request.path = path;
        request.preset = preset;
        return await(m_service->plan(request, progress));
    }
    Result<ImportPlan> plan(const QString& path, const char* preset) {
        return plan(path, *builtInPreset(QString::fromLatin1(preset)));
    }
    Result<ImportOutcome> import(const QString& path, const ImportPreset& preset) {
        const auto planned = plan(path, preset);
        if (!planned) return tl::unexpected(planned.error());
        return await(m_service->run(*planned));
    }
    Result<ImportOutcome> import(const QString& path, const char* preset) {
        return import(path, *builtInPreset(QString::fromLatin1(preset)));
    }

    // One number out of the shop.
    std::int64_t number(std::string_view sql);
    // Every row of every table that an import may touch, as text; not the journal, the sequences and the books of
    // imports.
    std::map<std::string, std::vector<std::string>> contents();
    std::vector<std::string> rows(const std::string& sql);

private:
    TestShop m_shop;
    QTemporaryDir m_files;
    std::unique_ptr<ImportService> m_service;
};

// What verify would compare: every summary equals plain SQL over the documents.
void requireSummariesRight(ImportFixture& fixture);

} // namespace zg
