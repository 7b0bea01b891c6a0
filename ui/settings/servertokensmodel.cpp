// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servertokensmodel.h"

#include "ui/settings/accounttext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace globant::ui {

namespace {

QString momentText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

} // namespace

QString scopeText(accounts::Scope scope)
{
    switch (scope) {
    case accounts::Scope::Import:
        return ServerTokensModel::tr("Import");
    case accounts::Scope::Write:
        return ServerTokensModel::tr("Change rows");
    case accounts::Scope::Administer:
        return ServerTokensModel::tr("Administer");
    case accounts::Scope::Read:
        break;
    }
    return ServerTokensModel::tr("Read");
}

QString scopesText(const QString& kept)
{
    const auto scopes = accounts::scopesFromNames(kept.split(u' ', Qt::SkipEmptyParts));
    if (!scopes)
        return kept;
    if (*scopes == accounts::kAllScopes)
        return ServerTokensModel::tr("All");
    QStringList texts;
    for (const auto scope :
         {accounts::Scope::Read, accounts::Scope::Import, accounts::Scope::Write, accounts::Scope::Administer})
        if (scopes->testFlag(scope))
            texts.append(scopeText(scope));
    return texts.join(QStringLiteral(", "));
}

void ServerTokensModel::setTokens(QList<accounts::TokenInfo> tokens)
{
    beginResetModel();
    m_tokens = std::move(tokens);
    endResetModel();
}

const accounts::TokenInfo* ServerTokensModel::token(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_tokens.size() ? &m_tokens[index.row()] : nullptr;
}

int ServerTokensModel::countOf(const QString& account) const
{
    return int(std::ranges::count(m_tokens, account, &accounts::TokenInfo::account));
}

int ServerTokensModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tokens.size());
}

int ServerTokensModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ServerTokensModel::data(const QModelIndex& index, int role) const
{
    const accounts::TokenInfo* of = token(index);
    if (!of)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isTip)
        return {};
    switch (index.column()) {
    case Account:
        return isTip ? of->account.toHtmlEscaped() : of->account;
    case Role:
        return isTip ? roleSentence(of->role) : roleText(of->role);
    case Scopes:
        return scopesText(of->scopes);
    case Created:
        return isTip ? momentText(of->createdMs) : localDayText(of->createdMs);
    case LastUsed:
        if (!of->lastUsedMs)
            return tr("Never");
        return isTip ? momentText(*of->lastUsedMs) : localDayText(*of->lastUsedMs);
    case Expires:
        if (!of->expiresMs)
            return tr("Never");
        return isTip ? momentText(*of->expiresMs) : localDayText(*of->expiresMs);
    default:
        return {};
    }
}

QVariant ServerTokensModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Account"), tr("Role"), tr("May"), tr("Created"), tr("Last used"), tr("Expires")};
    return section < ColumnCount ? QVariant(titles[section]) : QVariant();
}

} // namespace globant::ui
