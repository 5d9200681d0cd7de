#include "ui/products/ProductsPage.h"

#include "core/products/ProductRules.h"
#include "core/products/ProductService.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/Spinner.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/page/PageParts.h"
#include "ui/products/ProductForm.h"
#include "ui/products/ProductModel.h"
#include "ui/products/ProductTable.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSettings>
#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {
constexpr int kPage = 200; // rows fetched at once
constexpr ProductOrder kOrders[] = {ProductOrder::Name,          ProductOrder::NameBackwards, ProductOrder::Code,
                                    ProductOrder::CodeBackwards, ProductOrder::Cheapest,      ProductOrder::Dearest};
} // namespace

PageSpec ProductsPage::spec() {
    return {"products",
            NavGroup::Back,
            "box",
            [] { return tr("商品"); },
            Permission::Products,
            [](const PageParts& parts) -> Page* {
                return new ProductsPage(parts.services.products, parts.shop, parts.settings);
            }};
}

ProductsPage::ProductsPage(ProductService& products, const LiveShop& shop, QSettings& settings, QWidget* parent)
    : Page(parent), m_products(products), m_settings(settings), m_title(makeLabel("title", this)),
      m_count(makeLabel("secondary", this)), m_spinner(new Spinner(this)), m_new(makeButton("primary", "plus")),
      m_search(new SearchField(this)), m_category(new QComboBox(this)), m_order(new QComboBox(this)),
      m_inactive(new QCheckBox(this)), m_columns(makeButton("", "columns", this)), m_notice(new Notice(this)),
      m_model(new ProductModel(shop.currency(), this)), m_table(new ProductTable(*m_model, settings)),
      m_empty(new EmptyState("box")), m_form(new ProductForm(shop.currency())) {
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_count, 0, Qt::AlignBottom);
    head->addWidget(m_spinner);
    head->addStretch();
    head->addWidget(m_new);

    auto* filters = new WrapRow(8);
    filters->addWidget(m_category);
    filters->addWidget(m_order);
    filters->addWidget(m_inactive);
    filters->addWidget(m_columns);

    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_search);
    left->addLayout(filters);
    left->addWidget(m_table, 1);
    left->addWidget(m_empty, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left, 1);
    columns->addWidget(m_form);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addLayout(columns, 1);
    m_form->hide();
    m_empty->hide();

    setPatience(250);
    connect(m_search, &SearchField::queryChanged, this, [this] { reload(false); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_asking && m_model->rowCount() > 0) open(m_model->row(0).id);
    });
    connect(m_category, &QComboBox::activated, this, [this] { reload(false); });
    connect(m_order, &QComboBox::activated, this, [this] { setOrder(query().order); });
    connect(m_table, &ProductTable::orderChosen, this, &ProductsPage::setOrder);
    connect(m_table, &ProductTable::menuWanted, this, &ProductsPage::openMenu);
    connect(m_columns, &QPushButton::clicked, this,
            [this] { m_table->openColumnMenu(m_columns->mapToGlobal(QPoint(0, m_columns->height() + px(4)))); });
    connect(m_inactive, &QCheckBox::toggled, this, [this] {
        showCounts();
        reload(false);
    });
    connect(m_model, &ProductModel::moreWanted, this, &ProductsPage::fetchMore);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) {
        if (m_table->selectedRows() == 1 && m_table->selectionModel()->isSelected(at))
            open(m_model->row(at.row()).id); // several are chosen to be copied
    });
    auto* enter = new QShortcut(Qt::Key_Return, m_table);
    enter->setContext(Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, [this] {
        if (m_table->currentIndex().isValid()) open(m_model->row(m_table->currentIndex().row()).id);
    });
    auto* find = new QShortcut(Qt::Key_F2, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connect(m_new, &QPushButton::clicked, this, &ProductsPage::startNew);
    connect(m_empty, &EmptyState::acted, this, &ProductsPage::startNew);
    connect(m_form, &ProductForm::saveWanted, this, &ProductsPage::save);
    connect(m_form, &ProductForm::closed, this, &ProductsPage::closeForm);
    connect(m_form, &ProductForm::identityChanged, this, &ProductsPage::warnOfShared);

    for (const ProductOrder order : kOrders) m_order->addItem(QString(), static_cast<int>(order));
    m_order->setCurrentIndex(qMax(0, m_order->findData(settings.value("products/order").toInt())));
    redressed(this, [this, layout] {
        layout->setContentsMargins(px(20), px(16), px(20), px(16));
        m_form->setFixedWidth(px(340));
        m_table->setMinimumSize(px(420), px(240));
        m_category->setMinimumWidth(px(190));
        m_order->setMinimumWidth(px(160));
    });
    retranslated(this, [this] { speak(); });
}

