// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace globant::api {

// What one listener lets its clients have.
struct HttpLimits
{
    int connections = 1024;
    int connectionsPerAddress = 256;
    qsizetype headBytes = 16 * 1024; // request line and fields
    int fields = 100;
    qsizetype readBuffer = 64 * 1024; // bytes of a connection that wait to be parsed; the kernel holds back the rest

    std::chrono::milliseconds headTime{10'000}; // from the first byte of a request to the end of its head
    std::chrono::milliseconds idleTime{15'000}; // between two requests
    // A body, or an answer that the client reads: this long, and as much more as it takes at the slowest rate.
    std::chrono::milliseconds transferGrace{20'000};
    qint64 slowestRate = 16 * 1024;              // bytes a second
    std::chrono::milliseconds lingerTime{2'000}; // for what still comes after an early answer
};

} // namespace globant::api
