// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/common/result.h"
#include "core/common/secretbytes.h"
#include "core/store/connection.h"

#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace globant::test {

// Whether the programs here try every fault there is (GLOBANT_FAULTS=all), or a sample of them in a few seconds.
bool triesAllFaults();

// A folder in memory where the system has one: what is tried here never depends on a disk of its own.
std::unique_ptr<QTemporaryDir> quickFolder();

// Copies the files of one folder into another.
void copyFiles(const QString& from, const QString& to);

// Every row of every table; of the log, which tells how long things took, only what happened.
Result<QStringList> contentOf(const store::Connection& connection);

// What is done to a workspace's store while faults happen, and what the store may hold afterwards. Ends the program
// where it cannot be prepared.
class FaultSubject
{
public:
    virtual ~FaultSubject() = default;
    FaultSubject(const FaultSubject&) = delete;
    FaultSubject& operator=(const FaultSubject&) = delete;

    // Does it, in a folder with copies of prepared()'s files. `done` is called once it is told to have succeeded,
    // before connections close; none is open afterwards.
    virtual Result<void> act(const QString& folder, const std::function<void()>& done) const = 0;
    // Opens the store there as the product does, checks it and answers what it holds; an error: it does not open, or is
    // damaged.
    virtual Result<QStringList> look(const QString& folder) const = 0;

    QString prepared() const { return m_prepared->path(); }
    const QStringList& before() const { return m_before; }
    const QStringList& after() const { return m_after; }

    // "import", "undo", "migration", "rotation"
    static std::unique_ptr<FaultSubject> make(const QString& name);
    static QStringList names();

protected:
    FaultSubject();
    // Called at the end of each constructor.
    void prepare();

    const catalog::Catalog m_catalog;

private:
    std::unique_ptr<QTemporaryDir> m_prepared;
    QStringList m_before;
    QStringList m_after;
};

} // namespace globant::test
