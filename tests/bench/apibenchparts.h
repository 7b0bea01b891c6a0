// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "tests/bench/apibenchreport.h"
#include "tests/bench/apibenchserver.h"

namespace globant::bench {

struct ApiSizes
{
    qint64 rows = 500'000; // of the upload
    int tusMib = 1024;
    int seconds = 5; // of each run of wrk
    int changes = 50;
    int slowClients = 300;
    int connections = 2000;
    int requests = 1000; // of the good client
};

// Where the parts work: a folder of theirs, and in it workspaces whose servers they start.
struct ApiStage
{
    QString folder;
    BenchWorkspace hires; // with hires to count, the year of which is:
    int year = 2021;
    BenchWorkspace empty; // with departments and jobs alone
    QString employees;    // the file to upload
    ApiSizes sizes;
};

// The original's files where they are beside the sources, else as many rows like them.
Result<ApiStage> makeApiStage(const QString& folder, const ApiSizes& sizes);

// Each part adds its figures; a remark says what it left out. Fails where an answer is not what it must be.
struct ApiPart
{
    QString name;
    Result<void> (*measure)(const ApiStage& stage, ApiSamples& samples, QStringList& remarks);
};
QList<ApiPart> apiParts();

// The parts.
Result<void> measureCache(const ApiStage& stage, ApiSamples& samples, QStringList& remarks);
Result<void> measureCold(const ApiStage& stage, ApiSamples& samples, QStringList& remarks);
Result<void> measureUpload(const ApiStage& stage, ApiSamples& samples, QStringList& remarks);
Result<void> measureTus(const ApiStage& stage, ApiSamples& samples, QStringList& remarks);
Result<void> measureCrowds(const ApiStage& stage, ApiSamples& samples, QStringList& remarks);

} // namespace globant::bench
