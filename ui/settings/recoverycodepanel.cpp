// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/recoverycodepanel.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/spoken.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/accountwork.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

RecoveryCodePanel::RecoveryCodePanel(WorkspaceSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QLabel)
    , m_code(new QLabel)
    , m_make(primaryButton(tr("Make a new code")))
    , m_cancel(new QPushButton(tr("Keep the old one")))
    , m_copy(new QPushButton(tr("Copy")))
    , m_done(primaryButton(tr("I have kept it")))
{
    m_text->setWordWrap(true);
    m_code->setObjectName(u"recoveryCode"_s);
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    speakValue(m_code, tr("New recovery code"));
    m_make->setObjectName(u"makeRecoveryCode"_s);
    m_cancel->setObjectName(u"keepRecoveryCode"_s);
    m_copy->setObjectName(u"copyRecoveryCode"_s);
    m_copy->setAccessibleName(tr("Copy the recovery code"));
    m_done->setObjectName(u"recoveryCodeKept"_s);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_make);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_done);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::inGroup, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_text);
    column->addWidget(m_code);
    column->addLayout(buttons);

    connect(m_make, &QPushButton::clicked, this, &RecoveryCodePanel::make);
    connect(m_cancel, &QPushButton::clicked, this, &RecoveryCodePanel::end);
    connect(m_done, &QPushButton::clicked, this, &RecoveryCodePanel::end);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code->text());
        m_copy->setText(tr("Copied"));
    });
    cancelOnEscape(this, m_cancel);
    setVisible(false);
}

void RecoveryCodePanel::begin()
{
    m_text->setText(tr("Make a new recovery code? The one that was printed when the workspace was made, or later, "
                       "then opens nothing any more. This cannot be undone."));
    m_code->setVisible(false);
    m_copy->setVisible(false);
    m_done->setVisible(false);
    m_make->setVisible(true);
    m_cancel->setVisible(true);
    setVisible(true);
    m_cancel->setFocus();
    reveal(this);
}

void RecoveryCodePanel::make()
{
    setEnabled(false);
    changeAccounts(
        m_session, this, [](const accounts::AccountService& service) { return service.renewRecoveryCode(); },
        [this](const Result<security::RecoveryCode>& code) {
            setEnabled(true);
            if (!code) {
                end();
                Q_EMIT failed(localized(code.error()));
                return;
            }
            m_text->setText(tr("This is the new recovery code; the old one opens nothing any more. It is shown only "
                               "now. Keep it somewhere other than on this computer."));
            m_code->setText(code->text());
            m_code->setVisible(true);
            m_copy->setText(tr("Copy"));
            m_copy->setVisible(true);
            m_done->setVisible(true);
            m_make->setVisible(false);
            m_cancel->setVisible(false);
            m_copy->setFocus();
            reveal(this);
            Q_EMIT m_session.logChanged();
        });
}

void RecoveryCodePanel::end()
{
    m_code->clear();
    setVisible(false);
    Q_EMIT finished();
}

} // namespace globant::ui
