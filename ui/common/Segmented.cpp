#include "ui/common/Segmented.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace zg {

Segmented::Segmented(int count, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < count; ++i) {
        auto* button = makeButton("segment", nullptr, this);
        button->setCheckable(true);
        m_group->addButton(button, i);
        if (i + 1 == count) button->setProperty("last", true); // has no neighbour to share its border with
        layout->addWidget(button);
    }
    // The checked one's border must lie over its neighbour's.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) m_group->button(id)->raise();
    });
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
    redressed(this, [this] { fit(); });
}

// Wide enough for the checked one's weight, whichever that is.
void Segmented::fit() {
    for (QAbstractButton* button : m_group->buttons()) {
        button->ensurePolished();
        QFont checked = button->font();
        checked.setWeight(QFont::DemiBold);
        constexpr int kBeside = 2 * 12 + 3; // padding and borders of the style sheet
        button->setMinimumWidth(QFontMetrics(checked).horizontalAdvance(QString(button->text()).remove(u'&')) +
                                kBeside);
    }
}

void Segmented::setText(int index, const QString& text) {
    m_group->button(index)->setText(text);
    m_group->button(index)->setAccessibleName(QString(text).remove('&'));
    fit();
}

int Segmented::current() const {
    return m_group->checkedId();
}

void Segmented::setCurrent(int index) {
    m_group->button(index)->setChecked(true);
}

} // namespace zg
