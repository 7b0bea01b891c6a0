// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace globant::test {

// While it exists, the calling thread and those that it starts are bound by the modes of files, even as root (whose
// powers here are capabilities(7)).
class WithoutPrivileges
{
public:
    WithoutPrivileges()
    {
        if (::syscall(SYS_capget, &m_header, m_before.data()) != 0)
            return;
        auto none = m_before;
        for (__user_cap_data_struct& part : none)
            part.effective = 0;
        m_dropped = ::syscall(SYS_capset, &m_header, none.data()) == 0;
    }
    ~WithoutPrivileges()
    {
        if (m_dropped)
            (void)::syscall(SYS_capset, &m_header, m_before.data());
    }
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)

private:
    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> m_before{};
    bool m_dropped = false;
};

} // namespace globant::test
