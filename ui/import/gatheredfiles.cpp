// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/gatheredfiles.h"

#include <QDir>

namespace globant::ui {

using namespace Qt::StringLiterals;

GatheredFiles GatheredFiles::from(const QStringList& given)
{
    GatheredFiles gathered;
    for (const QString& path : given) {
        const QFileInfo info(path);
        if (path.contains("://"_L1) && !info.exists()) {
            gathered.leftOut.append(
                tr("“%1” is not on this computer. Save it here, then drop the saved file.").arg(path));
        } else if (info.isDir()) {
            const QDir folder(path);
            const QStringList names = folder.entryList({u"*.csv"_s, u"*.tsv"_s, u"*.txt"_s, u"*.avro"_s},
                                                       QDir::Files | QDir::Readable, QDir::Name | QDir::LocaleAware);
            for (const QString& name : names)
                gathered.paths.append(folder.absoluteFilePath(name));
            if (names.isEmpty())
                gathered.leftOut.append(tr("The folder “%1” has no CSV files that can be read. Folders within it are "
                                           "not looked at.")
                                            .arg(folder.dirName()));
        } else {
            gathered.paths.append(path);
        }
    }
    return gathered;
}

} // namespace globant::ui
