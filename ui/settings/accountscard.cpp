// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountscard.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/settings/accountsmodel.h"
#include "ui/settings/accounttext.h"
#include "ui/settings/accountwork.h"
#include "ui/settings/addpersonform.h"
#include "ui/settings/recoverycodepanel.h"
#include "ui/settings/rotationpanel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 32;
constexpr int kMostRows = 8; // then the table scrolls
constexpr int kUndoSeconds = 10;
constexpr int kNameWidth = 160;

} // namespace

AccountsCard::AccountsCard(WorkspaceSession& session, ServerControl* server, QWidget* parent)
    : Card(tr("Accounts"), parent)
    , m_session(session)
    , m_model(new AccountsModel(this))
    , m_table(new QTableView)
    , m_add(new QPushButton(tr("&Add person…")))
    , m_roleLabel(new QLabel)
    , m_role(roleBox(tr("Role of the chosen account")))
    , m_roleNote(captionLabel(QString()))
    , m_form(new AddPersonForm)
    , m_newCode(new QPushButton(tr("&New recovery code…")))
    , m_code(new RecoveryCodePanel(session))
    , m_disable(new QPushButton(tr("Disa&ble account…")))
    , m_newKey(new QPushButton(tr("Repla&ce the data's key…")))
    , m_rotation(new RotationPanel(session, server))
    , m_notice(new Notice)
{
    const QString reason = whyNoChanges(session);
    m_canChange = reason.isEmpty();
    m_add->setObjectName(u"showAddPerson"_s);
    m_add->setEnabled(m_canChange);
    m_newCode->setObjectName(u"newRecoveryCode"_s);
    m_newCode->setEnabled(m_canChange);
    m_disable->setObjectName(u"disableAccount"_s);
    m_newKey->setObjectName(u"newKey"_s);
    m_newKey->setEnabled(m_canChange);
    m_notice->setObjectName(u"accountsNotice"_s);
    m_form->setVisible(false);

    makeTable();
    addToTitleRow(m_add);
    if (!m_canChange)
        content()->addWidget(captionLabel(reason));
    content()->addWidget(m_form);
    content()->addWidget(m_notice);
    content()->addWidget(m_table);
    content()->addLayout(makeRoleRow());
    addKeyRows();
    connectForms();
    showChosen();
}

void AccountsCard::makeTable()
{
    m_table->setObjectName(u"accounts"_s);
    m_table->setAccessibleName(tr("Accounts"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->setVisible(false);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AccountsModel::Name, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccountsCard::showChosen);
}

QLayout* AccountsCard::makeRoleRow()
{
    m_roleLabel->setBuddy(m_role);
    m_roleLabel->setTextFormat(Qt::PlainText);
    m_role->setObjectName(u"role"_s);
    m_roleNote->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_roleLabel);
    row->addWidget(m_role);
    row->addWidget(m_roleNote, 1);
    row->addWidget(m_disable);
    return row;
}

void AccountsCard::addKeyRows()
{
    const auto add = [this](QPushButton* button, const QString& text) {
        auto* note = captionLabel(text);
        note->setWordWrap(true);
        auto* row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(button);
        row->addWidget(note, 1);
        content()->addLayout(row);
    };
    const int width = std::max(m_newCode->sizeHint().width(), m_newKey->sizeHint().width());
    for (QPushButton* button : {m_newCode, m_newKey})
        button->setMinimumWidth(width);
    content()->addSpacing(space::inGroup);
    add(m_newCode, tr("The recovery code opens the workspace where every password is forgotten."));
    content()->addWidget(m_code);
    add(m_newKey, tr("For when somebody may have got hold of the key, as with a lost computer."));
    content()->addWidget(m_rotation);
}

void AccountsCard::connectForms()
{
    connect(m_disable, &QPushButton::clicked, this, &AccountsCard::askToDisable);
    connect(m_newKey, &QPushButton::clicked, this, &AccountsCard::askForNewKey);
    connect(m_rotation, &RotationPanel::finished, this, [this](const QString& sentence) {
        setRotationButtons(true);
        if (sentence.isEmpty())
            return;
        m_notice->show(Notice::Kind::Information, sentence, {}, kUndoSeconds);
        refresh();
    });
    connect(m_rotation, &RotationPanel::failed, this, [this](const QString& sentence) {
        setRotationButtons(true);
        showError(sentence);
    });
    connect(m_role, &QComboBox::activated, this, [this] {
        const accounts::Account* chosen = m_model->account(m_table->currentIndex());
        const auto role = accounts::Role(m_role->currentData().toInt());
        if (!chosen || chosen->role == role)
            return;
        m_undoName = chosen->name;
        m_undoRole = chosen->role;
        setRole(chosen->name, role);
    });
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        m_notice->clear();
        setRole(std::exchange(m_undoName, {}), m_undoRole);
    });
    connect(m_add, &QPushButton::clicked, this, [this] { showAddForm(true); });
    connect(m_form, &AddPersonForm::cancelled, this, [this] { showAddForm(false); });
    connect(m_form, &AddPersonForm::addRequested, this, &AccountsCard::addPerson);
    connect(m_newCode, &QPushButton::clicked, this, [this] {
        m_newCode->setEnabled(false);
        m_code->begin();
    });
    connect(m_code, &RecoveryCodePanel::finished, this, [this] {
        m_newCode->setEnabled(true);
        m_newCode->setFocus();
    });
    connect(m_code, &RecoveryCodePanel::failed, this, [this](const QString& sentence) { showError(sentence); });
}

