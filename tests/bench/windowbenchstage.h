// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/common/result.h"
#include "core/security/nullsecretstore.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QSettings>

#include <functional>
#include <memory>

namespace globant::accounts {
struct Session;
}

namespace globant::desktop {
class WorkArea;
}

namespace globant::bench {

// Knows when a window was last painted.
class StageApplication : public QApplication
{
public:
    StageApplication(int& argc, char** argv);
    bool notify(QObject* receiver, QEvent* event) override;

    static StageApplication* instance() { return static_cast<StageApplication*>(QCoreApplication::instance()); }
    // Nanoseconds on clock(); 0: nothing was painted since forgetPaint().
    qint64 firstPaint() const { return m_firstPaint; }
    qint64 lastPaint() const { return m_lastPaint; }
    void forgetPaint() { m_firstPaint = m_lastPaint = 0; }
    const QElapsedTimer& clock() const { return m_clock; }

private:
    QElapsedTimer m_clock;
    qint64 m_firstPaint = 0;
    qint64 m_lastPaint = 0;
};

// Runs the event loop until `done`, or fails after a minute (or `limitMs`) with `what` in the sentence.
Result<void> runUntil(const std::function<bool()>& done, const QString& what, int limitMs = 60'000);
// Runs it until nothing was painted for a moment.
void settle();

struct Painted
{
    double firstMs = 0; // until the first paint after the change
    double lastMs = 0;  // until the last
};
// Makes a change and waits until what follows from it is painted.
Painted paintAfter(const std::function<void()>& change);

// In `folder`: the data set, and a workspace with its rows.
Result<void> makeStage(const QString& folder, qint64 rows);
// An empty workspace beside it, afresh, and the data set that is to be imported in it.
Result<void> makeEmptyStage(const QString& folder, qint64 rows);

// A workspace in the window, as after a login. The keys are at hand before it is opened.
class Stage
{
public:
    // `name`: "workspace", or "empty".
    explicit Stage(const QString& folder, const QString& name);
    ~Stage();
    // The window shows the login page, and the password was right.
    Result<void> logIn();
    // It shows the workspace; the dashboard's figures are on their way.
    Result<void> open();
    desktop::WorkArea& workArea() { return *m_workArea; }
    QMainWindow& window() { return m_window; }

private:
    QString m_workspace;
    SystemClock m_clock;
    security::NullSecretStore m_keychain;
    QSettings m_settings;
    std::unique_ptr<accounts::Session> m_session;
    QMainWindow m_window;
    desktop::WorkArea* m_workArea = nullptr; // of the window
};

} // namespace globant::bench