QTableView& ProductsPage::table() {
    return *m_table;
}

void ProductsPage::speak() {
    m_title->setText(tr("商品"));
    m_new->setText(tr("新商品(&N)"));
    m_search->setPlaceholderText(tr("名称、拼音、编码或条码"));
    m_search->setAccessibleName(tr("搜索商品"));
    m_category->setAccessibleName(tr("分类"));
    m_order->setAccessibleName(tr("排序"));
    const QString orders[] = {tr("按名称"),     tr("按名称倒序"),   tr("按编码"),
                              tr("按编码倒序"), tr("价格从低到高"), tr("价格从高到低")};
    for (int i = 0; i < m_order->count(); ++i) m_order->setItemText(i, orders[i]);
    m_inactive->setText(tr("也显示停用的"));
    m_columns->setText(tr("列"));
    m_columns->setToolTip(tr("选择显示哪些列"));
    m_columns->setAccessibleName(m_columns->toolTip());
    m_table->setAccessibleName(tr("商品列表"));
    m_model->speak();
    showCounts();
}

void ProductsPage::entered() {
    if (m_form->isHidden()) m_search->setFocus();
}

Topics ProductsPage::concerns() const {
    return Topic::Products;
}

void ProductsPage::dataChanged(const Changes&) {
    reload(true);
    refreshCounts();
}

std::function<void()> ProductsPage::wayTo(const Destination& destination) {
    if (const auto* show = std::get_if<ShowProduct>(&destination))
        return [this, product = show->product] { open(product); };
    if (std::holds_alternative<NewProduct>(destination)) return [this] { startNew(); };
    return {};
}

bool ProductsPage::scanned(const QString& code) {
    if (!m_form->isHidden()) {
        m_form->addBarcode(code);
        return true;
    }
    whenReady(m_products.find(code), this, [this, code, serial = ++m_opened](const Result<ProductId>& found) {
        if (serial != m_opened) return;
        if (found) {
            open(*found);
        } else if (found.error().code == ErrorCode::ProductNotFound) {
            emit toast(tr("没有条码是 %1 的商品").arg(code), tr("新商品"), [this, code] {
                startNew();
                m_form->addBarcode(code);
            });
        } else {
            m_notice->say(Notice::Kind::Bad, errorText(found.error()));
        }
    });
    return true;
}

ProductQuery ProductsPage::query() const {
    ProductQuery query;
    query.typed = m_search->query();
    if (const QVariant category = m_category->currentData(); category.isValid())
        query.category = CategoryId{category.toLongLong()};
    query.inactiveToo = m_inactive->isChecked();
    query.order = static_cast<ProductOrder>(m_order->currentData().toInt());
    return query;
}

