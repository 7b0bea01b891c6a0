// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/workspaceopener.h"

#include <QTemporaryDir>
#include <QThreadPool>

namespace globant::desktop {

// A workspace of the bundled sample data in a temporary folder that goes with `folder`, and that nobody comes back to.
struct SampleWorkspace
{
    std::unique_ptr<QTemporaryDir> folder;
    accounts::OpenWorkspace workspace;
};

// Makes one in the pool's threads; answers to the main thread unless `context` is gone. `clock` outlives the pool.
void makeSampleWorkspace(QThreadPool& pool, QObject* context, const Clock& clock,
                         std::function<void(Result<SampleWorkspace>)> answer);

} // namespace globant::desktop
