// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/dataset.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace globant::bench {

// A PostgreSQL server to compare with, spoken to by psql. One that PGHOST, PGSERVICE, PGPORT or PGDATABASE name is used
// as libpq does, in a schema of its own; else one is made in a temporary folder, reachable by a socket in that folder
// alone, and stopped in the end. All its settings are the defaults.
class Postgres
{
public:
    // Null, and `remark` says why, where there is none to be had.
    static std::unique_ptr<Postgres> find(QString& remark);
    ~Postgres();
    Q_DISABLE_COPY_MOVE(Postgres)

    // Seconds that COPY FROM STDIN of the employees takes, with primary key and with or without references to
    // departments and jobs. Fails where a row was not taken.
    Result<double> copy(const Dataset& data, bool references) const;

private:
    Postgres() = default;
    Result<void> makeServer(const QString& initdb);
    Result<QByteArray> ask(const QByteArray& script) const;

    QString m_psql;
    QStringList m_arguments; // of psql, where to connect to
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_server;
};

} // namespace globant::bench
