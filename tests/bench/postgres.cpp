// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/postgres.h"

#include "tests/bench/stopwatch.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#include <array>
#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSchema[] = "globant_data_bench";
constexpr int kStartSeconds = 30;
constexpr int kStopMs = 30'000;

// Debian keeps initdb beside the server, outside of PATH.
QString findInitdb()
{
    const QString inPath = QStandardPaths::findExecutable(u"initdb"_s);
    if (!inPath.isEmpty())
        return QFileInfo(inPath).canonicalFilePath();
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString path = versions.filePath(version + u"/bin/initdb"_s);
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

bool isServerNamed()
{
    constexpr std::array kNames = {"PGHOST", "PGHOSTADDR", "PGSERVICE", "PGPORT", "PGDATABASE"};
    return std::any_of(kNames.begin(), kNames.end(), [](const char* name) { return qEnvironmentVariableIsSet(name); });
}

// The server refuses to be root's. Null for anybody else.
const passwd* serverUser()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd* user = ::getpwnam("postgres");
    return user != nullptr ? user : ::getpwnam("nobody");
}

// Runs as the server's user, in `folder`, and ends with this process.
void prepareProcess(QProcess& process, const QString& folder)
{
    process.setWorkingDirectory(folder);
    process.setStandardInputFile(QProcess::nullDevice());
    const passwd* user = serverUser();
    const uid_t uid = user != nullptr ? user->pw_uid : ::geteuid();
    const gid_t gid = user != nullptr ? user->pw_gid : ::getegid();
    process.setChildProcessModifier([uid, gid, change = user != nullptr] {
        if (change && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(1);
        ::prctl(PR_SET_PDEATHSIG, SIGINT);
    });
}

} // namespace

std::unique_ptr<Postgres> Postgres::find(QString& remark)
{
    std::unique_ptr<Postgres> server(new Postgres);
    server->m_psql = QStandardPaths::findExecutable(u"psql"_s);
    if (server->m_psql.isEmpty()) {
        remark = u"There is no psql in PATH, so there is no PostgreSQL to compare with; Debian's package postgresql "
                 "has it and a server, which the bench then starts for itself."_s;
        return nullptr;
    }
    Result<void> ready;
    if (isServerNamed()) {
        if (const auto answer = server->ask("SELECT 1"); !answer)
            ready = fail(answer.error());
    } else {
        const QString initdb = findInitdb();
        ready = initdb.isEmpty()
                    ? fail(ErrorCode::NotFound, u"there is no initdb (Debian's package postgresql has it), and PGHOST "
                                                "names no server"_s)
                    : server->makeServer(initdb);
    }
    if (ready)
        return server;
    remark = u"There is no PostgreSQL to compare with: %1"_s.arg(ready.error().message);
    return nullptr;
}

Result<void> Postgres::makeServer(const QString& initdb)
{
    m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(u"globant-data-bench-pg-XXXXXX"_s));
    if (!m_folder->isValid())
        return fail(ErrorCode::StoreFull, m_folder->errorString());
    const QString folder = m_folder->path();
    const passwd* user = serverUser();
    if (user != nullptr && ::chown(QFile::encodeName(folder).constData(), user->pw_uid, user->pw_gid) != 0)
        return fail(ErrorCode::Internal, u"\"%1\" cannot be given to the server's user"_s.arg(folder));

    QProcess init;
    prepareProcess(init, folder);
    init.start(initdb, {u"--pgdata=data"_s, u"--username=postgres"_s, u"--auth=trust"_s, u"--encoding=UTF8"_s,
                        u"--no-locale"_s, u"--no-sync"_s});
    if (!init.waitForFinished(-1) || init.exitCode() != 0)
        return fail(ErrorCode::Internal, u"initdb failed: %1"_s.arg(
                                             QString::fromLocal8Bit(init.readAllStandardError().left(500)).trimmed()));
    prepareProcess(m_server, folder);
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(
        QFileInfo(initdb).dir().filePath(u"postgres"_s),
        {u"-D"_s, u"data"_s, u"-c"_s, u"listen_addresses="_s, u"-c"_s, u"unix_socket_directories="_s + folder});
    m_arguments = {u"-h"_s, folder, u"-U"_s, u"postgres"_s, u"-d"_s, u"postgres"_s};
    Result<QByteArray> answer;
    for (int i = 0; i < 10 * kStartSeconds; ++i) {
        answer = ask("SELECT 1");
        if (answer || m_server.waitForFinished(100))
            break;
    }
    if (!answer)
        return fail(answer.error());
    return {};
}

Postgres::~Postgres()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server.processId()), SIGINT); // "fast" to it: it ends whoever is connected
    if (!m_server.waitForFinished(kStopMs)) {
        m_server.kill();
        m_server.waitForFinished(kStopMs);
    }
}

Result<QByteArray> Postgres::ask(const QByteArray& script) const
{
    QProcess psql;
    psql.start(m_psql, QStringList{u"-X"_s, u"-q"_s, u"-t"_s, u"-A"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s} + m_arguments);
    psql.write(script);
    psql.closeWriteChannel();
    if (!psql.waitForFinished(-1) || psql.exitStatus() != QProcess::NormalExit || psql.exitCode() != 0)
        return fail(ErrorCode::Internal,
                    u"psql failed: %1"_s.arg(QString::fromLocal8Bit(psql.readAllStandardError().left(500)).trimmed()));
    return psql.readAllStandardOutput().trimmed();
}

Result<double> Postgres::copy(const Dataset& data, bool references) const
{
    const QByteArray schema = kSchema;
    const auto load = [&](const QByteArray& table, const QString& path) {
        return "\\copy " + schema + '.' + table + " FROM '" + path.toUtf8() + "' WITH (FORMAT csv)\n";
    };
    const auto column = [&](const QByteArray& table) {
        return references ? " NOT NULL REFERENCES " + schema + '.' + table : QByteArray(" NOT NULL");
    };
    const QByteArray drop = "DROP SCHEMA IF EXISTS " + schema + " CASCADE;\n";
    GLOBANT_TRY(ask("SET client_min_messages = warning;\n" + drop + "CREATE SCHEMA " + schema + ";\nCREATE TABLE " +
                    schema + ".departments (id integer PRIMARY KEY, department text NOT NULL);\nCREATE TABLE " +
                    schema + ".jobs (id integer PRIMARY KEY, job text NOT NULL);\nCREATE TABLE " + schema +
                    ".employees (id integer PRIMARY KEY, name text NOT NULL, hired_at timestamptz NOT NULL, "
                    "department_id integer" +
                    column("departments") + ", job_id integer" + column("jobs") + ");\n" +
                    load("departments", data.departments) + load("jobs", data.jobs)));
    const Stopwatch watch;
    GLOBANT_TRY(ask(load("employees", data.employees)));
    const double seconds = watch.seconds();
    GLOBANT_TRY_VALUE(const QByteArray rows, ask("SELECT count(*) FROM " + schema + ".employees;\n"));
    GLOBANT_TRY(ask("SET client_min_messages = warning;\n" + drop));
    if (rows.toLongLong() != data.rows)
        return fail(ErrorCode::Internal, u"PostgreSQL took %1 of %2 rows."_s.arg(rows.toLongLong()).arg(data.rows));
    return seconds;
}

} // namespace globant::bench
