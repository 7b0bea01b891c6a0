// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servercard.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"
#include "ui/settings/accounttext.h"
#include "ui/settings/copyline.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverrequests.h"
#include "ui/settings/servertokens.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace globant::ui {

using namespace Qt::StringLiterals;
using State = ServerControl::State;

namespace {

constexpr int kLastUsedMs = 2000;

QLabel* selectable(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* wrapped(const QString& text)
{
    auto* label = captionLabel(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

ServerCard::ServerCard(WorkspaceSession& session, ServerControl& control, QWidget* parent)
    : Card(tr("REST API"), parent)
    , m_session(session)
    , m_control(control)
{
    if (session.role() != accounts::Role::Administrator) {
        content()->addWidget(
            wrapped(tr("Other programs can upload files and read metrics while an administrator has this workspace "
                       "open and the API is on.")));
        return;
    }
    makeParts();
    connectControl();
    showState();
}

void ServerCard::makeParts()
{
    m_switch = new QCheckBox(tr("&On"));
    m_switch->setObjectName(u"serverOn"_s);
    m_switch->setAccessibleName(tr("The REST API is on"));
    addToTitleRow(m_switch);
    m_state = selectable(u"serverState"_s);
    m_fingerprint = selectable(u"serverFingerprint"_s);
    m_fingerprint->setProperty("role", u"caption"_s);
    m_notice = new Notice;
    m_notice->setObjectName(u"serverNotice"_s);
    m_form = new ServerForm;
    m_formNote = captionLabel(tr("Switch it off to change this."));
    m_usage = makeUsage();
    m_tokens = new ServerTokens(m_session);
    m_requests = new ServerRequests(m_control);
    m_lastUsed = new QTimer(this);
    m_lastUsed->setSingleShot(true);
    m_lastUsed->setInterval(kLastUsedMs);

    content()->addWidget(
        wrapped(tr("Other programs upload files and read metrics with a token of their own, while "
                   "this workspace is open here. Locking it stops the API, until an administrator logs in.")));
    content()->addWidget(m_state);
    content()->addWidget(m_fingerprint);
    content()->addWidget(m_notice);
    content()->addWidget(m_usage);
    content()->addSpacing(space::inGroup);
    content()->addWidget(m_form);
    content()->addWidget(m_formNote);
    content()->addWidget(m_tokens);
    content()->addWidget(m_requests);
}

QWidget* ServerCard::makeUsage()
{
    auto* usage = new QWidget;
    auto* grid = new QGridLayout(usage);
    grid->setContentsMargins(0, space::inGroup, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(space::inGroup);
    grid->setColumnStretch(1, 1);
    m_uploadLine = addCopyLine(grid, tr("Upload a file"), u"uploadCommand"_s).text;
    m_readLine = addCopyLine(grid, tr("Read a metric"), u"readCommand"_s).text;
    auto* describe = linkButton(tr("All that it can do, in the browser"));
    describe->setObjectName(u"openDescription"_s);
    grid->addWidget(describe, grid->rowCount(), 1, Qt::AlignLeft);
    connect(describe, &QPushButton::clicked, this, [this] {
        if (!m_control.urls().isEmpty())
            QDesktopServices::openUrl(QUrl(m_control.urls().constFirst() + u"/docs"_s));
    });
    return usage;
}

void ServerCard::connectControl()
{
    connect(m_switch, &QCheckBox::toggled, this, &ServerCard::toggle);
    connect(&m_control, &ServerControl::stateChanged, this, &ServerCard::showState);
    connect(&m_control, &ServerControl::failed, this, [this](const QString& sentence) {
        m_asked.reset();
        m_notice->show(Notice::Kind::Error, tr("The API did not start. %1").arg(sentence));
        reveal(m_notice);
    });
    connect(&m_control, &ServerControl::served, m_lastUsed, [this] {
        if (isVisible() && !m_lastUsed->isActive())
            m_lastUsed->start();
    });
    connect(m_lastUsed, &QTimer::timeout, m_tokens, &ServerTokens::refresh);
}

void ServerCard::refresh()
{
    if (!m_switch)
        return;
    m_tokens->refresh();
    if (!m_loaded)
        load();
}

void ServerCard::load()
{
    m_session.read(this, readServerSettings, [this](const Result<ServerSettings>& settings) {
        if (!settings) {
            m_notice->show(Notice::Kind::Error, localized(settings.error()));
            return;
        }
        if (std::exchange(m_loaded, true))
            return;
        m_settings = *settings;
        m_form->setSettings(m_settings);
        showState();
    });
}

void ServerCard::toggle(bool on)
{
    m_notice->clear();
    if (m_control.state() == State::Stopping) {
        showState();
        return;
    }
    if (!on) {
        m_asked = false;
        m_control.stop();
        return;
    }
    const ServerSettings wanted = m_form->settings();
    if (const QString why = whyNotServed(wanted); !why.isEmpty()) {
        m_notice->show(Notice::Kind::Error, why);
        showState();
        return;
    }
    m_settings = wanted;
    m_asked = true;
    m_control.start(wanted);
}

void ServerCard::showState()
{
    const State state = m_control.state();
    const QSignalBlocker quiet(m_switch);
    const QString why = whyNoChanges(m_session).isEmpty()
                            ? QString()
                            : tr("Another program is working in this workspace, so the API cannot run here now.");
    m_switch->setChecked(state == State::Starting || state == State::Running);
    m_switch->setEnabled(m_loaded && why.isEmpty()); // also on the way, so that it keeps the focus
    m_form->setEnabled(m_loaded && why.isEmpty() && state == State::Off);
    m_formNote->setVisible(state == State::Running);

    const QStringList urls = m_control.urls();
    const QString fingerprint = m_control.fingerprint();
    switch (state) {
    case State::Off:
        m_state->setText(why.isEmpty() ? tr("It is off.") : why);
        break;
    case State::Starting:
        m_state->setText(tr("Starting…"));
        break;
    case State::Running:
        m_state->setText(tr("Running at %1").arg(urls.join(u", "_s)));
        break;
    case State::Stopping:
        m_state->setText(tr("Stopping, when the requests that have begun are answered…"));
        break;
    }
    m_fingerprint->setText(tr("Fingerprint of the certificate (SHA-256): %1").arg(fingerprint));
    m_fingerprint->setVisible(!fingerprint.isEmpty());
    m_usage->setVisible(state == State::Running);
    if (state == State::Running)
        showUsage(urls.constFirst());
    if ((state == State::Running && m_asked == true) || (state == State::Off && m_asked == false))
        keep(*std::exchange(m_asked, {}));
}

void ServerCard::showUsage(const QString& url)
{
    const QString trust =
        m_control.trustFile().isEmpty() ? QString() : u" --cacert \"%1\""_s.arg(m_control.trustFile());
    const QString start = u"curl%1 -H \"Authorization: Bearer $TOKEN\" "_s.arg(trust);
    m_uploadLine->setText(start + u"-F file=@hired_employees.csv %1/api/v1/imports"_s.arg(url));
    m_readLine->setText(start + u"\"%1/api/v1/metrics/hired?year=2021\""_s.arg(url));
}

void ServerCard::keep(bool on)
{
    m_settings.on = on;
    m_session.write(
        this,
        [settings = m_settings](const store::Connection& connection) {
            return writeServerSettings(connection, settings);
        },
        [this](const Result<void>& kept) {
            if (!kept)
                m_notice->show(Notice::Kind::Error, localized(kept.error()));
        });
}

} // namespace globant::ui
