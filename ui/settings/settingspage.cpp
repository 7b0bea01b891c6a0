// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/common/workspacesession.h"
#include "ui/settings/accountcard.h"
#include "ui/settings/accountscard.h"
#include "ui/settings/appearancecard.h"
#include "ui/settings/lockingcard.h"
#include "ui/settings/privacycard.h"
#include "ui/settings/retentioncard.h"
#include "ui/settings/servercard.h"
#include "ui/settings/watchcard.h"
#include "ui/settings/workspacecard.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace globant::ui {

namespace {

constexpr int kColumnWidth = 720;
constexpr int kScrollBar = 12; // its width, within the page's edge

} // namespace

SettingsPage::SettingsPage(WorkspaceSession& session, QSettings& settings, security::SecretStore& keychain,
                           ServerControl* server, WatchControl* watch, QWidget* parent)
    : Page(parent)
    , m_appearance(new AppearanceCard(settings))
    , m_account(new AccountCard(session, keychain))
    , m_retention(new RetentionCard(session))
    , m_workspace(new WorkspaceCard(session))
{
    auto* locking = new LockingCard(settings);
    auto* column = new QWidget;
    column->setMaximumWidth(kColumnWidth);
    auto* cards = new QVBoxLayout(column);
    cards->setContentsMargins(0, 0, 0, space::pageEdge);
    cards->setSpacing(space::betweenCards);
    cards->addWidget(m_appearance);
    cards->addWidget(locking);
    cards->addWidget(m_account);
    if (session.role() == accounts::Role::Administrator) {
        m_accounts = new AccountsCard(session, server);
        cards->addWidget(m_accounts);
    }
    if (server != nullptr) {
        m_server = new ServerCard(session, *server);
        cards->addWidget(m_server);
    }
    if (watch != nullptr) {
        m_watch = new WatchCard(session, *watch);
        cards->addWidget(m_watch);
    }
    cards->addWidget(m_retention);
    if (session.role() == accounts::Role::Administrator)
        cards->addWidget(new PrivacyCard(session));
    cards->addWidget(m_workspace);
    cards->addStretch();

    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(space::pageEdge, 0, space::pageEdge - kScrollBar, 0);
    row->addWidget(column, 1);
    row->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the keys of what it holds scroll it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* title = titleLabel(tr("Settings"));
    title->setContentsMargins(space::pageEdge, 0, space::pageEdge, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::pageEdge, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(title);
    layout->addWidget(scroll, 1);

    connect(m_appearance, &AppearanceCard::themeChosen, this, &SettingsPage::themeChosen);
    connect(m_appearance, &AppearanceCard::languageChosen, this, &SettingsPage::languageChosen);
    connect(locking, &LockingCard::idleMinutesChosen, this, &SettingsPage::idleMinutesChosen);
}

void SettingsPage::refresh()
{
    m_appearance->refresh();
    m_account->refresh();
    if (m_accounts)
        m_accounts->refresh();
    if (m_server)
        m_server->refresh();
    if (m_watch)
        m_watch->refresh();
    m_retention->refresh();
    m_workspace->refresh();
}

} // namespace globant::ui
