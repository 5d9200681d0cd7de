#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;

namespace zg {

// The colours a tag may have: pairs of the theme that can be read in light and dark. The number is stored.
inline constexpr int kTagColours = 6;

const char* tagLook(int colour); // of a chip, see app.qss
QColor tagInk(int colour);
QString tagColourText(int colour);

// One dot a colour, of which one is chosen; ← → move.
class TagColourRow : public QWidget {
    Q_OBJECT
public:
    explicit TagColourRow(QWidget* parent = nullptr);

    int colour() const;
    void setColour(int colour); // does not emit
    QAbstractButton& dot(int colour) { return *m_dots[static_cast<std::size_t>(colour)]; }

signals:
    void chosen(int colour); // by the user

private:
    QButtonGroup* m_group;
    std::vector<QAbstractButton*> m_dots;
};

} // namespace zg
