// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"

#include <QByteArray>

namespace globant::metrics {

// A cube as one JSON object: {"departments": [{"id", "name"}, ...], "jobs": the same, "counts": [[year, department's
// id, job's id, month from 1, hires], ...]}, the counts by year.
QByteArray cubeJson(const HireCube& cube);
// And back. UnusableFile for anything else.
Result<HireCube> cubeFromJson(const QByteArray& json);

} // namespace globant::metrics
