// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/scanprogress.h"

#include "ui/data/rowtext.h"

#include <QTimer>

namespace globant::ui {

namespace {

constexpr int kToldMs = 200;
constexpr int kTooSoon = 50; // permille: a time that is said before then jumps

} // namespace

ScanProgress::ScanProgress(QObject* parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(kToldMs);
    connect(m_timer, &QTimer::timeout, this, &ScanProgress::told);
}

const ScanProgress::Flags& ScanProgress::begin()
{
    cancel();
    m_flags = Flags();
    m_since.start();
    m_timer->start();
    return m_flags;
}

void ScanProgress::end()
{
    m_timer->stop();
}

int ScanProgress::percent() const
{
    const int done = m_flags.permille->load(std::memory_order_relaxed);
    return done > 0 ? std::min(done / 10, 99) : -1;
}

double ScanProgress::secondsLeft() const
{
    const int done = m_flags.permille->load(std::memory_order_relaxed);
    return done < kTooSoon ? -1 : double(m_since.elapsed()) / 1000 * (1000 - done) / done;
}

QString ScanProgress::text() const
{
    if (percent() < 0)
        return {};
    const QString share = tr("%1 %").arg(percent());
    return secondsLeft() < 0 ? share : tr("%1 · %2").arg(share, secondsText(secondsLeft()));
}

} // namespace globant::ui
