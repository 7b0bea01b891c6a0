// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/mainwindow.h"
#include "app/desktop/singleinstance.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QStandardPaths>

namespace globant::desktop {

using namespace Qt::StringLiterals;

Desktop::Desktop(QApplication& application, const QString& workspace)
    : m_application(application)
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

int Desktop::run(const QStringList& files)
{
    SingleInstance instance(m_workspace);
    if (instance.handOver(files))
        return 0;
    instance.listen();
    m_window = std::make_unique<MainWindow>(m_settings, m_keychain, m_clock);
    connect(&instance, &SingleInstance::started, m_window.get(),
            [this](const QStringList& more) { m_window->raiseWithFiles(more); });
    m_window->begin(m_workspace);
    m_window->show();
    if (!files.isEmpty())
        m_window->addFiles(files);
    const int status = m_application.exec();
    m_window.reset();
    return status;
}

} // namespace globant::desktop
