// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/rejectspanel.h"

#include "core/ingest/rejectsexport.h"
#include "ui/common/columnwidths.h"
#include "ui/common/icons.h"
#include "ui/common/plural.h"
#include "ui/common/rejectedrows.h"
#include "ui/common/tablestyle.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/history/historytext.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QShortcut>
#include <QTableView>

namespace globant::ui {

using namespace Qt::StringLiterals;

RejectsPanel::RejectsPanel(WorkspaceSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new RejectedRows(this))
    , m_card(new Card(u" "_s))
    , m_table(new QTableView)
    , m_back(new QPushButton(tr("&Back to the log")))
    , m_export(new QPushButton(tr("&Export rejected rows…")))
    , m_retry(new QPushButton(tr("&Try these rows again")))
{
    styleTable(m_table, tr("Rejected rows"));
    m_table->setModel(m_model);
    m_table->setColumnWidth(RejectedRows::Line, 72);
    m_table->setColumnWidth(RejectedRows::Field, 110);
    keepColumnWidths(m_table, u"history/rejects"_s);
    m_card->content()->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    buttons->addWidget(m_retry);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(m_card, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_table);

    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RejectsPanel::backRequested);
    connect(m_back, &QPushButton::clicked, this, &RejectsPanel::backRequested);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_model->importId()); });
    connect(m_export, &QPushButton::clicked, this, &RejectsPanel::chooseExport);
    connect(m_model, &RejectedRows::wanted, this, &RejectsPanel::read);
}

void RejectsPanel::setImport(const records::HistoryEntry& import, const QString& whyNoRetry)
{
    m_card->setTitle(
        tr("%Ln rows of %1 were not imported", nullptr, plural(import.rejected.value_or(0))).arg(import.file));
    m_retry->setEnabled(whyNoRetry.isEmpty());
    m_retry->setToolTip(whyNoRetry.isEmpty() ? tr("For when what was missing has been added since") : whyNoRetry);
    m_retry->setAccessibleDescription(m_retry->toolTip());
    m_file = import.file;
    m_model->setImport(import.id, m_session.catalog().find(import.table));
}

void RejectsPanel::read(qint64 importId, qint64 afterLine)
{
    m_session.read(
        this,
        [importId, afterLine](const store::Connection& connection) {
            return ingest::ImportLog(connection).rejects(importId, afterLine, RejectedRows::kPage);
        },
        [this, importId](const Result<QList<ingest::StoredReject>>& rejects) {
            if (rejects)
                m_model->append(importId, *rejects);
            else
                Q_EMIT failed(rejects.error());
        });
}

void RejectsPanel::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export rejected rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("CSV files (*.csv)")});
    dialog->selectFile(tr("%1-rejected.csv").arg(QFileInfo(m_file).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, &RejectsPanel::exportTo);
    dialog->open();
}

void RejectsPanel::exportTo(const QString& path)
{
    m_session.background(
        this,
        [path, importId = m_model->importId(), &workspace = m_session.workspace()]() -> Result<qint64> {
            GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
            return ingest::exportRejects(*connection, workspace.store->catalog(), importId, path);
        },
        [this, path](const Result<qint64>& rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_session.logExport(u"rejects"_s, u"csv"_s, *rows, path);
            Q_EMIT exported(path);
        });
}

void RejectsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnWidth(RejectedRows::Reason, width() * 2 / 5);
}

} // namespace globant::ui
