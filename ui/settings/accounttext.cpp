// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accounttext.h"

#include "ui/common/workspacesession.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace globant::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("globant::ui", text); // as lupdate calls what belongs to no class
}

} // namespace

QString roleText(accounts::Role role)
{
    switch (role) {
    case accounts::Role::Administrator:
        return tr("Administrator");
    case accounts::Role::Editor:
        return tr("Editor");
    case accounts::Role::Viewer:
        break;
    }
    return tr("Viewer");
}

QString roleSentence(accounts::Role role)
{
    switch (role) {
    case accounts::Role::Administrator:
        return tr("Sees, imports and changes data, and decides who else may.");
    case accounts::Role::Editor:
        return tr("Sees, imports and changes data.");
    case accounts::Role::Viewer:
        break;
    }
    return tr("Sees data, and changes nothing.");
}

QString accountKindText(accounts::AccountKind kind)
{
    return kind == accounts::AccountKind::Person ? tr("Person") : tr("Program");
}

QString localDayText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).date(), QLocale::ShortFormat);
}

QString whyNoChanges(const WorkspaceSession& session)
{
    if (session.workspace().store->canWrite() && session.workspace().lock)
        return {};
    return tr("Another program is working in this workspace, so accounts cannot be changed now.");
}

} // namespace globant::ui
