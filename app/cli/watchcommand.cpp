// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/importoptions.h"
#include "app/cli/interrupt.h"
#include "app/cli/progressline.h"
#include "app/cli/summarytext.h"
#include "core/accounts/login.h"
#include "core/inbox/inbox.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <thread>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLookForSignal{50};

struct WatchArguments
{
    std::string folder;
    bool once = false;
    double settleSeconds = 5;
    double intervalSeconds = 2;
    ImportOptions options;
};

qint64 milliseconds(double seconds)
{
    return qint64(seconds * 1000);
}

// Opens the workspace for each batch of files with the key of one login, so that other programs can have it in between,
// and a new role, a disabled account or a replaced store counts from the next batch on.
class BatchAccess
{
public:
    static Result<BatchAccess> logIn(const CommandContext& context)
    {
        GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
        GLOBANT_TRY(accounts::require(workspace.session.role, accounts::Role::Editor));
        if (workspace.session.privateKey.isEmpty())
            return fail(ErrorCode::Usage,
                        u"The recovery code opens a workspace for one command only. Give an account's "
                        "password (--password-file) to watch a folder."_s);
        return BatchAccess(workspace.folder, workspace.session.account, workspace.session.privateKey.clone(),
                           context.clock);
    }

    Result<inbox::InboxTarget> open() const
    {
        GLOBANT_TRY_VALUE(auto lock, store::WorkspaceLock::acquire(m_folder, u"globant-data-cli watch"_s, m_clock));
        GLOBANT_TRY_VALUE(accounts::Session session,
                          accounts::loginWithPrivateKey(m_folder, m_account, m_privateKey, m_clock));
        GLOBANT_TRY_VALUE(OpenWorkspace opened, accounts::openForWriting(std::move(session), std::move(lock)));
        const auto workspace = std::make_shared<OpenWorkspace>(std::move(opened));
        return inbox::InboxTarget{workspace, workspace->store.get(), workspace->folder, workspace->session.account,
                                  workspace->session.role};
    }

private:
    BatchAccess(QString folder, QString account, SecretBytes privateKey, const Clock& clock)
        : m_folder(std::move(folder))
        , m_account(std::move(account))
        , m_privateKey(std::move(privateKey))
        , m_clock(clock)
    {
    }

    QString m_folder;
    QString m_account;
    SecretBytes m_privateKey;
    const Clock& m_clock;
};

// What a watcher tells: files on standard output (JSON Lines, or with `once` one array at the end), troubles on
// standard error.
class WatchReport
{
public:
    WatchReport(const Terminal& terminal, bool once)
        : m_terminal(terminal)
        , m_once(once)
    {
    }

    void add(const inbox::InboxResult& result)
    {
        m_status = std::max(m_status, statusOf(result));
        m_trouble.reset();
        if (m_terminal.json() && m_once)
            m_files.append(inbox::resultJson(result));
        else if (m_terminal.json())
            printLine(inbox::resultJson(result));
        else
            print(result);
        flushOutput();
    }

    // Told once, until it is another, or a file was taken.
    void trouble(const Error& error)
    {
        m_status = std::max<int>(m_status, exitStatusOf(error.code));
        const bool told = m_trouble && m_trouble->message == error.message;
        m_trouble = error;
        if (!told && !(m_terminal.json() && m_once))
            m_terminal.message(u"globant-data-cli: "_s + error.message);
    }

    int status() const { return m_status; }

    // The last words, and the exit status. With `once`, what kept files from being taken stands behind those that were.
    Result<int> end(const std::optional<Error>& error)
    {
        if (error)
            m_status = std::max<int>(m_status, exitStatusOf(error->code));
        if (!m_terminal.json() || !m_once) {
            if (error && m_terminal.json())
                printLine({{u"error"_s, errorJson(*error)}});
            else if (error)
                m_terminal.printError(*error);
            return m_status;
        }
        const std::optional<Error> last = error ? error : m_trouble;
        if (last && m_files.isEmpty())
            return fail(*last);
        if (last)
            m_files.append(QJsonObject{{u"status"_s, u"waiting"_s}, {u"error"_s, errorJson(*last)}});
        m_terminal.print(QJsonDocument(m_files));
        return m_status;
    }

private:
    static int statusOf(const inbox::InboxResult& result)
    {
        if (!result.error)
            return result.summary->counts.rejected > 0 ? RowsRejected : Done;
        // A name that tells of no table is the file's, not the caller's.
        return result.error->code == ErrorCode::Usage ? UnusableInput : exitStatusOf(result.error->code);
    }

    static QJsonObject errorJson(const Error& error)
    {
        return {{u"code"_s, errorName(error.code)}, {u"message"_s, error.message}};
    }

    void printLine(const QJsonObject& object) const
    {
        m_terminal.print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    }

    void print(const inbox::InboxResult& result) const
    {
        const QString where = result.movedTo.isEmpty() ? u"It was replaced or removed meanwhile, and was not moved."_s
                                                       : u"Moved to \"%1\"."_s.arg(result.movedTo);
        if (result.error) {
            m_terminal.message(
                u"globant-data-cli: %1 was not imported: %2 %3"_s.arg(result.file, result.error->message, where));
            return;
        }
        printSummary(m_terminal, *result.summary);
        m_terminal.print(u"  "_s + where);
        if (!result.beside.isEmpty())
            m_terminal.print(u"  The rejected rows are in \"%1\"."_s.arg(result.beside));
    }