void ProductsPage::reload(bool keepPlace) {
    m_asking = true;
    m_spinner->start();
    const int limit = keepPlace ? qMax(kPage, m_model->rowCount()) : kPage;
    const ProductQuery asked = query();
    const bool searching = !asked.typed.isEmpty(); // what is found comes best first
    m_order->setEnabled(!searching);
    m_table->showOrder(searching ? std::nullopt : std::optional(asked.order));
    whenReady(m_products.list(asked, {}, limit), this,
              [this, serial = ++m_serial, keepPlace](const Result<ProductPage>& page) {
                  if (serial != m_serial) return;
                  m_asking = false;
                  m_spinner->stop();
                  if (!page) {
                      m_notice->say(Notice::Kind::Bad, errorText(page.error()));
                      return;
                  }
                  m_notice->clear();
                  const int place = keepPlace ? m_table->verticalScrollBar()->value() : 0;
                  const bool listHadFocus = m_table->hasFocus();
                  const ProductTable::Chosen chosen = keepPlace ? m_table->chosen() : ProductTable::Chosen();
                  m_model->setPage(*page);
                  const int edited = m_form->isHidden() ? -1 : m_model->indexOf(m_form->original().id);
                  m_table->choose(chosen);
                  if (edited >= 0 && chosen.products.size() < 2) m_table->setCurrentIndex(m_model->index(edited, 0));
                  m_table->verticalScrollBar()->setValue(place);
                  const bool none = m_model->rowCount() == 0;
                  m_table->setVisible(!none);
                  m_empty->setVisible(none);
                  if (listHadFocus && !none) m_table->setFocus();
                  showCounts();
              });
}

void ProductsPage::setOrder(ProductOrder order) {
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(order)));
    m_settings.setValue("products/order", static_cast<int>(order));
    reload(false);
}

void ProductsPage::openMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto rows = m_table->selectionModel()->selectedRows(); rows.size() == 1) {
        const ProductId product = m_model->row(rows.front().row()).id;
        connect(menu->addAction(tr("编辑")), &QAction::triggered, this, [this, product] { open(product); });
    }
    connect(menu->addAction(tr("复制")), &QAction::triggered, m_table, &ProductTable::copySelection);
    menu->popup(at);
}

void ProductsPage::fetchMore() {
    whenReady(m_products.list(query(), m_model->last(), kPage), this,
              [this, serial = m_serial](const Result<ProductPage>& page) {
                  if (serial != m_serial) return; // another list by now
                  if (page) {
                      m_model->append(*page);
                  } else {
                      m_notice->say(Notice::Kind::Bad, errorText(page.error()));
                  }
              });
}

void ProductsPage::refreshCounts() {
    whenReady(m_products.counts(), this, [this](const Result<std::vector<CategoryCount>>& counts) {
        if (!counts) return; // the list says what is wrong
        m_counts = *counts;
        std::vector<Category> categories;
        for (const CategoryCount& count : m_counts)
            if (count.category.id) categories.push_back(count.category);
        m_form->setCategories(std::move(categories));
        showCounts();
    });
}

void ProductsPage::showCounts() {
    const auto number = [this](const CategoryCount& count) {
        return count.active + (m_inactive->isChecked() ? count.inactive : 0);
    };
    std::int64_t all = 0;
    for (const CategoryCount& count : m_counts) all += number(count);
    const QVariant chosen = m_category->currentData();
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    m_category->addItem(tr("全部分类 · %1").arg(countText(all)));
    for (const CategoryCount& count : m_counts) {
        const QString name = count.category.id ? count.category.name : tr("未分类");
        m_category->addItem(QStringLiteral("%1 · %2").arg(name, countText(number(count))),
                            static_cast<qlonglong>(count.category.id.value));
    }
    m_category->setCurrentIndex(qMax(0, m_category->findData(chosen)));
    if (!chosen.isValid()) m_category->setCurrentIndex(0);

    m_count->setText(m_search->query().isEmpty() ? tr("共 %Ln 种", nullptr, static_cast<int>(all)) : QString());
    const bool nothing = all == 0 && m_counts.empty() && m_search->query().isEmpty();
    if (nothing) {
        m_empty->setTexts(tr("还没有商品"), tr("记下第一个商品，收银时就能扫码或搜索它。"), tr("新商品"));
    } else {
        m_empty->setTexts(tr("没有符合的商品"), tr("换个词、换个分类，或者也显示停用的。"));
    }
}

