#include "ui/products/ProductForm.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

// "１，２３４．５０" is typed as readily as "1234.50".
Result<UnitPrice> priceOf(const QString& typed) {
    return parseUnitPrice(typed.normalized(QString::NormalizationForm_KC).remove(',').remove(' '));
}

QStringList barcodesOf(const QString& typed) {
    static const QRegularExpression between(QStringLiteral("[\\s,;，；、]+"));
    return typed.split(between, Qt::SkipEmptyParts);
}

} // namespace

ProductForm::ProductForm(const Currency& currency, QWidget* parent)
    : QFrame(parent), m_currency(currency), m_title(makeLabel("heading", this)), m_notice(new Notice(this)),
      m_name(new QLineEdit), m_code(new QLineEdit), m_barcodes(new QLineEdit), m_unit(new QLineEdit),
      m_price(new QLineEdit), m_cost(new QLineEdit), m_category(new QComboBox), m_active(new QCheckBox),
      m_save(makeButton("primary", "check")), m_close(makeButton("quiet")) {
    setProperty("look", QStringLiteral("card"));
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->completer()->setFilterMode(Qt::MatchContains);
    m_price->setAlignment(Qt::AlignRight);
    m_cost->setAlignment(Qt::AlignRight);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_notice);
    m_nameField = addField(layout, m_name);
    const auto pair = [&](QWidget* left, QWidget* right, Field& leftField, Field& rightField) {
        auto* row = new QHBoxLayout;
        row->setSpacing(12);
        auto* first = new QVBoxLayout;
        auto* second = new QVBoxLayout;
        leftField = addField(first, left);
        rightField = addField(second, right);
        row->addLayout(first, 1);
        row->addLayout(second, 1);
        row->setAlignment(first, Qt::AlignTop); // a message under one of them must not pull the other apart
        row->setAlignment(second, Qt::AlignTop);
        layout->addLayout(row);
    };
    pair(m_code, m_unit, m_codeField, m_unitField);
    m_barcodesField = addField(layout, m_barcodes);
    m_categoryField = addField(layout, m_category);
    pair(m_price, m_cost, m_priceField, m_costField);
    layout->addWidget(m_active);
    layout->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);

    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &ProductForm::identityChanged);
    for (QLineEdit* edit : {m_name, m_code, m_barcodes, m_unit, m_price, m_cost}) {
        connect(edit, &QLineEdit::textEdited, this, &ProductForm::changed);
        // A scanner ends with Enter: in the barcodes it must not save.
        if (edit != m_barcodes) connect(edit, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    }
    connect(m_barcodes, &QLineEdit::returnPressed, this, [this] {
        m_barcodes->setText(barcodesOf(m_barcodes->text()).join(' ') + ' ');
        changed();
    });
    for (QLineEdit* edit : {m_code, m_barcodes})
        connect(edit, &QLineEdit::textEdited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_category, &QComboBox::editTextChanged, this, &ProductForm::changed);
    connect(m_active, &QCheckBox::toggled, this, &ProductForm::changed);
    connect(m_close, &QPushButton::clicked, this, &ProductForm::closed);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (check()) emit saveWanted();
    });
    retranslated(this, [this] { speak(); });
}

ProductForm::Field ProductForm::addField(QVBoxLayout* layout, QWidget* edit) {
    Field field{makeLabel("secondary", this), makeLabel("chip-bad", this)};
    field.label->setBuddy(edit);
    field.wrong->setWordWrap(true);
    field.wrong->hide();
    auto* box = new QVBoxLayout;
    box->setSpacing(4);
    box->addWidget(field.label);
    box->addWidget(edit);
    box->addWidget(field.wrong);
    layout->addLayout(box);
    return field;
}

void ProductForm::speak() {
    m_title->setText(m_original.id ? tr("商品资料") : tr("新商品"));
    const struct {
        const Field& field;
        QWidget* edit;
        QString text;
    } names[] = {{m_nameField, m_name, tr("名称")},
                 {m_codeField, m_code, tr("编码")},
                 {m_barcodesField, m_barcodes, tr("条码（可以有几个，用空格隔开）")},
                 {m_categoryField, m_category, tr("分类（可以直接输入新的）")},
                 {m_unitField, m_unit, tr("单位")},
                 {m_priceField, m_price, tr("单价 %1").arg(currencySign(m_currency))},
                 {m_costField, m_cost, tr("成本 %1").arg(currencySign(m_currency))}};
    for (const auto& [field, edit, text] : names) {
        field.label->setText(text);
        edit->setAccessibleName(text);
    }
    m_unit->setPlaceholderText(tr("件、瓶、kg"));
    m_cost->setPlaceholderText(tr("不清楚可留空"));
    m_active->setText(tr("在售"));
    m_active->setToolTip(tr("停用的商品留给旧小票，搜索时排在最后"));
    m_save->setText(tr("保存(&S)"));
    m_close->setText(tr("关闭"));
    setShared(m_shared);
}

void ProductForm::setCategories(std::vector<Category> categories) {
    if (categories == m_categories && m_category->count() > 0) return;
    const QString typed = m_category->currentText();
    const QSignalBlocker quiet(m_category);
    m_categories = std::move(categories);
    m_category->clear();
    m_category->addItem(QString());
    for (const Category& category : m_categories) m_category->addItem(category.name);
    m_category->setEditText(typed);
}

