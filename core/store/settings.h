// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QJsonValue>

namespace globant::store {

// Whose settings are the workspace's own.
inline const QString kWorkspaceSettings;

// What an account (or kWorkspaceSettings) has chosen for `name`; null where nothing is. Over any connection.
Result<QJsonValue> readSetting(const Connection& connection, const QString& account, const QString& name);

// Replaces it; null removes it. The writer's connection, inside a transaction or not. A setting is no change to the
// data: it leaves no entry in the log.
Result<void> writeSetting(const Connection& connection, const QString& account, const QString& name,
                          const QJsonValue& value);

} // namespace globant::store
