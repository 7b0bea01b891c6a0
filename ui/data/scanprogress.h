// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/indexcache.h"

#include <QElapsedTimer>
#include <QObject>

class QTimer;

namespace globant::ui {

// How far work in another thread is, told now and then in this one, and the way to cancel it.
class ScanProgress : public QObject
{
    Q_OBJECT

public:
    // What the work takes with it: both flags live as long as one of the two has them.
    struct Flags
    {
        std::shared_ptr<std::atomic_bool> cancelled = std::make_shared<std::atomic_bool>(false);
        std::shared_ptr<std::atomic_int> permille = std::make_shared<std::atomic_int>(0);

        records::ScanControl control() const { return {cancelled.get(), permille.get()}; }
        bool operator==(const Flags&) const = default;
    };

    explicit ScanProgress(QObject* parent);

    // Flags for new work; what runs is cancelled.
    const Flags& begin();
    // Nothing is told any more.
    void end();
    void cancel() { m_flags.cancelled->store(true); }
    const Flags& flags() const { return m_flags; }

    int percent() const;        // 0 ... 99; -1: not known
    double secondsLeft() const; // -1: not known
    // "43 % · 2 seconds left"; empty: nothing is known yet
    QString text() const;

Q_SIGNALS:
    void told();

private:
    Flags m_flags;
    QElapsedTimer m_since;
    QTimer* m_timer;
};

} // namespace globant::ui
