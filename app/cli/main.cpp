// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "core/common/filedescriptor.h"
#include "core/security/processprotection.h"

#include <QCoreApplication>

#include <clocale>
#include <cstring>
#include <langinfo.h>

int main(int argc, char** argv)
{
    using namespace globant;

    security::protectProcess();
    raiseFileLimit();
    // File names and output are UTF-8 even where the environment says "C"; Qt does the same, with a warning.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("globant-data"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GLOBANT_VERSION));

    cli::CommandLine line;
    if (const auto status = line.parse(argc, argv))
        return *status;

    const cli::Terminal terminal(line.json());
    const SystemClock clock;
    auto done = line.chosen()({terminal, line.access(), clock});
    if (!done) {
        terminal.printError(done.error());
        done = cli::exitStatusOf(done.error().code);
    }
    if (!cli::flushOutput() && *done == cli::Done) {
        terminal.message(
            QStringLiteral("globant-data-cli: not all of the answer could be written to standard output."));
        return cli::OtherError;
    }
    return *done;
}