void AccountsCard::showError(const QString& sentence)
{
    m_notice->show(Notice::Kind::Error, sentence);
    reveal(m_notice);
}

void AccountsCard::refresh()
{
    listAccounts(m_session, this, [this](Result<QList<accounts::Account>> list) {
        if (list)
            showAccounts(std::move(*list));
        else
            showError(localized(list.error()));
    });
}

void AccountsCard::showAccounts(QList<accounts::Account> accounts)
{
    const accounts::Account* before = m_model->account(m_table->currentIndex());
    const QString name = before ? before->name : m_session.account();
    m_model->setAccounts(std::move(accounts));
    m_table->setCurrentIndex(m_model->find(name));
    const int rows = qBound(1, m_model->rowCount(), kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * kRowHeight);
    showChosen();
}

void AccountsCard::showChosen()
{
    const accounts::Account* chosen = m_model->account(m_table->currentIndex());
    // A name may have 64 characters; all of them are in the table.
    m_roleLabel->setText(chosen
                             ? tr("Role of %1").arg(fontMetrics().elidedText(chosen->name, Qt::ElideMiddle, kNameWidth))
                             : tr("Role"));
    QString note;
    if (!chosen)
        note = tr("Choose an account in the table.");
    else if (chosen->isDisabled())
        note = tr("The account is disabled.");
    else if (chosen->name == m_session.account())
        note = tr("Your own role is for another administrator to change.");
    if (chosen)
        m_role->setCurrentIndex(m_role->findData(int(chosen->role)));
    m_role->setEnabled(m_canChange && note.isEmpty());
    m_disable->setEnabled(m_canChange && note.isEmpty() && m_rotation->isHidden());
    m_roleNote->setText(note.isEmpty() && chosen ? roleSentence(chosen->role) : note);
}

void AccountsCard::setRole(const QString& name, accounts::Role role)
{
    m_role->setEnabled(false);
    changeAccounts(
        m_session, this, [name, role](const accounts::AccountService& service) { return service.setRole(name, role); },
        [this, name, role](const Result<void>& done) {
            if (!done) {
                showError(localized(done.error()));
            } else {
                const bool canUndo = name == m_undoName;
                m_notice->show(Notice::Kind::Information, tr("%1 is now: %2.").arg(name, roleText(role).toLower()),
                               canUndo ? tr("Undo") : QString(), kUndoSeconds);
                Q_EMIT m_session.logChanged();
            }
            refresh();
        });
}

void AccountsCard::setRotationButtons(bool enabled)
{
    m_newKey->setEnabled(enabled);
    showChosen();
}

void AccountsCard::askToDisable()
{
    const accounts::Account* chosen = m_model->account(m_table->currentIndex());
    if (!chosen)
        return;
    m_notice->clear();
    m_rotation->beginDisabling(*chosen);
    setRotationButtons(false);
}

void AccountsCard::askForNewKey()
{
    m_notice->clear();
    m_rotation->beginNewKey();
    setRotationButtons(false);
}

void AccountsCard::showAddForm(bool shown)
{
    m_form->clear();
    m_form->setVisible(shown);
    m_add->setEnabled(!shown);
    if (shown) {
        m_notice->clear();
        m_form->setFocus();
        reveal(m_form);
    } else {
        m_add->setFocus();
    }
}

void AccountsCard::addPerson()
{
    const QString name = m_form->name();
    auto password = std::make_shared<SecretBytes>(m_form->takePassword());
    m_form->setBusy(true);
    changeAccounts(
        m_session, this,
        [name, password, role = m_form->role()](const accounts::AccountService& service) {
            return service.addPerson(name, role, *password);
        },
        [this, name](const Result<void>& done) {
            m_form->setBusy(false);
            if (!done) {
                showError(localized(done.error()));
                m_form->setFocus();
                return;
            }
            showAddForm(false);
            m_notice->show(Notice::Kind::Information,
                           tr("%1 can log in now. Tell them the password; they can change it here.").arg(name), {},
                           kUndoSeconds);
            Q_EMIT m_session.logChanged();
            refresh();
        });
}

} // namespace globant::ui
