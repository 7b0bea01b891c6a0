// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rotationpanel.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/accountwork.h"
#include "ui/settings/servercontrol.h"

#include <QHBoxLayout>
#include <QLabel>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

using Rotated = std::optional<accounts::RotatedStore>;

} // namespace

RotationPanel::RotationPanel(WorkspaceSession& session, ServerControl* server, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_server(server)
    , m_question(new QLabel)
    , m_yes(primaryButton(tr("Disable the account")))
    , m_no(new QPushButton(tr("Leave it enabled")))
{
    m_question->setObjectName(u"rotationQuestion"_s);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_yes->setObjectName(u"rotate"_s);
    m_no->setObjectName(u"doNotRotate"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_yes);
    buttons->addWidget(m_no);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::inGroup, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_question);
    column->addLayout(buttons);
    connect(m_yes, &QPushButton::clicked, this, &RotationPanel::start);
    connect(m_no, &QPushButton::clicked, this, [this] {
        setVisible(false);
        Q_EMIT finished(QString());
    });
    cancelOnEscape(this, m_no);
    setVisible(false);
    if (m_server != nullptr)
        connect(m_server, &ServerControl::stateChanged, this, &RotationPanel::startWithoutServer);
}

void RotationPanel::beginDisabling(const accounts::Account& account)
{
    m_account = account;
    if (account.kind == accounts::AccountKind::Person)
        ask(tr("Disable %1? They can no longer open this workspace, and the data gets a new key, which takes a while "
               "with millions of rows. This cannot be undone.")
                .arg(account.name),
            tr("Disable the account"), tr("Leave it enabled"));
    else
        ask(tr("Disable %1? Its tokens open nothing any more. This cannot be undone.").arg(account.name),
            tr("Disable the account"), tr("Leave it enabled"));
}

void RotationPanel::beginNewKey()
{
    m_account.reset();
    ask(tr("Replace the data's key? All data is written anew under a new key, which takes a while with millions of "
           "rows. Passwords, the recovery code and what keychains remember go on working. This cannot be undone."),
        tr("Replace the key"), tr("Keep the key"));
}

void RotationPanel::ask(const QString& question, const QString& yes, const QString& no)
{
    m_question->setText(question);
    m_yes->setText(yes);
    m_no->setText(no);
    setVisible(true);
    m_no->setFocus();
    reveal(this);
}

void RotationPanel::start()
{
    if (m_session.isBusy()) {
        setVisible(false);
        Q_EMIT failed(tr("An import is running. Do this again when it has ended, or cancel it first. Nothing was "
                         "changed."));
        return;
    }
    setEnabled(false);
    m_yes->setText(tr("Working…"));
    const bool newKey = !m_account || m_account->kind == accounts::AccountKind::Person;
    if (!newKey || m_server == nullptr || m_server->state() == ServerControl::State::Off) {
        change();
        return;
    }
    m_waits = true;
    m_server->stop();
    startWithoutServer();
}

void RotationPanel::startWithoutServer()
{
    if (m_waits && m_server->state() == ServerControl::State::Off) {
        m_waits = false;
        change();
    }
}

void RotationPanel::change()
{
    const bool disables = m_account.has_value();
    const QString name = disables ? m_account->name : QString();
    changeAccounts(
        m_session, this,
        [store = &m_session.store(), disables, name](const accounts::AccountService& service) -> Result<Rotated> {
            Rotated rotated;
            if (disables) {
                GLOBANT_TRY_VALUE(rotated, service.disable(name));
            } else {
                GLOBANT_TRY_VALUE(rotated, service.rotateKey());
            }
            // Here, in the writer's thread: what waits behind must not go into the file that is out of force.
            if (rotated)
                store->writer().retire();
            return rotated;
        },
        [this](Result<Rotated> done) { end(std::move(done)); });
}

void RotationPanel::end(Result<Rotated> done)
{
    setEnabled(true);
    setVisible(false);
    if (!done) {
        Q_EMIT failed(localized(done.error()));
        if (m_server != nullptr)
            m_server->resume();
        return;
    }
    if (*done)
        Q_EMIT m_session.storeReplaced(std::make_shared<accounts::RotatedStore>(std::move(**done)), doneSentence());
    else
        Q_EMIT m_session.logChanged();
    Q_EMIT finished(doneSentence());
}

QString RotationPanel::doneSentence() const
{
    if (!m_account)
        return tr("The data has a new key.");
    if (m_account->kind == accounts::AccountKind::Person)
        return tr("%1 can no longer open this workspace. The data has a new key.").arg(m_account->name);
    return tr("The tokens of %1 open nothing any more.").arg(m_account->name);
}

} // namespace globant::ui
