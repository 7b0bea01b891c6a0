// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/folderdialog.h"

#include <QFileDialog>

namespace globant::ui {

void askForFolder(QWidget* parent, const QString& title, const QString& from,
                  const std::function<void(const QString& folder)>& chosen)
{
    auto* dialog = new QFileDialog(parent, title, from);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace globant::ui
