// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "core/common/filedescriptor.h"
#include "core/security/processprotection.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QTranslator>

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

    QTranslator texts;
    if (texts.load(QLocale(), u"globant-data"_s, u"_"_s, u":/translations"_s) ||
        texts.load(u":/translations/globant-data_en.qm"_s)) // English has its plurals there
        QApplication::installTranslator(&texts);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"See who was hired where and when."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(u"workspace"_s, u"The workspace's folder."_s, u"DIR"_s);
    parser.addOption(workspace);
    parser.addPositionalArgument(u"files"_s, u"CSV files to import."_s, u"[FILE...]"_s);
    parser.process(application);

    QStringList files;
    const QStringList arguments = parser.positionalArguments();
    for (const QString& file : arguments)
        files.append(QFileInfo(file).absoluteFilePath());
    desktop::Desktop desktop(application, parser.value(workspace));
    return desktop.run(files);
}
