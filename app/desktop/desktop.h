// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/security/qtkeychainstore.h"

#include <QObject>
#include <QSettings>

class QApplication;

namespace globant::desktop {

class Language;
class MainWindow;
class SingleInstance;

enum class Start {
    AtOnce,
    WhenAsked // the session bus started the program, and says next what for
};

// Builds the window and what it works with, and owns them.
class Desktop : public QObject
{
    Q_OBJECT

public:
    // `workspace`: a folder; empty: the one opened last, or the default. `application` and `language` outlive this.
    Desktop(QApplication& application, Language& language, const QString& workspace);
    ~Desktop() override;

    // Runs until the window is closed; answers the exit status. At once where another window has this workspace and
    // takes the files.
    int run(const QStringList& files, Start start = Start::AtOnce);

private:
    // Shows the window. False: another one has this workspace and took the files.
    bool open(SingleInstance& instance, const QStringList& files);

    QApplication& m_application;
    Language& m_language;
    QSettings m_settings;
    SystemClock m_clock;
    security::QtKeychainStore m_keychain;
    QString m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace globant::desktop
