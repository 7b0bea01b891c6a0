// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace globant::bench {

// A workspace in a folder, as globant-data-cli beside this program makes it. Its account is "bench".
class BenchWorkspace
{
public:
    // In a folder that is not there yet.
    static Result<BenchWorkspace> create(const QString& folder);
    // The same content, in another folder.
    Result<BenchWorkspace> copyTo(const QString& folder) const;

    // The seconds that each file's import says it took.
    Result<QList<double>> import(const QStringList& files) const;
    // What the command prints, with --json.
    Result<QByteArray> run(const QStringList& command) const;

    const QString& folder() const { return m_folder; }
    QStringList options() const;

private:
    explicit BenchWorkspace(QString folder)
        : m_folder(std::move(folder))
    {
    }
    QString passwordFile() const { return m_folder + QStringLiteral(".password"); }

    QString m_folder;
};

// `globant-data-cli serve` over a workspace, on this machine alone, with as many descriptors as may be had. It writes
// its access log into a file beside the workspace. Ends with this.
class BenchServer
{
public:
    static Result<std::unique_ptr<BenchServer>> start(const BenchWorkspace& workspace);
    ~BenchServer();

    quint16 port() const { return m_port; }
    // Lines of a request's head: who asks, as the original services and the product's own API want it.
    const QByteArray& fields() const { return m_fields; }
    QByteArray bearer() const;
    // VmRSS, in KiB.
    qint64 residentKib() const;

private:
    BenchServer() = default;

    QProcess m_process;
    quint16 m_port = 0;
    QByteArray m_token;
    QByteArray m_fields;
};

// A program in PATH or where administrators' programs lie; empty where there is none.
QString findTool(const QString& name);

} // namespace globant::bench
