// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressline.h"

#include "app/cli/terminal.h"

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

QString megabytes(qint64 bytes)
{
    return QString::number(double(bytes) / 1e6, 'f', 1);
}

QString phaseText(ingest::ImportProgress::Phase phase)
{
    switch (phase) {
    case ingest::ImportProgress::Phase::Reading:
        return u"importing"_s;
    case ingest::ImportProgress::Phase::Sorting:
        return u"sorting"_s;
    case ingest::ImportProgress::Phase::Writing:
        return u"writing sorted rows"_s;
    case ingest::ImportProgress::Phase::Finishing:
        return u"finishing"_s;
    }
    return {};
}

// The part that is done, 0 to 1; nothing where it cannot be told.
std::optional<double> fractionDone(const ingest::ImportProgress& progress)
{
    if (progress.phase == ingest::ImportProgress::Phase::Writing && progress.rowsTotal > 0)
        return double(progress.rows) / double(progress.rowsTotal);
    if (progress.bytesTotal > 0)
        return double(progress.bytes) / double(progress.bytesTotal);
    return std::nullopt;
}

} // namespace

QString progressText(const ingest::ImportProgress& progress)
{
    QStringList parts{progress.file, phaseText(progress.phase), grouped(progress.rows) + u" rows"_s};
    parts.append(progress.bytesTotal > 0
                     ? u"%1 of %2 MB"_s.arg(megabytes(progress.bytes), megabytes(progress.bytesTotal))
                     : u"%1 MB"_s.arg(megabytes(progress.bytes)));
    if (progress.seconds > 0.5) {
        parts.append(u"%1 rows/s"_s.arg(grouped(qint64(double(progress.rows) / progress.seconds))));
        const std::optional<double> done = fractionDone(progress);
        if (done && *done > 0.01 && progress.phase != ingest::ImportProgress::Phase::Finishing)
            parts.append(u"%1 s left"_s.arg(std::ceil(progress.seconds * (1 - *done) / *done)));
    }
    return parts.join(u"  "_s);
}

ProgressLine::ProgressLine()
    : m_terminal(::isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(const ingest::ImportProgress& progress)
{
    if (!m_terminal)
        return;
    m_shown = true;
    std::fprintf(stderr, "\r%s\033[K", progressText(progress).toUtf8().constData());
    std::fflush(stderr);
}

} // namespace globant::cli
