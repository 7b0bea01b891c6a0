// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace globant::desktop {

// Whether the desktop wants dark colours, as its portal says (https://flatpak.github.io/xdg-desktop-portal: Settings,
// org.freedesktop.appearance color-scheme). Asks when it is made, and never waits. Main thread.
class SystemColors : public QObject
{
    Q_OBJECT

public:
    explicit SystemColors(QObject* parent = nullptr);

    // Nothing: the portal has not said, or is not there.
    std::optional<bool> dark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(QVariant value);

    std::optional<bool> m_dark;
};

} // namespace globant::desktop
