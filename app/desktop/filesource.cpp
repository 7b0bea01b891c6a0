// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filesource.h"

#include "app/desktop/mainwindow.h"

#include <QDir>
#include <QFileDialog>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

namespace globant::desktop {

QStringList droppedFiles(const QMimeData* data)
{
    QStringList files;
    if (data == nullptr)
        return files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls)
        files.append(url.isLocalFile() ? url.toLocalFile() : url.toString());
    constexpr qsizetype kMostText = 100'000; // characters: more is no list of files
    const QStringList lines =
        urls.isEmpty() ? data->text().left(kMostText).split(u'\n', Qt::SkipEmptyParts) : QStringList();
    for (const QString& line : lines) {
        const QUrl url(line.trimmed());
        const QString path = url.isLocalFile() ? url.toLocalFile() : line.trimmed();
        if (QDir::isAbsolutePath(path) && QFileInfo::exists(path))
            files.append(path);
    }
    return files;
}

void chooseImportFiles(QWidget* parent, QSettings& settings, std::function<void(const QStringList&)> chosen)
{
    auto* dialog = new QFileDialog(parent, MainWindow::tr("Import files"), settings.value("import/folder").toString(),
                                   MainWindow::tr("CSV and Avro files (*.csv *.tsv *.txt *.avro);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [dialog, &settings, chosen = std::move(chosen)](const QStringList& files) {
                         settings.setValue("import/folder", dialog->directory().absolutePath());
                         chosen(files);
                     });
    dialog->open();
}

} // namespace globant::desktop
