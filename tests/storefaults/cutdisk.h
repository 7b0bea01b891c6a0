// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/storefaults/faultvfs.h"

#include <QMap>

#include <random>

namespace globant::test {

// A disk that remembers, of each file, what is safe and what was written since: what it holds after a power cut.
class CutDisk
{
public:
    // What becomes of that which was written since the last sync of its file.
    enum class Fate {
        Dropped,   // none of it is there
        Kept,      // all of it
        Torn,      // some sectors of 512 bytes
        Reordered, // some writes, whole, later ones without earlier ones among them
    };

    // Begins with the files of a folder, safe.
    explicit CutDisk(const QString& folder);
    void apply(const FileEvent& event);
    // Writes the files as after a cut now.
    void writeTo(const QString& folder, Fate fate, std::mt19937& random) const;

private:
    struct File
    {
        bool safeName = false; // the name is there after a cut
        bool name = false;     // ... is there now
        QByteArray safe;
        QList<FileEvent> since; // Write, Truncate and Replace
    };
    static QByteArray after(const File& file, Fate fate, std::mt19937& random);

    QString m_folder;
    QMap<QString, File> m_files;
};

} // namespace globant::test
