// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"

namespace globant::ui {

// What a person may want to know of the server whose workspace is open.
struct ServerFacts
{
    QString address;
    QString account;
    QString role;      // as a person reads it
    QString tokenEnds; // a date; empty: never
    QString
        fingerprint; // of the certificate that was trusted; empty: this computer knows who made it, or there is none
};

// The connection, and what can be done only where the workspace is.
class ServerPage : public Page
{
    Q_OBJECT

public:
    explicit ServerPage(const ServerFacts& facts, QWidget* parent = nullptr);

    QString title() const override { return tr("Server"); }
    QString iconName() const override { return QStringLiteral("network-server"); }
    void refresh() override {}

Q_SIGNALS:
    void leaveRequested();
};

} // namespace globant::ui
