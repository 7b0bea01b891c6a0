// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace globant::test {

// What one run of the program left.
struct CliAnswer
{
    int status = -1; // -1: it did not exit by itself
    QByteArray out;
    QByteArray err;

    QJsonObject object() const; // standard output as a JSON object
    QJsonArray array() const;   // ... as an array
    QString errorCode() const;  // of {"error": {"code": ...}}
};

// Runs globant-data-cli against a workspace in a temporary folder, without keychain, HOME or settings of the machine.
class CliRunner
{
public:
    CliRunner();

    QString folder() const { return m_folder.path(); }
    QString workspace() const { return m_folder.filePath(QStringLiteral("workspace")); }
    // A file of this content in the temporary folder; answers its path.
    QString write(const QString& name, const QByteArray& content) const;
    // A path under the project's folder.
    static QString source(const QString& relative);

    // Logged in as the workspace's administrator (or, with `user`, as that account, whose password is its name twice).
    CliAnswer run(const QStringList& arguments, const QString& user = QStringLiteral("admin")) const;
    // With exactly these arguments, and `input` on standard input.
    CliAnswer runBare(const QStringList& arguments, const QByteArray& input = {}) const;
    // Started, not waited for.
    void start(QProcess& process, const QStringList& arguments) const;

    // `init` with the account "admin". Its answer.
    CliAnswer init() const;
    // The file with the password of `user`.
    QString passwordFile(const QString& user) const;

private:
    QTemporaryDir m_folder;
};

} // namespace globant::test
