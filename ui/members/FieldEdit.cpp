#include "ui/members/FieldEdit.h"

#include "ui/common/Widgets.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

struct FieldEditText {
    Q_DECLARE_TR_FUNCTIONS(FieldEdit)
};

QComboBox* makeChoice(const QStringList& texts, const QStringList& values, const QString& value, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->addItem(FieldEditText::tr("不填"), QString());
    for (qsizetype i = 0; i < texts.size(); ++i) box->addItem(texts[i], values[i]);
    // A choice that was taken off the list later is still this member's.
    if (!value.isEmpty() && box->findData(value) < 0) box->addItem(value, value);
    box->setCurrentIndex(qMax(0, box->findData(value)));
    return box;
}

QLineEdit* makeLine(FieldKind kind, const QString& value, QWidget* parent) {
    auto* line = new QLineEdit(value, parent);
    if (kind == FieldKind::Number) {
        static const QRegularExpression number(QStringLiteral("-?[0-9]{0,15}([.][0-9]{0,6})?"));
        line->setValidator(new QRegularExpressionValidator(number, line));
    } else if (kind == FieldKind::Date) {
        static const QRegularExpression date(QStringLiteral("[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"));
        line->setValidator(new QRegularExpressionValidator(date, line));
        line->setPlaceholderText(QStringLiteral("2026-01-31"));
    }
    return line;
}

} // namespace

FieldEdit makeFieldEdit(const Field& field, const QString& value, QWidget* parent) {
    auto* holder = new QWidget(parent);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* label = makeLabel("secondary", holder);
    label->setText(field.name);
    layout->addWidget(label);
    QWidget* input = nullptr;
    std::function<QString()> read;
    if (field.kind == FieldKind::Choice || field.kind == FieldKind::YesNo) {
        auto* box = field.kind == FieldKind::Choice
                        ? makeChoice(field.choices, field.choices, value, holder)
                        : makeChoice({FieldEditText::tr("是"), FieldEditText::tr("否")},
                                     {QStringLiteral("1"), QStringLiteral("0")}, value, holder);
        read = [box] { return box->currentData().toString(); };
        input = box;
    } else {
        auto* line = makeLine(field.kind, value, holder);
        // Half a date is none.
        read = [line] { return line->hasAcceptableInput() ? line->text().trimmed() : QString(); };
        input = line;
    }
    input->setAccessibleName(field.name);
    layout->addWidget(input);
    return {holder, std::move(read)};
}

} // namespace zg
