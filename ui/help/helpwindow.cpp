// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/common/findfield.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/help/helpbrowser.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(860, 640);
constexpr int kContentsWidth = 220;

QString withShortcut(const QString& text, const QKeySequence& keys)
{
    return u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText));
}

} // namespace

HelpWindow::HelpWindow(QSettings& settings, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_settings(settings)
    , m_search(new QLineEdit)
    , m_contents(new QListWidget)
    , m_browser(new HelpBrowser(m_texts))
    , m_splitter(new QSplitter)
{
    setWindowTitle(tr("Help"));
    makeFindField(m_search, tr("Search the help"));
    m_contents->setObjectName(u"helpContents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_browser->setAccessibleName(tr("Help text"));

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(space::inGroup, space::inGroup, space::inGroup, space::inGroup);
    column->setSpacing(space::inGroup);
    column->addWidget(makeToolBar());
    column->addWidget(m_search);
    column->addWidget(m_contents, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_browser);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kContentsWidth, kSize.width() - kContentsWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, m_browser, qOverload<>(&QWidget::setFocus));
    connect(m_contents, &QListWidget::currentRowChanged, this, &HelpWindow::showChosen);
    connect(m_browser, &QTextBrowser::sourceChanged, this,
            [this](const QUrl& source) { choose(HelpBrowser::topicOf(source)); });
    auto* close = new QShortcut(Qt::Key_Escape, this);
    connect(close, &QShortcut::activated, this, &QWidget::close);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    search(QString());
    resize(kSize);
    restoreGeometry(m_settings.value("help/geometry").toByteArray());
    m_splitter->restoreState(m_settings.value("help/splitter").toByteArray());
    m_search->setFocus();
}

HelpWindow::~HelpWindow()
{
    m_settings.setValue("help/geometry", saveGeometry());
    m_settings.setValue("help/splitter", m_splitter->saveState());
}

QToolBar* HelpWindow::makeToolBar()
{
    auto* bar = new QToolBar;
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& keys, auto slot) {
        QAction* action = bar->addAction(icon(name), text, m_browser, slot);
        action->setShortcut(keys);
        action->setToolTip(withShortcut(text, keys));
        action->setEnabled(false);
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action));
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(text);
        return action;
    };
    // Alt and an arrow on every system: QKeySequence::Back is Backspace on some, which the search line needs.
    QAction* back = add(u"go-previous"_s, tr("Back"), QKeySequence(u"Alt+Left"_s), [this] { m_browser->backward(); });
    QAction* forward = add(u"go-next"_s, tr("Forward"), QKeySequence(u"Alt+Right"_s), [this] { m_browser->forward(); });
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    return bar;
}

void HelpWindow::showTopic(const QString& topic)
{
    m_search->clear();
    m_browser->showTopic(m_texts.contains(topic) ? topic : m_texts.topics().first());
    m_browser->setFocus();
}

void HelpWindow::setShortcuts(const QString& markdown)
{
    m_texts.add(u"shortcuts"_s, markdown);
    search(m_search->text());
}

QString HelpWindow::topic() const
{
    return m_browser->topic();
}

void HelpWindow::search(const QString& query)
{
    const QString shown = topic();
    const QStringList found = m_texts.search(query);
    {
        const QSignalBlocker blocker(m_contents);
        m_contents->clear();
        for (const QString& topic : found) {
            auto* item = new QListWidgetItem(m_texts.title(topic), m_contents);
            item->setData(Qt::UserRole, topic);
        }
        if (found.isEmpty()) {
            auto* none = new QListWidgetItem(tr("Nothing found"), m_contents);
            none->setFlags(Qt::NoItemFlags);
        }
    }
    m_browser->mark(query);
    if (found.contains(shown))
        choose(shown);
    else if (!query.isEmpty() && !found.isEmpty())
        m_contents->setCurrentRow(0);
}

void HelpWindow::showChosen()
{
    const QListWidgetItem* item = m_contents->currentItem();
    const QString topic = item ? item->data(Qt::UserRole).toString() : QString();
    if (!topic.isEmpty() && topic != m_browser->topic())
        m_browser->showTopic(topic);
}

void HelpWindow::choose(const QString& topic)
{
    const QSignalBlocker blocker(m_contents);
    for (int row = 0; row < m_contents->count(); ++row)
        if (m_contents->item(row)->data(Qt::UserRole).toString() == topic)
            m_contents->setCurrentRow(row);
}

} // namespace globant::ui
