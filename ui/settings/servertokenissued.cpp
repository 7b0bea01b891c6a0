// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servertokenissued.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/copyline.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace globant::ui {

using namespace Qt::StringLiterals;

ServerTokenIssued::ServerTokenIssued(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_done(primaryButton(tr("I have kept it")))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_done->setObjectName(u"tokenKept"_s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(space::inGroup);
    grid->setColumnStretch(1, 1);
    const CopyLine token = addCopyLine(grid, tr("Token"), u"issuedToken"_s);
    const CopyLine userCode = addCopyLine(grid, tr("User code"), u"issuedUserCode"_s);
    m_token = token.text;
    m_userCode = userCode.text;
    m_copy = token.copy;
    auto* note =
        captionLabel(tr("The user code is for programs that were written for the original services (X-User)."));
    note->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_done);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::inGroup);
    column->setSpacing(12);
    column->addWidget(m_text);
    column->addLayout(grid);
    column->addWidget(note);
    column->addLayout(buttons);
    connect(m_done, &QPushButton::clicked, this, &ServerTokenIssued::end);
    setVisible(false);
}

void ServerTokenIssued::begin(const accounts::IssuedToken& issued)
{
    m_text->setText(tr("The new token of %1. It is shown only now: copy it to the program that is to use it, and keep "
                       "it as you keep a password.")
                        .arg(issued.account));
    m_token->setText(issued.token);
    m_userCode->setText(issued.userCode);
    setVisible(true);
    m_copy->setFocus();
    reveal(this);
}

void ServerTokenIssued::end()
{
    m_token->clear();
    m_userCode->clear();
    setVisible(false);
    Q_EMIT finished();
}

} // namespace globant::ui
