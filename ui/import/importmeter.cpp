// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importmeter.h"

#include <algorithm>

namespace globant::ui {

using Phase = ingest::ImportProgress::Phase;

namespace {

constexpr double kSendingShare = 0.9; // of a file that another computer imports

// Sorted files are gone through twice.
double shareOf(const ingest::ImportProgress& progress)
{
    const double read = progress.bytesTotal > 0 ? double(progress.bytes) / double(progress.bytesTotal) : 0;
    switch (progress.phase) {
    case Phase::Reading:
        return read;
    case Phase::Sorting:
        return read / 2;
    case Phase::Writing:
        return progress.rowsTotal > 0 ? 0.5 + 0.5 * double(progress.rows) / double(progress.rowsTotal) : 0.5;
    case Phase::Finishing:
        return 1;
    }
    return 0;
}

} // namespace

ImportMeter::ImportMeter(QList<File> files)
    : m_files(std::move(files))
{
}

void ImportMeter::update(const ingest::ImportProgress& progress)
{
    const bool first = progress.phase == Phase::Reading && progress.rows == 0 && progress.bytes == 0;
    if (first && m_current + 1 < m_files.size()) {
        if (m_current >= 0)
            m_files[m_current].share = 1;
        ++m_current;
        m_secondsBefore += m_seconds;
    }
    if (m_current < 0)
        return;
    m_seconds = progress.seconds;
    m_phase = progress.phase;
    File& file = m_files[m_current];
    file.started = true;
    file.rows = std::max(file.rows, progress.rows);
    if (m_step == ImportRun::Step::Here) {
        file.share = std::max(file.share, shareOf(progress));
    } else {
        file.sent = progress.bytes;
        file.share = std::max(file.share, kSendingShare * shareOf(progress));
    }
}

qint64 ImportMeter::rows() const
{
    qint64 rows = 0;
    for (const File& file : m_files)
        rows += file.rows;
    return rows;
}

double ImportMeter::share() const
{
    double done = 0;
    double all = 0;
    for (const File& file : m_files) {
        if (file.bytes < 0)
            return -1;
        const double bytes = double(file.bytes) + 1; // so that an empty file counts too
        done += bytes * file.share;
        all += bytes;
    }
    return all > 0 ? done / all : -1;
}

int ImportMeter::percent() const
{
    const double done = share();
    return done < 0 ? -1 : int(done * 100);
}

double ImportMeter::rowsPerSecond() const
{
    return seconds() < 0.3 ? 0 : double(rows()) / seconds();
}

double ImportMeter::secondsLeft() const
{
    const double done = share();
    if (done < 0.02 || seconds() < 0.5)
        return -1;
    return seconds() * (1 - done) / done;
}

} // namespace globant::ui
