// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/apibenchparts.h"

#include "core/common/durablefile.h"
#include "tests/bench/apibenchclient.h"
#include "tests/bench/dataset.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <thread>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPart = 8 * 1024 * 1024;
constexpr qsizetype kPiece = 256 * 1024;
constexpr qint64 kLikeTheOriginal = 1999;
constexpr std::chrono::milliseconds kLookAtMemory{5};

Failure wrong(const QString& what, const Answer& answer)
{
    return fail(ErrorCode::Internal, u"%1: the server answered %2. %3"_s.arg(what, QString::number(answer.status),
                                                                             QString::fromUtf8(answer.body.left(300))));
}

QByteArray quartersTarget(const ApiStage& stage)
{
    return "/globant-ms/v1/quarter_metrics?year=" + QByteArray::number(stage.year);
}

qint64 hiresIn(const QJsonArray& quarters)
{
    qint64 all = 0;
    for (const QJsonValue& row : quarters)
        for (const QString& quarter : {u"q_1"_s, u"q_2"_s, u"q_3"_s, u"q_4"_s})
            all += row[quarter].toInteger();
    return all;
}

// The most memory that a server has while this lives.
class MemoryWatch
{
public:
    explicit MemoryWatch(const BenchServer& server)
        : m_idleKib(server.residentKib())
        , m_thread([this, &server](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                m_mostKib = std::max(m_mostKib.load(), server.residentKib());
                std::this_thread::sleep_for(kLookAtMemory);
            }
        })
    {
    }
    double mibAboveIdle() const { return double(m_mostKib - m_idleKib) / 1024; }

private:
    qint64 m_idleKib;
    std::atomic<qint64> m_mostKib = 0;
    std::jthread m_thread;
};

Result<QByteArray> beginTus(Client& client, const QByteArray& fields, qint64 bytes)
{
    GLOBANT_TRY_VALUE(
        const Answer created,
        client.request("POST", "/api/v1/uploads", fields + "Upload-Length: " + QByteArray::number(bytes) + "\r\n"));
    if (created.status != 201)
        return wrong(u"Beginning an upload"_s, created);
    return created.field("Location");
}

// Sends so many bytes in parts of at most `part`, and takes them away again.
Result<void> sendTus(const BenchServer& server, qint64 bytes, qint64 part, const QString& key, ApiSamples& samples)
{
    const QByteArray fields = server.bearer() + "Tus-Resumable: 1.0.0\r\n";
    GLOBANT_TRY_VALUE(Client client, Client::connectTo(server.port()));
    QByteArray line("123456,Ana Abara,2021-07-27T16:02:08Z,7,42\n");
    const QByteArray piece = line.repeated(kPiece / line.size() + 1).left(kPiece);
    const MemoryWatch memory(server);
    QElapsedTimer timer;
    timer.start();
    GLOBANT_TRY_VALUE(const QByteArray address, beginTus(client, fields, bytes));
    for (qint64 offset = 0; offset < bytes; offset += part) {
        GLOBANT_TRY_VALUE(const Answer taken,
                          client.stream("PATCH", address,
                                        fields + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " +
                                            QByteArray::number(offset) + "\r\n",
                                        std::min(part, bytes - offset), [&](qint64, qint64 atMost) {
                                            return QByteArrayView(piece).first(std::min(qint64(kPiece), atMost));
                                        }));
        if (taken.status != 204 || taken.field("Upload-Offset").toLongLong() != std::min(bytes, offset + part))
            return wrong(u"A part of an upload"_s, taken);
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    samples[key + u"_mib"_s].append(memory.mibAboveIdle());
    samples[key + u"_rate"_s].append(double(bytes) / 1024 / 1024 / seconds);
    GLOBANT_TRY_VALUE(const Answer gone, client.request("DELETE", address, fields));
    if (gone.status != 204)
        return wrong(u"Ending an upload"_s, gone);
    return {};
}

} // namespace

QList<ApiPart> apiParts()
{
    return {{u"cache"_s, measureCache},
            {u"cold"_s, measureCold},
            {u"upload"_s, measureUpload},
            {u"tus"_s, measureTus},
            {u"crowds"_s, measureCrowds}};
}