    const Terminal& m_terminal;
    const bool m_once;
    QJsonArray m_files; // with `once`
    std::optional<Error> m_trouble;
    int m_status = Done;
};

// Trying again will not help.
bool endsTheWatch(ErrorCode code)
{
    return code == ErrorCode::WrongPassword || code == ErrorCode::NotAllowed || code == ErrorCode::StoreNewer;
}

void waitFor(qint64 ms, const std::atomic_bool& interrupted)
{
    QElapsedTimer timer;
    timer.start();
    while (!interrupted && timer.elapsed() < ms)
        std::this_thread::sleep_for(std::min(kLookForSignal, std::chrono::milliseconds(ms - timer.elapsed() + 1)));
}

// Looks, takes what is ready, and answers how many files are left. Fails where the watch is to end.
Result<int> lookOnce(inbox::Inbox& inbox, const std::atomic_bool* interrupted, WatchReport& report)
{
    const auto scan = inbox.scan();
    if (!scan) {
        report.trouble(scan.error());
        return 0;
    }
    if (scan->ready == 0)
        return scan->waiting;
    ProgressLine progress;
    ingest::ImportControl control;
    control.cancelled = interrupted;
    control.progress = [&progress](const ingest::ImportProgress& state) { progress.show(state); };
    const auto taken = inbox.importReady(control, [&](const inbox::InboxResult& result) { report.add(result); });
    if (!taken && (endsTheWatch(taken.error().code)))
        return fail(taken.error());
    if (!taken && taken.error().code != ErrorCode::Cancelled)
        report.trouble(taken.error());
    return scan->waiting;
}

Result<int> watch(const CommandContext& context, const WatchArguments& arguments)
{
    GLOBANT_TRY_VALUE(ingest::ImportRequest request, importRequest(arguments.options));
    const InterruptGuard interrupt;
    const std::atomic_bool& interrupted = *interrupt.flag();
    // Before the password is read: a folder that cannot be watched should not cost anybody a password typed.
    const QString folder = QFile::decodeName(QByteArray::fromStdString(arguments.folder));
    std::optional<BatchAccess> access;
    inbox::InboxOptions options;
    options.folder = folder;
    options.settleMs = milliseconds(arguments.settleSeconds);
    options.request = std::move(request);
    GLOBANT_TRY_VALUE(const auto inbox, inbox::Inbox::open(
                                            std::move(options), [&access] { return access->open(); }, context.clock));
    GLOBANT_TRY_VALUE(BatchAccess loggedIn, BatchAccess::logIn(context));
    access.emplace(std::move(loggedIn));

    if (!arguments.once)
        context.terminal.message(u"Watching \"%1\"."_s.arg(QFileInfo(folder).absoluteFilePath()));
    WatchReport report(context.terminal, arguments.once);
    const qint64 settleMs = milliseconds(arguments.settleSeconds);
    const qint64 intervalMs = arguments.once ? std::min(milliseconds(arguments.intervalSeconds), settleMs / 2 + 1)
                                             : milliseconds(arguments.intervalSeconds);
    QElapsedTimer begun;
    begun.start();
    while (!interrupted) {
        const auto left = lookOnce(*inbox, interrupt.flag(), report);
        if (!left)
            return report.end(left.error());
        const bool settled = begun.elapsed() > settleMs + 2 * intervalMs;
        if (arguments.once && (*left == 0 || settled || report.status() >= StoreUnavailable)) {
            if (*left > 0)
                context.terminal.message(
                    u"Left for the next run: %1 that still grow, wait for others, or are in use."_s.arg(*left));
            return report.end(std::nullopt);
        }
        waitFor(intervalMs, interrupted);
    }
    if (!arguments.once)
        return int(Done);
    return report.end(Error{ErrorCode::Cancelled, u"The watch was cancelled."_s});
}

} // namespace

void addWatchCommand(CommandLine& line)
{
    const auto arguments = std::make_shared<WatchArguments>();
    CLI::App* command =
        line.add(line.root(), "watch", "Imports the files of a folder as they arrive, until SIGTERM or Ctrl+C");
    command->footer(
        "A file that has stopped growing is imported and moved to DIR/done, with its rejected rows beside it as\n"
        "NAME.rejects.csv, or to DIR/failed, with NAME.error.json saying why. Files of tables that others refer to go\n"
        "first. While another program writes to the workspace, or the disk is full, files wait where they are.\n"
        "Taken are *.csv, *.tsv, *.txt and *.avro; write under another name (NAME.part) and rename when done.\n"
        "With --json: a line of JSON for each file (JSON Lines); with --once one array, as import prints it, at the "
        "end\n"
        "of which stands what kept files from being taken.\n"
        "Example: globant-data-cli watch /srv/hiring/inbox --settle 10");
    command->add_option("folder", arguments->folder, "The folder")->required()->type_name("DIR");
    command->add_flag("--once", arguments->once,
                      "Import what is there and has stopped growing, and end: for cron and the like");
    command->add_option("--settle", arguments->settleSeconds, "How long a file must have stayed the same, in seconds")
        ->check(CLI::Range(0.0, 86400.0))
        ->type_name("SECONDS")
        ->capture_default_str();
    command->add_option("--interval", arguments->intervalSeconds, "How often to look, in seconds")
        ->check(CLI::Range(0.05, 3600.0))
        ->type_name("SECONDS")
        ->capture_default_str();
    addImportOptions(command, arguments->options);
    line.onChosen(command, [arguments](const CommandContext& context) { return watch(context, *arguments); });
}

} // namespace globant::cli
