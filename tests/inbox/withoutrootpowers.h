// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace globant::test {

// While it lives, permissions hold for this thread as they do for anybody, even where the tests run as root.
class WithoutRootPowers
{
public:
    WithoutRootPowers()
    {
        __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
        ::syscall(SYS_capget, &header, m_before);
        __user_cap_data_struct now[2] = {m_before[0], m_before[1]};
        now[0].effective &= ~((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH));
        ::syscall(SYS_capset, &header, now);
    }
    ~WithoutRootPowers()
    {
        __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
        ::syscall(SYS_capset, &header, m_before);
    }
    Q_DISABLE_COPY_MOVE(WithoutRootPowers)

private:
    __user_cap_data_struct m_before[2] = {};
};

} // namespace globant::test
