// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/workspace.h"

#include "core/accounts/accountrepository.h"
#include "core/accounts/accountrules.h"
#include "core/accounts/pendingfile.h"
#include "core/accounts/token.h"
#include "core/common/durablefile.h"
#include "core/store/connectionthread.h"
#include "core/store/log.h"
#include "core/store/schema.h"

#include <QDir>
#include <QRegularExpression>

#include <sys/stat.h>

namespace globant::accounts {

using namespace Qt::StringLiterals;

namespace {

// There while a workspace is being made: a store without key slots is a leftover then, and else somebody's data.
const QString kCreationMarker = u"workspace.creating"_s;

// "store.db", "store-2.db-wal", "store-3.db.new": of any store, in force or not.
QStringList storeFiles(const QDir& folder)
{
    static const QRegularExpression kName(u"\\Astore(-[0-9]{1,10})?\\.db(-wal|-shm|-journal)?(\\.new)?\\z"_s);
    QStringList names = folder.entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    names.removeIf([](const QString& name) { return !kName.match(name).hasMatch(); });
    return names;
}

Failure storeWithoutKeySlots(const QString& folder)
{
    return fail(
        ErrorCode::StoreDamaged,
        u"\"%1\" holds a store, but its key slots (keyslots.json) are missing. Restore that file from a backup; "
        "without it nothing opens the store."_s.arg(folder));
}

Result<void> removeAll(const QDir& folder, const QStringList& names)
{
    for (const QString& name : names)
        GLOBANT_TRY(removeDurably(folder.filePath(name)));
    return {};
}

Result<void> makePrivate(const QString& folder)
{
    GLOBANT_TRY(makePrivateFolder(folder));
    const QByteArray native = QFile::encodeName(folder);
    struct stat status = {};
    if (::stat(native.constData(), &status) != 0 || (status.st_mode & S_IWOTH) != 0)
        return fail(ErrorCode::Usage,
                    u"Everybody may write to \"%1\". Choose a folder that is yours alone."_s.arg(folder));
    if ((status.st_mode & 07777) != 0700 && ::chmod(native.constData(), 0700) != 0)
        return fail(ErrorCode::Usage, u"\"%1\" cannot be made private. Choose a folder that is yours."_s.arg(folder));
    return {};
}

Result<void> insertFirstRows(const store::Connection& connection, const QString& account, qint64 nowMs)
{
    GLOBANT_TRY(createTokenKey(connection));
    GLOBANT_TRY(AccountRepository(connection).insert(account, AccountKind::Person, Role::Administrator, nowMs));
    store::LogEntry entry;
    entry.kind = u"account"_s;
    entry.account = account;
    entry.atMs = nowMs;
    entry.detail = {{u"action"_s, u"workspace_created"_s}, {u"account"_s, account}};
    GLOBANT_TRY(store::appendLog(connection, entry));
    return {};
}

Result<void> makeStore(const QString& path, const SecretBytes& dataKey, const QString& account,
                       const catalog::Catalog& catalog, qint64 nowMs)
{
    {
        GLOBANT_TRY_VALUE(const auto connection, store::Connection::open(path, dataKey, store::OpenMode::Create));
        GLOBANT_TRY(store::migrate(*connection, catalog));
        GLOBANT_TRY(store::inTransaction(*connection, [&] { return insertFirstRows(*connection, account, nowMs); }));
        GLOBANT_TRY(store::checkpoint(*connection));
    }
    GLOBANT_TRY(syncPath(path));
    return syncPath(QFileInfo(path).absolutePath());
}

Result<NewWorkspace> createInside(const QDir& folder, const QString& account, const SecretBytes& password,
                                  security::KdfStrength strength, const catalog::Catalog& catalog, const Clock& clock,
                                  const CreationHook& hook)
{
    const auto step = [&](int number) {
        if (hook)
            hook(number);
    };
    const SecretBytes dataKey = SecretBytes::random(kDataKeyBytes);
    security::RecoveryCode code = security::RecoveryCode::generate();
    security::KeySlots keySlots = security::KeySlots::create(dataKey);
    GLOBANT_TRY(keySlots.setPassword(account, password, strength, dataKey));
    GLOBANT_TRY(keySlots.setRecoveryCode(code, strength, dataKey));
    GLOBANT_TRY_VALUE(auto opened, keySlots.openWithPassword(account, password));

    GLOBANT_TRY(writeFileDurably(folder.filePath(kCreationMarker), {}));
    step(1);
    GLOBANT_TRY(removeAll(folder, storeFiles(folder)));
    step(2);
    const QString storePath = folder.filePath(keySlots.storeFile());
    GLOBANT_TRY(makeStore(storePath, dataKey, account, catalog, clock.nowMs()));
    step(3);
    GLOBANT_TRY(security::saveKeySlots(keySlots, keySlotsPath(folder.path())));
    step(4);
    GLOBANT_TRY(removeDurably(folder.filePath(kCreationMarker)));

    Session session{folder.path(),
                    keySlots.workspaceId(),
                    account,
                    Role::Administrator,
                    storePath,
                    std::move(opened.dataKey),
                    std::move(opened.privateKey),
                    false};
    return NewWorkspace{std::move(session), std::move(code)};
}

} // namespace

QString keySlotsPath(const QString& folder)
{
    return QDir(folder).filePath(security::kKeySlotsFileName);
}

Result<void> removeStoreFiles(const QString& storePath)
{
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
        GLOBANT_TRY(removeDurably(storePath + suffix));
    return {};
}

Result<NewWorkspace> createWorkspace(const QString& folder, const QString& account, const SecretBytes& password,
                                     security::KdfStrength strength, const catalog::Catalog& catalog,
                                     const Clock& clock, const CreationHook& hook)
{
    GLOBANT_TRY_VALUE(const QString name, checkedAccountName(account));
    GLOBANT_TRY(checkPassword(password, name));
    const QDir place(QDir(folder).absolutePath());
    const auto taken = [&] { return QFileInfo::exists(keySlotsPath(place.path())); };
    const auto conflict = [&] {
        return fail(ErrorCode::Conflict,
                    u"There is a workspace in \"%1\" already. Log in, or choose another folder."_s.arg(folder));
    };
    if (taken())
        return conflict();
    GLOBANT_TRY(makePrivate(place.path()));
    GLOBANT_TRY_VALUE(const auto lock, store::WorkspaceLock::acquire(place.path(), u"creating the workspace"_s, clock));
    if (taken())
        return conflict();
    if (!place.exists(kCreationMarker) && !storeFiles(place).isEmpty())
        return storeWithoutKeySlots(folder);

    auto created = createInside(place, name, password, strength, catalog, clock, hook);
    if (!created) {
        abandonCreation(place.path());
        return fail(std::move(created.error()));
    }
    return created;
}

Result<std::unique_ptr<store::WorkspaceLock>> beginCreation(const QString& folder, const QString& holder,
                                                            const Clock& clock)
{
    const QDir place(QDir(folder).absolutePath());
    const auto refuseTaken = [&]() -> Result<void> {
        const auto present = loadWorkspace(place.path());
        if (present || present.error().code != ErrorCode::NotFound)
            return fail(ErrorCode::Conflict,
                        u"There is a workspace in \"%1\" already. Choose another folder."_s.arg(folder));
        return {};
    };
    GLOBANT_TRY(refuseTaken());
    GLOBANT_TRY(makePrivate(place.path()));
    GLOBANT_TRY_VALUE(auto lock, store::WorkspaceLock::acquire(place.path(), holder, clock));
    GLOBANT_TRY(refuseTaken());
    GLOBANT_TRY(writeFileDurably(place.filePath(kCreationMarker), {}));
    GLOBANT_TRY(removeAll(place, storeFiles(place)));
    return lock;
}

Result<void> endCreation(const QString& folder)
{
    return removeDurably(QDir(folder).filePath(kCreationMarker));
}

void abandonCreation(const QString& folder)
{
    const QDir place(folder);
    // In this order, so that at no point a store stands without key slots and marker.
    (void)removeAll(place, QStringList{security::kKeySlotsFileName} + storeFiles(place) + QStringList{kCreationMarker});
}

Result<security::KeySlots> loadWorkspace(const QString& folder)
{
    const QDir place(folder);
    const QString path = keySlotsPath(folder);
    if (!QFileInfo::exists(path)) {
        if (!place.exists(kCreationMarker) && !storeFiles(place).isEmpty())
            return storeWithoutKeySlots(folder);
        return fail(ErrorCode::NotFound,
                    u"There is no workspace in \"%1\". Make one with \"globant-data-cli init\"."_s.arg(folder));
    }
    return security::loadKeySlots(path);
}

Result<QStringList> removeLeftovers(const QString& folder, const store::WorkspaceLock&)
{
    GLOBANT_TRY_VALUE(const auto keySlots, loadWorkspace(folder));
    const QDir place(folder);
    const QStringList abandoned = PendingFile::removeAbandoned(folder);
    // Without the store in force, one of the others is all that is left of the data.
    if (!place.exists(keySlots.storeFile()))
        return abandoned;
    QStringList names = storeFiles(place);
    names.removeIf([&](const QString& name) {
        return name == keySlots.storeFile() || name == keySlots.storeFile() + u"-wal"_s ||
               name == keySlots.storeFile() + u"-shm"_s || name == keySlots.storeFile() + u"-journal"_s;
    });
    for (const QString& name : {kCreationMarker, security::kKeySlotsFileName + u".new"_s})
        if (place.exists(name))
            names.append(name);
    GLOBANT_TRY(removeAll(place, names));
    return names + abandoned;
}

} // namespace globant::accounts
