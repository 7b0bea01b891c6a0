// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/workspacecard.h"

#include "ui/common/localized.h"
#include "ui/common/spoken.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

namespace globant::ui {

using namespace Qt::StringLiterals;

QString integrityText(const store::IntegrityReport& report)
{
    if (report.ok()) {
        qint64 rows = 0;
        for (const qint64 count : report.rows)
            rows += count;
        return WorkspaceCard::tr("The store is whole: every page, every count and the log were checked. Rows: %1.")
            .arg(numberText(rows));
    }
    QStringList lines{WorkspaceCard::tr("The store is damaged. Change nothing more in it, and restore a backup.")};
    const auto add = [&lines](const QString& part, const QString& finding) {
        if (finding != "ok"_L1)
            lines.append(part.arg(localized(finding)));
    };
    add(WorkspaceCard::tr("Pages: %1"), report.integrity);
    add(WorkspaceCard::tr("Counts: %1"), report.rollup);
    add(WorkspaceCard::tr("References: %1"), report.foreignKeys);
    add(WorkspaceCard::tr("Log: %1"), report.log);
    return lines.join(u'\n');
}

WorkspaceCard::WorkspaceCard(WorkspaceSession& session, QWidget* parent)
    : Card(tr("This workspace"), parent)
    , m_session(session)
    , m_size(new QLabel(u"…"_s))
    , m_check(new QPushButton(tr("Check &integrity")))
    , m_notice(new Notice)
{
    auto* folder = new QLineEdit(QDir::toNativeSeparators(session.workspace().folder));
    folder->setObjectName(u"folder"_s);
    folder->setReadOnly(true);
    folder->setCursorPosition(0);
    folder->setAccessibleName(tr("Folder of the workspace"));
    m_size->setObjectName(u"size"_s);
    speakValue(m_size, tr("Size on disk"));
    m_check->setObjectName(u"checkIntegrity"_s);
    m_check->setAccessibleDescription(tr("Reads the whole store and says whether it is damaged"));
    m_notice->setObjectName(u"integrityNotice"_s);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Folder"), folder);
    form->addRow(tr("Size on disk"), m_size);
    content()->addLayout(form);
    content()->addWidget(m_notice);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_check);
    row->addWidget(captionLabel(tr("Reads the whole store; this takes a while with millions of rows.")), 1);
    content()->addLayout(row);
    connect(m_check, &QPushButton::clicked, this, &WorkspaceCard::check);
}

void WorkspaceCard::refresh()
{
    m_session.background(
        this,
        [store = m_session.workspace().session.storePath]() -> Result<qint64> {
            qint64 bytes = 0;
            for (const QString& path : {store, store + u"-wal"_s})
                bytes += QFileInfo(path).size();
            return bytes;
        },
        [this](const Result<qint64>& bytes) {
            if (bytes)
                m_size->setText(QLocale().formattedDataSize(*bytes));
        });
}

void WorkspaceCard::check()
{
    m_check->setEnabled(false);
    m_check->setText(tr("Checking…"));
    m_notice->clear();
    m_session.background(
        this,
        [store = m_session.workspace().store.get()]() -> Result<store::IntegrityReport> {
            GLOBANT_TRY_VALUE(const auto connection, store->reader());
            return store::checkIntegrity(*connection, store->catalog());
        },
        [this](const Result<store::IntegrityReport>& report) {
            m_check->setEnabled(true);
            m_check->setText(tr("Check &integrity"));
            if (!report)
                m_notice->show(Notice::Kind::Error, localized(report.error()));
            else
                m_notice->show(report->ok() ? Notice::Kind::Information : Notice::Kind::Error, integrityText(*report));
        });
}

} // namespace globant::ui
