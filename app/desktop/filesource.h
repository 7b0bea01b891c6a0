// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QMimeData;
class QSettings;
class QWidget;

namespace globant::desktop {

// The paths of files and folders that were dropped or copied, also as lines of text; addresses of elsewhere as they
// are.
QStringList droppedFiles(const QMimeData* data);

// Asks for files to import, beginning in the folder of the last time; `chosen` gets their paths. `settings` outlives
// `parent`.
void chooseImportFiles(QWidget* parent, QSettings& settings, std::function<void(const QStringList&)> chosen);

} // namespace globant::desktop
