// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servertokens.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/tablestyle.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/accounttext.h"
#include "ui/settings/accountwork.h"
#include "ui/settings/servertokenform.h"
#include "ui/settings/servertokenissued.h"
#include "ui/settings/servertokensmodel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 6; // then the table scrolls
constexpr int kNoticeSeconds = 10;

} // namespace

ServerTokens::ServerTokens(WorkspaceSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_canChange(whyNoChanges(session).isEmpty())
    , m_model(new ServerTokensModel(this))
    , m_table(new QTableView)
    , m_new(new QPushButton(tr("New &token…")))
    , m_revoke(new QPushButton(tr("Revoke…")))
    , m_empty(captionLabel(tr("None yet. Without a token, programs are turned away.")))
    , m_form(new ServerTokenForm)
    , m_issued(new ServerTokenIssued)
    , m_asking(makeQuestion())
    , m_notice(new Notice)
{
    m_notice->setObjectName(u"tokensNotice"_s);
    m_form->setVisible(false);
    makeTable();
    auto* revokeRow = new QHBoxLayout;
    revokeRow->addWidget(m_revoke);
    revokeRow->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::inGroup, 0, 0);
    column->setSpacing(space::inGroup);
    column->addLayout(makeHeading());
    column->addWidget(m_form);
    column->addWidget(m_issued);
    column->addWidget(m_notice);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addWidget(m_asking);
    column->addLayout(revokeRow);

    connect(m_form, &ServerTokenForm::submitted, this, &ServerTokens::make);
    connect(m_form, &ServerTokenForm::cancelled, this, [this] { showForm(false); });
    connect(m_issued, &ServerTokenIssued::finished, this, [this] {
        m_new->setEnabled(m_canChange);
        m_new->setFocus();
    });
    show({});
}

QLayout* ServerTokens::makeHeading()
{
    auto* title = new QLabel(tr("Tokens"));
    title->setProperty("role", u"cardTitle"_s);
    m_new->setObjectName(u"newToken"_s);
    m_new->setEnabled(m_canChange);
    auto* heading = new QHBoxLayout;
    heading->addWidget(title, 1);
    heading->addWidget(m_new);
    connect(m_new, &QPushButton::clicked, this, [this] { showForm(true); });
    return heading;
}

void ServerTokens::makeTable()
{
    m_table->setObjectName(u"tokens"_s);
    styleTable(m_table, tr("Tokens"));
    m_table->setModel(m_model);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ServerTokensModel::Account, QHeaderView::Stretch);
    m_revoke->setObjectName(u"revokeTokens"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServerTokens::showChosen);
    connect(m_revoke, &QPushButton::clicked, this, &ServerTokens::askToRevoke);
}

QWidget* ServerTokens::makeQuestion()
{
    auto* box = new QWidget;
    m_question = new QLabel;
    m_question->setObjectName(u"revokeQuestion"_s);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    auto* yes = primaryButton(tr("Revoke"));
    yes->setObjectName(u"revoke"_s);
    m_keep = new QPushButton(tr("Keep"));
    m_keep->setObjectName(u"keepTokens"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(yes);
    buttons->addWidget(m_keep);
    buttons->addStretch();
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_question);
    column->addLayout(buttons);
    connect(yes, &QPushButton::clicked, this, &ServerTokens::revoke);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_revoking.clear();
        showChosen();
        m_revoke->setFocus();
    });
    cancelOnEscape(box, m_keep);
    box->hide();
    return box;
}

void ServerTokens::refresh()
{
    m_session.read(
        this,
        [&workspace = m_session.workspace(),
         &clock = m_session.clock()](const store::Connection& connection) -> Result<Known> {
            const accounts::Session& by = workspace.session;
            const accounts::AccountService service(
                {workspace.folder, connection, by.dataKey, nullptr, {by.account, by.byRecovery}, clock, {}});
            Known known;
            GLOBANT_TRY_VALUE(known.tokens, service.listTokens());
            GLOBANT_TRY_VALUE(known.accounts, service.list());
            return known;
        },
        [this](Result<Known> known) {
            if (known)
                show(std::move(*known));
            else
                showError(localized(known.error()));
        });
}

void ServerTokens::show(Known known)
{
    const int row = m_table->currentIndex().row();
    const bool any = !known.tokens.isEmpty();
    m_model->setTokens(std::move(known.tokens));
    m_form->setAccounts(std::move(known.accounts));
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    const int rows = qBound(1, m_model->rowCount(), kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize());
    if (any)
        m_table->setCurrentIndex(m_model->index(qBound(0, row, m_model->rowCount() - 1), 0));
    if (m_model->countOf(m_revoking) == 0)
        m_revoking.clear();
    showChosen();
}

void ServerTokens::showChosen()
{
    m_revoke->setEnabled(m_canChange && m_revoking.isEmpty() && m_model->token(m_table->currentIndex()));
    m_asking->setVisible(!m_revoking.isEmpty());
    m_revoke->setVisible(m_model->rowCount() > 0 && m_revoking.isEmpty());
}

void ServerTokens::showForm(bool shown)
{
    m_form->clear();
    m_form->setVisible(shown);
    m_new->setEnabled(m_canChange && !shown);
    if (shown) {
        m_notice->clear();
        m_form->setFocus();
        reveal(m_form);
    } else {
        m_new->setFocus();
    }
}

void ServerTokens::showError(const QString& sentence)
{
    m_notice->show(Notice::Kind::Error, sentence);
    reveal(m_notice);
}

void ServerTokens::make()
{
    m_form->setBusy(true);
    changeAccounts(
        m_session, this,
        [name = m_form->name(), known = m_form->isKnown(), role = m_form->role(), days = m_form->days(),
         scopes = m_form->scopes()](const accounts::AccountService& service) {
            return known ? service.issueToken(name, days, scopes) : service.addApiAccount(name, role, days, scopes);
        },
        [this](const Result<accounts::IssuedToken>& issued) {
            m_form->setBusy(false);
            if (!issued) {
                showError(localized(issued.error()));
                m_form->setFocus();
                return;
            }
            showForm(false);
            m_new->setEnabled(false);
            m_issued->begin(*issued);
            Q_EMIT m_session.logChanged();
            refresh();
        });
}

void ServerTokens::askToRevoke()
{
    const accounts::TokenInfo* chosen = m_model->token(m_table->currentIndex());
    if (!chosen)
        return;
    m_revoking = chosen->account;
    const int count = m_model->countOf(m_revoking);
    m_question->setText(count == 1 ? tr("Revoke the token of %1? Programs that use it get no answer any more. This "
                                        "cannot be undone.")
                                         .arg(m_revoking)
                                   : tr("Revoke all %Ln tokens of %1? Programs that use them get no answer any more. "
                                        "This cannot be undone.",
                                        nullptr, count)
                                         .arg(m_revoking));
    m_notice->clear();
    showChosen();
    m_keep->setFocus();
    reveal(m_asking);
}

void ServerTokens::revoke()
{
    const QString name = std::exchange(m_revoking, {});
    showChosen();
    changeAccounts(
        m_session, this, [name](const accounts::AccountService& service) { return service.revokeTokens(name); },
        [this, name](const Result<qint64>& revoked) {
            if (!revoked) {
                showError(localized(revoked.error()));
            } else {
                m_notice->show(Notice::Kind::Information, tr("The tokens of %1 open nothing any more.").arg(name), {},
                               kNoticeSeconds);
                Q_EMIT m_session.logChanged();
            }
            refresh();
        });
}

} // namespace globant::ui
