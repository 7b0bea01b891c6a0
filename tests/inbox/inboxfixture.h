// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/inbox.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace globant::test {

using namespace Qt::StringLiterals;

// A folder that is watched, and a workspace that its files go to.
class InboxFixture : public QObject
{
    Q_OBJECT

protected:
    static constexpr qint64 kSettleMs = 5'000;

    std::unique_ptr<ImportWorkspace> m_workspace;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<inbox::Inbox> m_inbox;
    accounts::Role m_role = accounts::Role::Editor;
    std::function<std::optional<Error>()> m_opening; // what the workspace says when it is to be opened
    QList<inbox::InboxResult> m_results;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    FakeClock& clock() { return m_workspace->clock(); }

    Result<std::unique_ptr<inbox::Inbox>> openInbox()
    {
        inbox::InboxOptions options;
        options.folder = m_folder->path();
        options.settleMs = kSettleMs;
        const auto opener = [this]() -> Result<inbox::InboxTarget> {
            if (const auto error = m_opening ? m_opening() : std::nullopt)
                return fail(*error);
            return inbox::InboxTarget{nullptr, &m_workspace->store(), m_workspace->folder(), u"ada"_s, m_role};
        };
        return inbox::Inbox::open(std::move(options), opener, clock());
    }

    // As a new process would.
    void restart()
    {
        m_inbox.reset();
        auto opened = openInbox();
        QVERIFY_RESULT(opened);
        m_inbox = std::move(*opened);
    }

    void drop(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    int ready()
    {
        const auto scan = m_inbox->scan();
        return scan ? scan->ready : -1;
    }

    // The files that are there settle.
    int settled()
    {
        ready();
        clock().advance(kSettleMs);
        return ready();
    }

    Result<void> importReady(const ingest::ImportControl& control = {})
    {
        return m_inbox->importReady(control, [this](const inbox::InboxResult& result) { m_results.append(result); });
    }

    // All that is there, as it settles.
    void take()
    {
        settled();
        QVERIFY_RESULT(importReady());
    }

    QStringList listed(const QString& folder = {}) const
    {
        return QDir(path(folder)).entryList(QDir::Files | QDir::System, QDir::Name);
    }

    qint64 imports() const { return m_workspace->number(u"SELECT count(*) FROM log WHERE kind = 'import'"_s); }
    qint64 departments() const { return m_workspace->number(u"SELECT count(*) FROM departments"_s); }

    void makeAll()
    {
        m_workspace = std::make_unique<ImportWorkspace>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_results.clear();
        m_opening = nullptr;
        m_role = accounts::Role::Editor;
        restart();
    }

private Q_SLOTS:
    void init() { makeAll(); }

    void cleanup()
    {
        QCOMPARE(m_workspace->damage(), QString());
        m_inbox.reset();
        m_folder.reset();
        m_workspace.reset();
    }
};

} // namespace globant::test
