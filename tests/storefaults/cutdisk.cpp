// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storefaults/cutdisk.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstring>

namespace globant::test {

using namespace Qt::StringLiterals;
using Kind = FileEvent::Kind;

namespace {

constexpr qint64 kSector = 512;

void put(QByteArray& bytes, qint64 offset, QByteArrayView written)
{
    if (bytes.size() < offset + written.size())
        bytes.append(QByteArray(offset + written.size() - bytes.size(), '\0'));
    std::memcpy(bytes.data() + offset, written.data(), std::size_t(written.size()));
}

bool toss(std::mt19937& random)
{
    return (random() & 1) != 0;
}

} // namespace

CutDisk::CutDisk(const QString& folder)
    : m_folder(folder)
{
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        m_files.insert(dir.filePath(name), {true, true, file.readAll(), {}});
    }
}

void CutDisk::apply(const FileEvent& event)
{
    if (event.kind == Kind::Mark)
        return;
    if (event.kind == Kind::Sync && event.path == m_folder) {
        for (File& file : m_files)
            file.safeName = file.name;
        return;
    }
    if (event.kind == Kind::Sync && !m_files.contains(event.path))
        return; // none of the store's
    File& file = m_files[event.path];
    switch (event.kind) {
    case Kind::Create:
        file.name = true;
        if (!file.safeName) {
            file.safe.clear();
            file.since.clear();
        } else {
            file.since.append({Kind::Truncate, event.path, 0, {}});
        }
        break;
    case Kind::Delete:
        file.name = false;
        break;
    case Kind::Sync: {
        std::mt19937 unused;
        file.safe = after(file, Fate::Kept, unused);
        file.since.clear();
        file.safeName = true; // SQLite syncs the folder of a new file with the file
        break;
    }
    case Kind::Replace:
        file.name = true;
        file.since.append(event);
        break;
    default:
        file.name = true;
        file.since.append(event);
    }
}

QByteArray CutDisk::after(const File& file, Fate fate, std::mt19937& random)
{
    QByteArray bytes = file.safe;
    for (const FileEvent& event : file.since) {
        const bool all = fate == Fate::Kept;
        if (event.kind == Kind::Write && fate == Fate::Torn) {
            for (qint64 at = 0; at < event.bytes.size();) {
                const qint64 size = std::min(event.bytes.size() - at, kSector - (event.offset + at) % kSector);
                if (toss(random))
                    put(bytes, event.offset + at, QByteArrayView(event.bytes).sliced(at, size));
                at += size;
            }
        } else if (all || (fate != Fate::Dropped && toss(random))) {
            if (event.kind == Kind::Write)
                put(bytes, event.offset, event.bytes);
            else if (event.kind == Kind::Replace)
                bytes = event.bytes;
            else if (event.offset < bytes.size())
                bytes.truncate(event.offset);
        }
    }
    return bytes;
}

void CutDisk::writeTo(const QString& folder, Fate fate, std::mt19937& random) const
{
    for (const auto& [path, file] : m_files.asKeyValueRange()) {
        const bool undecided = file.safeName != file.name; // made or deleted since the folder was synced
        const bool there = !undecided || fate == Fate::Kept ? file.name
                           : fate == Fate::Dropped          ? file.safeName
                                                            : toss(random);
        if (!there)
            continue;
        QFile out(QDir(folder).filePath(QFileInfo(path).fileName()));
        const QByteArray bytes = after(file, fate, random);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(out.fileName()));
    }
}

} // namespace globant::test
