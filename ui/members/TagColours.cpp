#include "ui/members/TagColours.h"

#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

namespace zg {

namespace {

struct TagColours {
    Q_DECLARE_TR_FUNCTIONS(TagColours)
};

class Dot : public QAbstractButton {
public:
    Dot(int colour, QWidget* parent) : QAbstractButton(parent), m_colour(colour) {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
    }
    QSize sizeHint() const override { return {px(32), px(32)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF all = QRectF(rect()).adjusted(3, 3, -3, -3);
        const QColor ink = tagInk(m_colour);
        if (isChecked()) {
            painter.setPen(QPen(ink, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(all.adjusted(3, 3, -3, -3));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(all.adjusted(7, 7, -7, -7));
        if (hasFocus()) drawFocusRing(painter, all, 6);
    }

private:
    int m_colour;
};

} // namespace

const char* tagLook(int colour) {
    switch (colour) {
    case 1: return "chip-accent";
    case 2: return "chip-ok";
    case 3: return "chip-warn";
    case 4: return "chip-bad";
    case 5: return "chip-solid";
    default: return "chip";
    }
}

QColor tagInk(int colour) {
    const Tokens& t = currentTokens();
    switch (colour) {
    case 1: return t.accent;
    case 2: return t.ok;
    case 3: return t.warn;
    case 4: return t.bad;
    case 5: return t.text;
    default: return t.text3;
    }
}

QString tagColourText(int colour) {
    switch (colour) {
    case 1: return TagColours::tr("蓝色");
    case 2: return TagColours::tr("绿色");
    case 3: return TagColours::tr("橙色");
    case 4: return TagColours::tr("红色");
    case 5: return TagColours::tr("深色");
    default: return TagColours::tr("灰色");
    }
}

TagColourRow::TagColourRow(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int colour = 0; colour < kTagColours; ++colour) {
        m_dots.push_back(new Dot(colour, this));
        m_group->addButton(m_dots.back(), colour);
        layout->addWidget(m_dots.back());
    }
    layout->addStretch();
    m_dots.front()->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &TagColourRow::chosen);
    redressed(this, [this] {
        for (QAbstractButton* dot : m_dots) dot->setFixedSize(dot->sizeHint());
    });
    retranslated(this, [this] {
        for (int colour = 0; colour < kTagColours; ++colour) {
            m_dots[static_cast<std::size_t>(colour)]->setToolTip(tagColourText(colour));
            m_dots[static_cast<std::size_t>(colour)]->setAccessibleName(tr("标签颜色：%1").arg(tagColourText(colour)));
        }
    });
}

int TagColourRow::colour() const {
    return m_group->checkedId();
}

void TagColourRow::setColour(int colour) {
    m_dots[colour >= 0 && colour < kTagColours ? static_cast<std::size_t>(colour) : 0]->setChecked(true);
}

} // namespace zg