void ProductForm::fill(const Product& product) {
    const QSignalBlocker quietCategory(m_category), quietActive(m_active);
    m_name->setText(product.name);
    m_code->setText(product.code);
    m_barcodes->setText(product.barcodes.join(' '));
    m_unit->setText(product.unit);
    m_price->setText(product.id || product.price != UnitPrice{} ? toDecimal(product.price, m_currency.digits)
                                                                : QString());
    m_cost->setText(product.cost ? toDecimal(*product.cost, m_currency.digits) : QString());
    m_active->setChecked(product.active);
    QString category;
    for (const Category& one : m_categories)
        if (product.category && one.id == product.category) category = one.name;
    m_category->setEditText(category);
}

void ProductForm::edit(const Product& product) {
    m_original = product;
    clearMarks();
    setBusy(false);
    fill(product);
    m_originalCategory = category();
    setShared({});
    speak();
    emit identityChanged();
}

void ProductForm::resume(const Product& original, const Product& draft, const QString& category) {
    edit(original);
    fill(draft);
    m_category->setEditText(category);
}

Product ProductForm::draft() const {
    Product product = m_original;
    product.name = m_name->text();
    product.code = m_code->text();
    product.barcodes = barcodesOf(m_barcodes->text());
    product.unit = m_unit->text();
    if (const auto price = priceOf(m_price->text())) product.price = *price;
    if (m_cost->text().trimmed().isEmpty()) {
        product.cost.reset();
    } else if (const auto cost = priceOf(m_cost->text())) {
        product.cost = *cost;
    }
    product.active = m_active->isChecked();
    if (category().isEmpty()) product.category = {};
    return product;
}

QString ProductForm::category() const {
    return m_category->currentText().simplified();
}

bool ProductForm::isChanged() const {
    Product now = draft();
    now.barcodes.sort();
    now.category = m_original.category;
    return now != m_original || category() != m_originalCategory;
}

void ProductForm::changed() {
    clearMarks();
}

void ProductForm::mark(const Field& field, QWidget* edit, const QString& what) {
    field.wrong->setText(what);
    field.wrong->show();
    setStyleProperty(edit, "wrong", true);
    edit->setFocus();
    announceToReaders(edit, what);
}

void ProductForm::clearMarks() {
    for (const Field& field :
         {m_nameField, m_codeField, m_barcodesField, m_categoryField, m_unitField, m_priceField, m_costField})
        field.wrong->hide();
    for (QLineEdit* edit : {m_name, m_code, m_barcodes, m_unit, m_price, m_cost})
        setStyleProperty(edit, "wrong", false);
    if (m_shared.empty()) m_notice->clear();
}

bool ProductForm::check() {
    clearMarks();
    bool right = true;
    // From the last to the first: the focus ends at the first one that is wrong.
    const auto amount = [&](QLineEdit* edit, const Field& field, bool mayBeEmpty) {
        if (mayBeEmpty && edit->text().trimmed().isEmpty()) return;
        const auto price = priceOf(edit->text());
        if (price && *price >= UnitPrice{}) return;
        right = false;
        mark(field, edit, tr("请输入金额，例如 12.50"));
    };
    amount(m_cost, m_costField, true);
    amount(m_price, m_priceField, false);
    if (m_name->text().trimmed().isEmpty() && m_code->text().trimmed().isEmpty()) {
        right = false;
        mark(m_nameField, m_name, tr("请填名称；只有编码时也可以只填编码"));
    }
    return right;
}

void ProductForm::setBusy(bool busy) {
    m_save->setEnabled(!busy);
}

void ProductForm::setShared(const std::vector<ProductRow>& others) {
    m_shared = others;
    if (others.empty()) {
        m_notice->clear();
        return;
    }
    QStringList names;
    for (const ProductRow& other : others) names << other.name;
    m_notice->say(Notice::Kind::Warn,
                  tr("编码或条码与这些商品相同：%1。可以保存，扫码时会先取编码相同、在售、较早的那个。")
                      .arg(names.join(tr("、"))));
}

void ProductForm::addBarcode(const QString& barcode) {
    QStringList barcodes = barcodesOf(m_barcodes->text());
    if (!barcodes.contains(barcode)) barcodes << barcode;
    m_barcodes->setText(barcodes.join(' '));
    announceToReaders(m_barcodes, barcode);
    changed();
    m_soon.start();
}

void ProductForm::refuse(const Error& error) {
    setBusy(false);
    if (error.code == ErrorCode::EditConflict) {
        m_notice->say(Notice::Kind::Bad, conflictText(error));
        return;
    }
    if (error.code == ErrorCode::NameMissing) {
        mark(m_nameField, m_name, errorText(error));
        return;
    }
    if (error.code == ErrorCode::OutOfRange) {
        const struct {
            InputField input;
            const Field& field;
            QWidget* edit;
        } fields[] = {{InputField::Name, m_nameField, m_name},
                      {InputField::Code, m_codeField, m_code},
                      {InputField::Barcode, m_barcodesField, m_barcodes},
                      {InputField::Unit, m_unitField, m_unit},
                      {InputField::Price, m_priceField, m_price},
                      {InputField::Cost, m_costField, m_cost}};
        for (const auto& [input, field, edit] : fields) {
            if (!error.isAbout(input)) continue;
            mark(field, edit, edit == m_price || edit == m_cost ? tr("金额不能小于 0") : tr("太长了，请缩短"));
            return;
        }
    }
    m_notice->say(Notice::Kind::Bad, errorText(error));
}

void ProductForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    if (event->matches(QKeySequence::Save)) {
        m_save->click();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace zg