Result<ApiStage> makeApiStage(const QString& folder, const ApiSizes& sizes)
{
    const QDir dir(folder);
    GLOBANT_TRY(makePrivateFolder(dir.filePath(u"csv"_s)));
    GLOBANT_TRY_VALUE(const Dataset large, generate(dir.filePath(u"csv"_s), sizes.rows, Shape::Sorted));
    GLOBANT_TRY_VALUE(const BenchWorkspace empty, BenchWorkspace::create(dir.filePath(u"empty"_s)));
    GLOBANT_TRY_VALUE(const BenchWorkspace hires, empty.copyTo(dir.filePath(u"hires"_s)));
    GLOBANT_TRY(empty.import({large.departments, large.jobs}));

    const QDir original(QStringLiteral(GLOBANT_CHALLENGE_DATA));
    QStringList files;
    for (const QString& name : {u"departments.csv"_s, u"jobs.csv"_s, u"hired_employees.csv"_s})
        files.append(original.filePath(name));
    if (!QFile::exists(files.last())) {
        GLOBANT_TRY(makePrivateFolder(dir.filePath(u"small"_s)));
        GLOBANT_TRY_VALUE(const Dataset small, generate(dir.filePath(u"small"_s), kLikeTheOriginal, Shape::Sorted));
        files = {small.departments, small.jobs, small.employees};
    }
    GLOBANT_TRY(hires.import(files));
    return ApiStage{folder, hires, 2021, empty, large.employees, sizes};
}

Result<void> measureCold(const ApiStage& stage, ApiSamples& samples, QStringList&)
{
    constexpr qint64 kFirstId = 10'000'000;
    GLOBANT_TRY_VALUE(const auto server, BenchServer::start(stage.hires));
    GLOBANT_TRY_VALUE(Client client, Client::connectTo(server->port()));
    GLOBANT_TRY_VALUE(const Answer first, client.request("GET", quartersTarget(stage), server->fields()));
    if (first.status != 200)
        return wrong(u"The metrics"_s, first);
    qint64 hires = hiresIn(first.array());
    static qint64 added = 0; // of all runs
    for (int change = 0; change < stage.sizes.changes; ++change, ++added) {
        const QJsonArray row{QJsonObject{{u"id"_s, kFirstId + added},
                                         {u"name"_s, u"Ana Abara"_s},
                                         {u"hired_at"_s, u"2021-05-01T00:00:00Z"_s},
                                         {u"department_id"_s, 1},
                                         {u"job_id"_s, 1}}};
        GLOBANT_TRY_VALUE(const Answer inserted, client.request("POST", "/api/v1/tables/employees/rows",
                                                                server->bearer() + "Content-Type: application/json\r\n",
                                                                QJsonDocument(row).toJson()));
        if (inserted.status != 201)
            return wrong(u"A change"_s, inserted);
        QElapsedTimer timer;
        timer.start();
        GLOBANT_TRY_VALUE(const Answer after, client.request("GET", quartersTarget(stage), server->fields()));
        samples[u"cold_ms"_s].append(double(timer.nsecsElapsed()) / 1e6);
        if (after.status != 200 || hiresIn(after.array()) != ++hires)
            return wrong(u"The metrics after a change"_s, after);
    }
    return {};
}

Result<void> measureUpload(const ApiStage& stage, ApiSamples& samples, QStringList&)
{
    const QDir dir(stage.folder);
    QDir(dir.filePath(u"upload"_s)).removeRecursively();
    QDir(dir.filePath(u"file"_s)).removeRecursively();
    GLOBANT_TRY_VALUE(const BenchWorkspace byFile, stage.empty.copyTo(dir.filePath(u"file"_s)));
    GLOBANT_TRY_VALUE(const QList<double> file, byFile.import({stage.employees}));
    samples[u"file_import_s"_s].append(file.first());

    QFile employees(stage.employees);
    if (!employees.open(QIODevice::ReadOnly))
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be read."_s.arg(stage.employees));
    const QByteArray body = employees.readAll();
    GLOBANT_TRY_VALUE(const BenchWorkspace byBody, stage.empty.copyTo(dir.filePath(u"upload"_s)));
    GLOBANT_TRY_VALUE(const auto server, BenchServer::start(byBody));
    GLOBANT_TRY_VALUE(Client client, Client::connectTo(server->port()));
    QElapsedTimer timer;
    timer.start();
    GLOBANT_TRY_VALUE(const Answer answer, client.request("POST", "/api/v1/imports?file=hired_employees.csv",
                                                          server->bearer() + "Content-Type: text/csv\r\n", body));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if ((answer.status != 200 && answer.status != 201) ||
        answer.object().value("inserted"_L1).toInteger() != stage.sizes.rows)
        return wrong(u"The upload"_s, answer);
    samples[u"upload_s"_s].append(seconds);
    samples[u"upload_of_file"_s].append(seconds / file.first());
    return {};
}

Result<void> measureTus(const ApiStage& stage, ApiSamples& samples, QStringList&)
{
    const qint64 bytes = qint64(stage.sizes.tusMib) * 1024 * 1024;
    for (const auto& [key, part] : {std::pair(u"tus_parts"_s, kPart), std::pair(u"tus_whole"_s, bytes)}) {
        GLOBANT_TRY_VALUE(const auto server, BenchServer::start(stage.empty));
        GLOBANT_TRY(sendTus(*server, bytes, part, key, samples));
    }
    return {};
}

} // namespace globant::bench
