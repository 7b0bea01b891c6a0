// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importjob.h"
#include "ui/import/importrun.h"

#include <QList>

namespace globant::ui {

// How far an import of several files is, from what it reports. The files in the order in which they are imported.
class ImportMeter
{
public:
    struct File
    {
        QString name;
        qint64 bytes = -1; // -1: not known
        bool started = false;
        qint64 rows = 0;
        double share = 0; // done, 0 to 1
        qint64 sent = 0;  // bytes, where another computer imports it
    };

    ImportMeter() = default;
    explicit ImportMeter(QList<File> files);

    void update(const ingest::ImportProgress& progress);
    void setStep(ImportRun::Step step) { m_step = step; }

    const QList<File>& files() const { return m_files; }
    int current() const { return m_current; } // -1: none has begun
    QString currentName() const { return m_current < 0 ? QString() : m_files[m_current].name; }
    ImportRun::Step step() const { return m_step; }
    ingest::ImportProgress::Phase phase() const { return m_phase; }
    qint64 rows() const;
    int percent() const;          // -1: not known
    double rowsPerSecond() const; // 0: not known yet
    double secondsLeft() const;   // -1: not known yet

private:
    double seconds() const { return m_secondsBefore + m_seconds; }
    double share() const; // of all bytes; -1: not known

    QList<File> m_files;
    int m_current = -1;
    ImportRun::Step m_step = ImportRun::Step::Here;
    ingest::ImportProgress::Phase m_phase = ingest::ImportProgress::Phase::Reading;
    double m_secondsBefore = 0; // files before the current one
    double m_seconds = 0;
};

} // namespace globant::ui
