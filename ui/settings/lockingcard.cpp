// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/lockingcard.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMinutes = 240;
constexpr int kSpinBoxWidth = 144;

} // namespace

LockingCard::LockingCard(QSettings& settings, QWidget* parent)
    : Card(tr("Locking"), parent)
{
    auto* minutes = new QSpinBox;
    minutes->setObjectName(u"idleMinutes"_s);
    minutes->setRange(0, kMostMinutes);
    minutes->setSpecialValueText(tr("never"));
    minutes->setPrefix(tr("after ", "then a number and \" min\""));
    minutes->setSuffix(tr(" min"));
    minutes->setFixedWidth(kSpinBoxWidth);
    minutes->setAccessibleName(tr("Minutes without use after which the workspace is locked; 0: never"));
    // One setting for a number that is typed, rather than one for each digit.
    minutes->setKeyboardTracking(false);
    leaveWheelToPage(minutes);

    auto* before = new QLabel(tr("Loc&k when not in use"));
    before->setBuddy(minutes);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(before);
    row->addWidget(minutes);
    row->addStretch();
    content()->addLayout(row);
    auto* note = captionLabel(tr("It is locked as well when the screen of this computer is, and with Ctrl+L. "
                                 "The password opens it again. 0 minutes: never."));
    note->setWordWrap(true);
    content()->addWidget(note);

    minutes->setValue(settings.value("lock/idleMinutes", kDefaultIdleMinutes).toInt());
    connect(minutes, &QSpinBox::valueChanged, this, [this, &settings](int value) {
        settings.setValue("lock/idleMinutes", value);
        Q_EMIT idleMinutesChosen(value);
    });
}

} // namespace globant::ui