void ProductsPage::open(ProductId product) {
    if (!m_form->isHidden() && m_form->original().id == product) return;
    whenReady(m_products.get(product), this, [this, serial = ++m_opened](const Result<Product>& loaded) {
        if (serial != m_opened) return;
        if (loaded) {
            showForm(*loaded);
        } else {
            m_notice->say(Notice::Kind::Bad, errorText(loaded.error()));
        }
    });
}

void ProductsPage::startNew() {
    ++m_opened;
    Product product;
    product.code = QString();
    if (const QVariant category = m_category->currentData(); category.isValid())
        product.category = CategoryId{category.toLongLong()};
    showForm(product);
    m_form->name().setFocus();
}

void ProductsPage::showForm(const Product& product) {
    leaveDraft();
    m_form->edit(product);
    m_form->setVisible(true);
}

void ProductsPage::leaveDraft() {
    if (m_form->isHidden() || !m_form->isChanged()) return;
    const Product original = m_form->original(), draft = m_form->draft();
    const QString category = m_form->category(), name = draft.name.isEmpty() ? draft.code : draft.name;
    emit toast(tr("没有保存对“%1”的修改").arg(name), tr("继续编辑"), [this, original, draft, category] {
        m_form->resume(original, draft, category);
        m_form->setVisible(true);
        m_form->name().setFocus();
    });
}

void ProductsPage::closeForm() {
    ++m_opened;
    leaveDraft();
    m_form->hide();
    m_search->setFocus();
}

void ProductsPage::save() {
    const Product before = m_form->original();
    if (before.id && !m_form->isChanged()) {
        closeForm();
        return;
    }
    m_form->setBusy(true);
    const Product draft = m_form->draft();
    const auto future =
        before.id ? m_products.update(before, draft, m_form->category()) : m_products.create(draft, m_form->category());
    whenReady(future, this, [this, before, draft](const Result<Product>& stored) {
        if (stored) {
            saved(before, tidyProduct(draft).value_or(*stored), *stored);
        } else if (stored.error().code == ErrorCode::EditConflict) {
            lookAgain(before.id, stored.error());
        } else {
            m_form->refuse(stored.error());
        }
    });
}

// What was typed stays; saved again it is a change of the product as it is now.
void ProductsPage::lookAgain(ProductId product, const Error& conflict) {
    whenReady(m_products.get(product), this, [this, conflict](const Result<Product>& now) {
        if (now) m_form->rebase(*now);
        m_form->refuse(now ? conflict : now.error());
    });
}

// What is taken back is what was typed here, not what others have changed meanwhile.
void ProductsPage::saved(const Product& before, Product typed, const Product& after) {
    typed.category = after.category; // it may have been made just now
    m_form->hide();
    m_form->edit(after);
    m_table->setFocus();
    reload(true);
    refreshCounts();
    if (!before.id) {
        emit toast(tr("已新增“%1”").arg(after.name));
        return;
    }
    emit toast(tr("已保存“%1”").arg(after.name), tr("撤销"), [this, before, typed] {
        whenReady(m_products.update(typed, before), this, [this](const Result<Product>& restored) {
            if (!restored) {
                m_notice->say(Notice::Kind::Bad, errorText(restored.error()));
                return;
            }
            emit toast(tr("已恢复“%1”").arg(restored->name));
            if (m_form->original().id == restored->id && !m_form->isChanged()) m_form->edit(*restored);
            reload(true);
            refreshCounts();
        });
    });
}

void ProductsPage::warnOfShared() {
    const Product draft = m_form->draft();
    const int serial = ++m_shared;
    if (draft.code.trimmed().isEmpty() && draft.barcodes.isEmpty()) {
        m_form->setShared({});
        return;
    }
    whenReady(m_products.sharing(draft), this, [this, serial](const Result<std::vector<ProductRow>>& others) {
        if (serial != m_shared || !others) return;
        m_form->setShared(*others);
    });
}

} // namespace zg
