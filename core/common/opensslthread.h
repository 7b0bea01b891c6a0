// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace globant {

// Has what OpenSSL keeps for the calling thread freed when that thread ends; for a thread that will use OpenSSL, from
// that thread, as often as one likes. OpenSSL sees to it by itself only once the system has ended the thread, and the
// threads of a QThreadPool are done for those who wait before that: a process that then ends leaves it behind.
void freeOpenSslWithThread();

} // namespace globant
