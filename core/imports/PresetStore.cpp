#include "core/imports/PresetStore.h"

#include "core/store/Statement.h"

#include <QtCore/QJsonDocument>

namespace zg {

namespace {

std::optional<ImportPreset> parse(const QString& json) {
    auto preset = presetFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
    if (!preset) return {};
    return *std::move(preset);
}

} // namespace

std::vector<ImportPreset> PresetStore::all(Connection& connection) {
    std::vector<ImportPreset> presets;
    auto select = connection.prepare("SELECT value FROM import_preset ORDER BY name");
    while (select.step())
        if (auto preset = parse(select.text(0))) presets.push_back(std::move(*preset));
    return presets;
}

std::optional<ImportPreset> PresetStore::load(Connection& connection, const QString& name) {
    auto select = connection.prepare("SELECT value FROM import_preset WHERE name = ?");
    select.bindAll(name);
    if (!select.step()) return {};
    return parse(select.text(0));
}

void PresetStore::save(Connection& connection, const ImportPreset& preset) {
    const QByteArray json = QJsonDocument(toJson(preset)).toJson(QJsonDocument::Compact);
    connection
        .prepare("INSERT INTO import_preset (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = "
                 "excluded.value")
        .runWith(preset.name, QString::fromUtf8(json));
}

void PresetStore::erase(Connection& connection, const QString& name) {
    connection.prepare("DELETE FROM import_preset WHERE name = ?").runWith(name);
}

} // namespace zg
