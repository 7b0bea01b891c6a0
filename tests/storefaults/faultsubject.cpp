// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storefaults/faultsubject.h"

#include "core/accounts/login.h"
#include "core/accounts/rotatekey.h"
#include "core/accounts/workspace.h"
#include "core/ingest/importservice.h"
#include "core/store/integritycheck.h"
#include "tests/support/fakeclock.h"
#include "tests/support/secrets.h"

#include <QDir>
#include <QFile>
#include <QSqlRecord>

namespace globant::test {

using namespace Qt::StringLiterals;

namespace {

using store::Connection;
using store::OpenMode;
using store::Store;

template <class T>
T required(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

void require(const Result<void>& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

Result<void> requireSound(const Connection& connection, const catalog::Catalog& catalog)
{
    GLOBANT_TRY_VALUE(const auto report, store::checkIntegrity(connection, catalog));
    if (report.ok())
        return {};
    return fail(ErrorCode::StoreDamaged,
                u"check: "_s +
                    QStringList{report.integrity, report.rollup, report.foreignKeys, report.log}.join(u" / "_s));
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

// Keys from `first` on, every seventh row without a name.
QByteArray employees(int first, int count, const char* name)
{
    QByteArray csv;
    for (int i = first; i < first + count; ++i) {
        const QByteArray key = QByteArray::number(i);
        csv += key + ',' + (i % 7 == 0 ? QByteArray() : QByteArray(name) + key.rightJustified(90, '.')) + ",2021-0" +
               QByteArray::number(1 + i % 9) + "-03T10:00:00Z," + QByteArray::number(1 + i % 3) + ",1\n";
    }
    return csv;
}

// A store with three imports, and files to import beside it.
class StoreSubject : public FaultSubject
{
public:
    Result<QStringList> look(const QString& folder) const override
    {
        GLOBANT_TRY_VALUE(const auto opened, open(folder));
        GLOBANT_TRY_VALUE(const auto reader, opened->reader());
        GLOBANT_TRY(requireSound(*reader, m_catalog));
        return contentOf(*reader);
    }

protected:
    StoreSubject()
    {
        const QDir folder(prepared());
        require(Store::create(folder.filePath(u"store.db"_s), m_key, m_catalog));
        writeFile(folder.filePath(u"departments.csv"_s), "1,Sales\n2,Support\n3,Legal\n");
        writeFile(folder.filePath(u"jobs.csv"_s), "1,Clerk\n");
        writeFile(folder.filePath(u"employees.csv"_s), employees(1, 300, "Ada"));
        writeFile(folder.filePath(u"employees-more.csv"_s), employees(200, 300, "Bo"));
        for (const QString& file : {u"departments.csv"_s, u"jobs.csv"_s, u"employees.csv"_s})
            require(importFile(prepared(), file, {}));
    }

    Result<std::unique_ptr<Store>> open(const QString& folder) const
    {
        return Store::open(QDir(folder).filePath(u"store.db"_s), m_key, m_catalog, Store::Access::Write);
    }

    ingest::ImportService service(Store& opened, const QString& folder) const
    {
        return {opened, folder, u"ada"_s, accounts::Role::Editor, m_clock};
    }

    Result<void> importFile(const QString& folder, const QString& file, const std::function<void()>& done) const
    {
        GLOBANT_TRY_VALUE(const auto opened, open(folder));
        ingest::ImportRequest request;
        request.path = QDir(folder).filePath(file);
        ingest::ImportControl control;
        control.workers = 1;
        GLOBANT_TRY_VALUE(const auto outcomes, service(*opened, folder).importFiles({request}, control));
        if (outcomes.first().error)
            return fail(*outcomes.first().error);
        if (done)
            done();
        return {};
    }

    const SecretBytes m_key = SecretBytes::random(kDataKeyBytes);
    const FakeClock m_clock;
};

// New rows, changed rows and rejected ones.
class ImportSubject final : public StoreSubject
{
public:
    ImportSubject() { prepare(); }
    Result<void> act(const QString& folder, const std::function<void()>& done) const override
    {
        return importFile(folder, u"employees-more.csv"_s, done);
    }
};

class UndoSubject final : public StoreSubject
{
public:
    UndoSubject()
    {
        require(importFile(prepared(), u"employees-more.csv"_s, {}));
        prepare();
    }
    Result<void> act(const QString& folder, const std::function<void()>& done) const override
    {
        GLOBANT_TRY_VALUE(const auto opened, open(folder));
        GLOBANT_TRY(service(*opened, folder).undo(4));
        done();
        return {};
    }
};

// A store of the first format, brought up to date as it is opened.
class MigrationSubject final : public FaultSubject
{
public:
    MigrationSubject()
    {
        const auto made = required(Connection::open(path(prepared()), m_key, OpenMode::Create));
        QFile script(u":/sql/0001-store.sql"_s);
        if (!script.open(QIODevice::ReadOnly))
            qFatal("there is no first migration");
        require(made->executeScript(QString::fromUtf8(script.readAll()) +
                                    u"; PRAGMA user_version = 1; "
                                    "INSERT INTO accounts VALUES ('ada', 'person', 'editor', '1', 1, NULL)"_s));
        require(store::checkpoint(*made).map([](bool) {}));
        prepare();
    }
    Result<void> act(const QString& folder, const std::function<void()>& done) const override
    {
        GLOBANT_TRY_VALUE(const auto opened, Store::open(path(folder), m_key, m_catalog, Store::Access::Write));
        done();
        return {};
    }
    // Whatever it had come to, the next opening goes on from there; a migration done by half would stop it.
    Result<QStringList> look(const QString& folder) const override
    {
        {
            GLOBANT_TRY_VALUE(const auto opened, Store::open(path(folder), m_key, m_catalog, Store::Access::Write));
        }
        GLOBANT_TRY_VALUE(const auto connection, Connection::open(path(folder), m_key, OpenMode::QueryOnly));
        GLOBANT_TRY(requireSound(*connection, m_catalog));
        return contentOf(*connection);
    }

private:
    static QString path(const QString& folder) { return QDir(folder).filePath(u"store.db"_s); }
    const SecretBytes m_key = SecretBytes::random(kDataKeyBytes);
};

// A new data key for a workspace, with a change that goes into the new store alone.
class RotationSubject final : public FaultSubject
{
public:
    RotationSubject()
    {
        const security::KdfStrength weak{1, security::kMinMemory};
        auto made = required(
            accounts::createWorkspace(prepared(), u"ana"_s, secret("password of ana"), weak, m_catalog, m_clock));
        const auto writer =
            required(Connection::open(made.session.storePath, made.session.dataKey, OpenMode::ReadWrite));
        require(writer->executeScript(u"CREATE TABLE padding (text TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                                      u"SELECT i + 1 FROM n WHERE i < 400) "
                                      "INSERT INTO padding SELECT printf('%0200d', i) FROM n"_s));
        prepare();
    }

    Result<void> act(const QString& folder, const std::function<void()>& done) const override
    {
        GLOBANT_TRY_VALUE(const auto lock, store::WorkspaceLock::acquire(folder, u"test"_s, m_clock));
        GLOBANT_TRY_VALUE(const auto session, login(folder));
        GLOBANT_TRY_VALUE(auto keySlots, accounts::loadWorkspace(folder));
        GLOBANT_TRY_VALUE(const auto writer, Connection::open(session.storePath, session.dataKey, OpenMode::ReadWrite));
        const auto amend = [](const Connection& connection) {
            return connection.executeScript(u"CREATE TABLE amended (id INTEGER)"_s);
        };
        GLOBANT_TRY(accounts::rotateStore(folder, std::move(keySlots), session.dataKey, *writer, amend, *lock));
        done();
        return {};
    }

    Result<QStringList> look(const QString& folder) const override
    {
        GLOBANT_TRY_VALUE(const auto session, login(folder));
        GLOBANT_TRY_VALUE(const auto lock, store::WorkspaceLock::acquire(folder, u"test"_s, m_clock));
        GLOBANT_TRY(accounts::removeLeftovers(folder, *lock));
        const QStringList stores = QDir(folder).entryList({u"store*.db"_s}, QDir::Files);
        if (stores.size() != 1)
            return fail(ErrorCode::Internal, u"stores left: %1"_s.arg(stores.join(u' ')));
        GLOBANT_TRY_VALUE(const auto connection,
                          Connection::open(session.storePath, session.dataKey, OpenMode::ReadWrite));
        GLOBANT_TRY(requireSound(*connection, m_catalog));
        return contentOf(*connection);
    }

private:
    Result<accounts::Session> login(const QString& folder) const
    {
        return accounts::login(folder, u"ana"_s, secret("password of ana"), m_clock);
    }
    const FakeClock m_clock;
};

} // namespace

Result<QStringList> contentOf(const store::Connection& connection)
{
    QStringList content;
    QStringList tables;
    GLOBANT_TRY_VALUE(QSqlQuery names,
                      connection.query(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s));
    while (names.next())
        tables.append(names.value(0).toString());
    for (const QString& table : std::as_const(tables)) {
        const QString columns = table == "log"_L1 ? u"id, kind, account, refers"_s : u"*"_s;
        GLOBANT_TRY_VALUE(QSqlQuery rows, connection.query(u"SELECT %1 FROM \"%2\""_s.arg(columns, table)));
        content.append(table);
        while (rows.next()) {
            QStringList values;
            for (int i = 0; i < rows.record().count(); ++i)
                values.append(rows.value(i).toString());
            content.append(values.join(u'|'));
        }
    }
    return content;
}

bool triesAllFaults()
{
    return qgetenv("GLOBANT_FAULTS") == "all";
}

std::unique_ptr<QTemporaryDir> quickFolder()
{
    if (QFileInfo(u"/dev/shm"_s).isWritable())
        return std::make_unique<QTemporaryDir>(u"/dev/shm/globant-faults-XXXXXX"_s);
    return std::make_unique<QTemporaryDir>();
}

void copyFiles(const QString& from, const QString& to)
{
    for (const QString& name : QDir(from).entryList(QDir::Files | QDir::Hidden))
        if (!QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)))
            qFatal("%s cannot be copied", qPrintable(name));
}

FaultSubject::FaultSubject()
    : m_catalog(required(catalog::Catalog::builtIn()))
    , m_prepared(quickFolder())
{
}

void FaultSubject::prepare()
{
    const auto copy = quickFolder();
    copyFiles(prepared(), copy->path());
    m_before = required(look(copy->path()));
    const auto changed = quickFolder();
    copyFiles(prepared(), changed->path());
    require(act(changed->path(), [] {}));
    m_after = required(look(changed->path()));
}

std::unique_ptr<FaultSubject> FaultSubject::make(const QString& name)
{
    if (name == "import"_L1)
        return std::make_unique<ImportSubject>();
    if (name == "undo"_L1)
        return std::make_unique<UndoSubject>();
    if (name == "migration"_L1)
        return std::make_unique<MigrationSubject>();
    return std::make_unique<RotationSubject>();
}

QStringList FaultSubject::names()
{
    return {u"import"_s, u"undo"_s, u"migration"_s, u"rotation"_s};
}

} // namespace globant::test
