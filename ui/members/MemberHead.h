#pragma once

#include "core/members/Member.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;

namespace zg {

// Who somebody is, at a glance: picture, name, a birthday that comes, tags, masked phone, last visit.
class MemberHead : public QWidget {
    Q_OBJECT
public:
    // At the till there is room for few tags and none for colours.
    enum class Place { Card, Till };

    explicit MemberHead(Place place, QWidget* parent = nullptr);

    void show(const MemberCard& card, BusinessDay today);
    void showNobody(const QString& name, const QString& under);

private:
    void drawPicture();

    Place m_place;
    std::optional<QString> m_member; // whose picture it is, by name
    QLabel* m_picture;
    QLabel* m_name;
    QWidget* m_chips;
    QLabel* m_under;
};

} // namespace zg
