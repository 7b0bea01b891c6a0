// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/samplesession.h"

#include "core/ingest/importservice.h"
#include "ui/common/whendone.h"

#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kPasswordBytes = 32;
// Nobody types this password, so nothing is gained by a costly derivation.
constexpr security::KdfStrength kQuick{1, 8192};

Result<SampleWorkspace> make(const Clock& clock)
{
    SampleWorkspace sample{std::make_unique<QTemporaryDir>(), {}};
    if (!sample.folder->isValid())
        return fail(ErrorCode::StoreFull,
                    u"There is no room for the sample data: %1"_s.arg(sample.folder->errorString()));
    const QString account = u"sample"_s;
    const QString folder = sample.folder->filePath(u"workspace"_s);
    const SecretBytes password = SecretBytes::random(kPasswordBytes);
    GLOBANT_TRY_VALUE(const catalog::Catalog catalog, catalog::Catalog::builtIn());
    GLOBANT_TRY_VALUE(auto made, accounts::createWorkspace(folder, account, password, kQuick, catalog, clock));
    GLOBANT_TRY_VALUE(auto lock, store::WorkspaceLock::acquire(folder, u"Globant Data"_s, clock));
    GLOBANT_TRY_VALUE(sample.workspace, accounts::openForWriting(std::move(made.session), std::move(lock)));

    QList<ingest::ImportRequest> requests;
    for (const QString& name : {u"departments.csv"_s, u"jobs.csv"_s, u"hired_employees.csv"_s}) {
        const QString path = sample.folder->filePath(name);
        if (!QFile::copy(u":/samples/"_s + name, path))
            return fail(ErrorCode::StoreFull, u"There is no room for the sample data."_s);
        requests.append({path, QString(), {}, ingest::DuplicatePolicy::Update, {}});
    }
    ingest::ImportService service(*sample.workspace.store, folder, account, accounts::Role::Administrator, clock);
    GLOBANT_TRY_VALUE(const auto outcomes, service.importFiles(requests, {}));
    for (const ingest::ImportOutcome& outcome : outcomes)
        if (outcome.error)
            return fail(*outcome.error);
    return sample;
}

} // namespace

void makeSampleWorkspace(QThreadPool& pool, QObject* context, const Clock& clock,
                         std::function<void(Result<SampleWorkspace>)> answer)
{
    ui::whenDone(QtConcurrent::run(&pool, [&clock] { return make(clock); }), context, std::move(answer));
}

} // namespace globant::desktop
