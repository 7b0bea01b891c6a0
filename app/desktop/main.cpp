// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "app/desktop/language.h"
#include "core/common/filedescriptor.h"
#include "core/security/processprotection.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

int main(int argc, char** argv)
{
    using namespace globant;
    using namespace Qt::StringLiterals;

    security::protectProcess();
    raiseFileLimit();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"globant-data"_s);
    QApplication::setOrganizationName(u"globant-data"_s);
    QApplication::setApplicationDisplayName(u"Globant Data"_s);
    QApplication::setApplicationVersion(QStringLiteral(GLOBANT_VERSION));
    QApplication::setDesktopFileName(u"com.globant.Data"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/globant-data.svg"_s));

    QSettings settings;
    desktop::Language language(settings);
    language.apply();

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("CommandLine", "See who was hired where and when."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(u"workspace"_s,
                                       QApplication::translate("CommandLine", "The workspace's folder."), u"DIR"_s);
    parser.addOption(workspace);
    QCommandLineOption byBus(u"started-by-bus"_s); // in com.globant.Data.service
    byBus.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(byBus);
    parser.addPositionalArgument(u"files"_s, QApplication::translate("CommandLine", "CSV files to import."),
                                 u"[FILE...]"_s);
    parser.process(application);

    QStringList files;
    const QStringList arguments = parser.positionalArguments();
    for (const QString& file : arguments)
        files.append(QFileInfo(file).absoluteFilePath());
    desktop::Desktop desktop(application, language, parser.value(workspace));
    return desktop.run(files, parser.isSet(byBus) ? desktop::Start::WhenAsked : desktop::Start::AtOnce);
}
