// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/dbusapplication.h"
#include "app/desktop/language.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/singleinstance.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

// For what the session bus started the program.
constexpr std::chrono::seconds kPatience(20);

} // namespace

Desktop::Desktop(QApplication& application, Language& language, const QString& workspace)
    : m_application(application)
    , m_language(language)
    , m_workspace(workspace)
{
    ui::applyTheme(application, ui::themeModeFromName(m_settings.value("theme").toString()));
    if (!m_workspace.isEmpty())
        m_settings.remove("remote/wanted"); // the folder that is asked for, and not the server of last time
    if (m_workspace.isEmpty())
        m_workspace = m_settings.value("workspace").toString();
    if (m_workspace.isEmpty())
        m_workspace = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/globant-data"_s;
}

Desktop::~Desktop() = default;

int Desktop::run(const QStringList& files, Start start)
{
    SingleInstance instance(m_workspace);
    DBusApplication bus(QDBusConnection::sessionBus());
    connect(&instance, &SingleInstance::started, this,
            [this](const QStringList& more) { m_window->raiseWithFiles(more); });
    connect(&bus, &DBusApplication::asked, this, [this, &instance](const QStringList& more) {
        if (m_window != nullptr)
            m_window->raiseWithFiles(more);
        else if (!open(instance, more))
            m_application.quit();
    });
    if (start == Start::WhenAsked && bus.offer()) {
        QTimer::singleShot(kPatience, this, [this] {
            if (m_window == nullptr)
                m_application.quit();
        });
    } else {
        if (!open(instance, files))
            return 0;
        bus.offer();
    }
    const int status = m_application.exec();
    m_window.reset();
    return status;
}

bool Desktop::open(SingleInstance& instance, const QStringList& files)
{
    if (instance.handOver(files))
        return false;
    instance.listen();
    m_window = std::make_unique<MainWindow>(m_settings, m_keychain, m_clock);
    connect(m_window.get(), &MainWindow::languageChosen, this, [this] { m_language.apply(); });
    m_window->begin(m_workspace);
    m_window->show();
    if (!files.isEmpty())
        m_window->addFiles(files);
    return true;
}

} // namespace globant::desktop
