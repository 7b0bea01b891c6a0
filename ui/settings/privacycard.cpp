// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/privacycard.h"

#include "ui/common/forgetdialog.h"

#include <QHBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

PrivacyCard::PrivacyCard(WorkspaceSession& session, QWidget* parent)
    : Card(tr("Forget a person"), parent)
{
    auto* note = captionLabel(tr("Removes a name from the rows, from rejected rows and from earlier versions of rows. "
                                 "You see where it stands before anything is removed; the counts stay as they are."));
    note->setWordWrap(true);
    auto* forget = new QPushButton(tr("Find a na&me…"));
    forget->setObjectName(u"forget"_s);
    const QString why = ForgetDialog::whyNot(session);
    forget->setEnabled(why.isEmpty());
    forget->setToolTip(why);
    forget->setAccessibleDescription(why.isEmpty() ? note->text() : why);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(forget);
    row->addWidget(note, 1);
    content()->addLayout(row);
    connect(forget, &QPushButton::clicked, this, [this, &session] { ForgetDialog::open(session, this, {}); });
}

} // namespace globant::ui
