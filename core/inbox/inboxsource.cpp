// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/inboxsource.h"

#include "core/ingest/inputfile.h"

#include <QFile>
#include <QFileInfo>

namespace globant::inbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHashBytes = 1024 * 1024;

} // namespace

Result<std::unique_ptr<ingest::ByteSource>> openSource(const QString& path, const FoundFile& file)
{
    GLOBANT_TRY_VALUE(const int fd, openMarked(QFile::encodeName(QFileInfo(path).path()) + '/' + file.name, file.mark));
    GLOBANT_TRY_VALUE(auto source, ingest::InputFile::adopt(fd, path));
    return std::unique_ptr<ingest::ByteSource>(std::move(source));
}

Result<QString> sha256Of(const QString& path, const FoundFile& file, const std::atomic_bool* cancelled)
{
    GLOBANT_TRY_VALUE(const auto source, openSource(path, file));
    source->cancelWhen(cancelled);
    QByteArray piece;
    while (!source->atEnd()) {
        piece.clear();
        GLOBANT_TRY(source->read(kHashBytes, piece));
        if (cancelled != nullptr && *cancelled)
            return fail(ErrorCode::Cancelled, u"Reading \"%1\" was cancelled."_s.arg(path));
    }
    return QString::fromLatin1(source->sha256());
}

} // namespace globant::inbox
