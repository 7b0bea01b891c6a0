// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/area.h"

#include "ui/common/icons.h"
#include "ui/common/page.h"
#include "ui/common/spoken.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/help/helptexts.h"
#include "ui/import/importpage.h"

#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSideBarWidth = 200;

// The first control that Tab reaches; the page itself where there is none.
QWidget* firstControl(QWidget* page)
{
    for (QWidget* next = page->nextInFocusChain(); next != nullptr && next != page; next = next->nextInFocusChain())
        if (page->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0 && next->focusProxy() == nullptr)
            return next;
    return page;
}

} // namespace

Area::Area(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
    , m_buttons(new QButtonGroup(this))
    , m_navigation(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
    , m_name(new QLabel)
    , m_place(ui::captionLabel(QString()))
    , m_lock(new QToolButton)
    , m_notice(new ui::Notice)
    , m_progressText(ui::captionLabel(QString()))
    , m_progress(new QProgressBar)
{
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    auto* noticeRow = new QVBoxLayout;
    noticeRow->setContentsMargins(ui::space::pageEdge, 0, ui::space::pageEdge, 0);
    m_notice->setObjectName(u"windowNotice"_s);
    noticeRow->addWidget(m_notice);
    right->addLayout(noticeRow);
    right->addWidget(m_stack, 1);
    m_sideBar = makeSideBar();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sideBar);
    layout->addLayout(right, 1);
    m_buttons->setExclusive(true);
    // What screen readers do to a button toggles it; a click on the page that is shown goes to its controls.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on && index != m_stack->currentIndex())
            showPage(index);
    });
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int index) { m_pages[index]->setFocus(); });
}

QWidget* Area::makeSideBar()
{
    auto* bar = new QFrame;
    bar->setObjectName(u"sideBar"_s);
    bar->setFixedWidth(kSideBarWidth);
    m_name->setText(tr("Globant Data"));
    m_name->setProperty("role", u"cardTitle"_s);
    m_name->setContentsMargins(12, 4, 0, 0);
    m_place->setContentsMargins(12, 0, 0, 0);
    m_place->setVisible(false);

    m_lock->setIcon(ui::icon(u"object-locked"_s));
    m_lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lock->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_lock, &QToolButton::clicked, this, &Area::lockRequested);

    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progressText->setWordWrap(true);
    m_progressText->setVisible(false);
    m_progress->setVisible(false);

    m_navigation->setSpacing(2);
    m_foot->setContentsMargins(12, 0, 12, ui::space::inGroup);
    m_foot->addWidget(m_progressText);
    m_foot->addWidget(m_progress);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(8, ui::space::betweenCards, 8, ui::space::inGroup);
    layout->addWidget(m_name);
    layout->addWidget(m_place);
    layout->addSpacing(ui::space::inGroup);
    layout->addLayout(m_navigation);
    layout->addStretch();
    layout->addLayout(m_foot);
    layout->addWidget(m_lock);
    return bar;
}

void Area::setPlace(const QString& text, const QString& toolTip)
{
    m_place->setText(m_place->fontMetrics().elidedText(text, Qt::ElideMiddle, kSideBarWidth - 2 * 8 - 12));
    m_place->setToolTip(toolTip);
    m_place->setAccessibleName(toolTip);
    m_place->setVisible(true);
}

void Area::addToFoot(QWidget* widget)
{
    m_foot->addWidget(widget);
}

QWidget* Area::pageParent() const
{
    return m_stack;
}

void Area::addPage(ui::Page* page)
{
    const int index = int(m_pages.size());
    m_pages.append(page);
    m_stack->addWidget(page);
    ui::speakAs(page, ui::SpokenAs::Group);
    page->setAccessibleName(page->title());
    auto* button = new QToolButton;
    button->setText(page->title());
    button->setIcon(ui::icon(page->iconName()));
    button->setIconSize(QSize(20, 20));
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAccessibleName(page->title());
    m_buttons->addButton(button, index);
    m_navigation->addWidget(button);
}

void Area::setImportPage(ui::ImportPage* page)
{
    m_import = page;
    connect(page, &ui::ImportPage::progressText, this, &Area::showProgress);
    connect(page, &ui::ImportPage::busyChanged, this, [this](bool busy) {
        m_progressText->setVisible(busy);
        m_progress->setVisible(busy);
    });
}

void Area::showLastPage()
{
    const QString last = m_settings.value("window/page").toString();
    const auto found =
        std::ranges::find_if(m_pages, [&last](const ui::Page* page) { return ui::helpTopicOf(page) == last; });
    showPage(found == m_pages.end() ? 0 : int(found - m_pages.begin()));
}

void Area::deletePages()
{
    qDeleteAll(m_pages);
    m_pages.clear();
    m_import = nullptr;
    qDeleteAll(m_buttons->buttons());
}

void Area::retranslate()
{
    const int shown = m_stack->currentIndex();
    m_notice->clear();
    m_name->setText(tr("Globant Data"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    remakePages();
    showPage(shown);
}

void Area::showPage(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_stack->setCurrentIndex(index);
    m_buttons->button(index)->setChecked(true);
    // Of a group, Qt lets Tab reach the button that had the focus last, which keys leave behind.
    for (QAbstractButton* button : m_buttons->buttons())
        button->setFocusPolicy(button->isChecked() ? Qt::TabFocus : Qt::NoFocus);
    m_pages[index]->refresh();
    m_pages[index]->setFocus();
    m_settings.setValue("window/page", ui::helpTopicOf(m_pages[index]));
    Q_EMIT pageChanged(index);
}

ui::Page* Area::currentPage() const
{
    return m_pages[m_stack->currentIndex()];
}

void Area::focusOtherPart()
{
    QWidget* const page = currentPage();
    QWidget* const last = page->focusWidget();
    const QWidget* const now = QApplication::focusWidget();
    if (now == nullptr || !m_sideBar->isAncestorOf(now))
        m_buttons->checkedButton()->setFocus(Qt::TabFocusReason);
    else if (last != nullptr && last != page && last->isVisible() && last->isEnabled())
        last->setFocus(Qt::TabFocusReason);
    else
        firstControl(page)->setFocus(Qt::TabFocusReason);
}

void Area::addFiles(const QStringList& paths)
{
    showPage(int(m_pages.indexOf(m_import)));
    m_import->addFiles(paths);
}

bool Area::isBusy() const
{
    return m_import->isBusy();
}

void Area::cancelWork()
{
    m_import->cancel();
}

void Area::showProgress(const QString& text, int percent)
{
    m_progressText->setText(text);
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(percent);
}

} // namespace globant::desktop
