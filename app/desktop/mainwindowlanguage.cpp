// SPDX-License-Identifier: GPL-3.0-or-later
// How MainWindow takes another language while it is open: what has words is made anew, and what was chosen is kept.
#include "app/desktop/loginflow.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/menus.h"
#include "app/desktop/remote/remotearea.h"
#include "app/desktop/remote/remotelogin.h"
#include "app/desktop/workarea.h"
#include "ui/common/widgets.h"
#include "ui/help/helpwindow.h"

#include <QEvent>
#include <QMenuBar>
#include <QStackedWidget>

namespace globant::desktop {

void MainWindow::setLanguage(const QString& code)
{
    m_settings.setValue("language", code);
    Q_EMIT languageChosen();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    // Later: what is made anew may be what asked for it, and several translators come one by one.
    if (event->type() == QEvent::LanguageChange && QLocale() != m_language)
        QMetaObject::invokeMethod(this, &MainWindow::takeLanguage, Qt::QueuedConnection);
}

void MainWindow::takeLanguage()
{
    if (QLocale() == m_language) {
        m_languageWaits.stop();
        return;
    }
    if (m_area != nullptr && !m_area->mayRetranslate()) {
        if (!m_languageWaits.isActive())
            m_area->notice()->show(ui::Notice::Kind::Information,
                                   tr("The language changes when what runs here has ended."));
        m_languageWaits.start();
        return;
    }
    m_languageWaits.stop();
    m_language = QLocale();

    delete m_menus;
    setMenuBar(new QMenuBar);
    m_menus = new Menus(menuBar(), this);
    connectMenus();

    const QString folder = m_login->folder();
    const bool remote = m_login->isRemoteShown();
    delete m_login; // with m_remoteLogin
    makeLogin();
    if (m_area != nullptr) {
        m_area->retranslate();
        if (m_sampleFolder != nullptr && m_work != nullptr)
            saySamples();
        m_menus->setArea(m_area);
        m_stack->setCurrentWidget(m_area);
        // Where a lock comes back to.
        m_login->beginAgain(folder, m_settings.value("account").toString(), false);
    } else {
        setWindowTitle(tr("Globant Data"));
        m_stack->setCurrentWidget(m_login);
        m_login->beginAgain(folder, m_settings.value("account").toString(), remote);
    }
    if (m_help != nullptr) {
        const bool shown = m_help->isVisible();
        const QString topic = m_help->topic();
        delete std::exchange(m_help, nullptr);
        if (shown)
            showHelp(topic);
    }
}

} // namespace globant::desktop
