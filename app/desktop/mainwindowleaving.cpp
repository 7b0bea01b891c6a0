// SPDX-License-Identifier: GPL-3.0-or-later
// How MainWindow leaves what is open: by locking, disconnecting or quitting, none of which may cut work off.
#include "app/desktop/autolock.h"
#include "app/desktop/loginflow.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/menus.h"
#include "app/desktop/remote/remotearea.h"
#include "app/desktop/workarea.h"
#include "ui/common/widgets.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QStackedWidget>

namespace globant::desktop {

void MainWindow::requestLock(const QString& reason)
{
    if (m_area == nullptr)
        return;
    const bool serves = m_area->isServing();
    if (!m_area->isBusy() && !serves) {
        lock(reason);
        return;
    }
    m_pendingLock = reason.isEmpty() ? tr("Locked.") : reason;
    if (serves) {
        m_pendingLock += u' ' + tr("The REST API stopped with it, and starts again when an administrator logs in.");
        m_area->notice()->show(ui::Notice::Kind::Information,
                               tr("The window locks when the REST API has answered its requests."));
        m_area->stopServing();
    }
    if (!m_area->isBusy())
        return;
    m_area->notice()->show(ui::Notice::Kind::Information, tr("The window locks when the import has ended."),
                           tr("Cancel the import and lock"));
    connect(m_area->notice(), &ui::Notice::actionTriggered, m_area, &Area::cancelWork, Qt::UniqueConnection);
}

void MainWindow::lock(const QString& reason)
{
    if (m_remote != nullptr) {
        closeArea();
        m_login->beginRemote(reason, false);
        return;
    }
    const bool sample = m_sampleFolder != nullptr;
    const QString folder = m_work->session().workspace().folder;
    const QString account = m_work->session().account();
    closeArea();
    if (sample) {
        m_sampleFolder.reset();
        m_login->begin(m_login->folder(), m_settings.value("account").toString());
    } else {
        m_login->beginLocked(folder, account, reason);
    }
}

void MainWindow::closeArea()
{
    m_pendingLock.clear();
    m_autoLock->stop();
    if (m_area == nullptr)
        return;
    m_stack->setCurrentWidget(m_login);
    m_menus->setArea(nullptr);
    m_work = nullptr;
    m_remote = nullptr;
    delete std::exchange(m_area, nullptr);
    setWindowTitle(tr("Globant Data"));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_area != nullptr && m_area->isBusy()) {
        event->ignore();
        auto* box = new QMessageBox(QMessageBox::Question, windowTitle(),
                                    tr("An import is running. If you quit now, nothing of its file is imported."),
                                    QMessageBox::NoButton, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton* quit = box->addButton(tr("Cancel the import and quit"), QMessageBox::DestructiveRole);
        box->addButton(tr("Go on importing"), QMessageBox::RejectRole);
        connect(quit, &QPushButton::clicked, this, [this] {
            connect(m_area, &Area::idle, this, &QWidget::close, Qt::QueuedConnection);
            m_area->stopServing();
            m_area->cancelWork();
        });
        box->open();
        return;
    }
    if (m_area != nullptr && m_area->isServing()) {
        event->ignore();
        askToStopServing();
        return;
    }
    m_settings.setValue("window/geometry", saveGeometry());
    event->accept();
}

void MainWindow::askToStopServing()
{
    auto* box = new QMessageBox(QMessageBox::Question, windowTitle(),
                                tr("The REST API is on. If you quit, other programs cannot reach this workspace until "
                                   "an administrator opens it again."),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* quit = box->addButton(tr("Stop the API and quit"), QMessageBox::DestructiveRole);
    box->addButton(tr("Go on"), QMessageBox::RejectRole);
    connect(quit, &QPushButton::clicked, this, [this] {
        if (m_area == nullptr)
            return;
        connect(m_area, &Area::idle, this, &QWidget::close, Qt::QueuedConnection);
        m_area->stopServing();
    });
    box->open();
}

} // namespace globant::desktop
