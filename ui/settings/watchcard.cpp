// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/watchcard.h"

#include "ui/common/folderdialog.h"
#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"
#include "ui/settings/newpassword.h"
#include "ui/settings/watchedfiles.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>

#include <utility>

namespace globant::ui {

using namespace Qt::StringLiterals;
using State = WatchControl::State;

namespace {

constexpr int kFolderWidth = 264;
constexpr int kNumberWidth = 120;
constexpr int kLongestSettleSeconds = 3600;

QLabel* wrapped(const QString& text)
{
    auto* label = captionLabel(text);
    label->setWordWrap(true);
    return label;
}

QHBoxLayout* rowOf(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::inGroup);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

} // namespace

WatchCard::WatchCard(WorkspaceSession& session, WatchControl& control, QWidget* parent)
    : Card(tr("Watched folder"), parent)
    , m_session(session)
    , m_control(control)
    , m_switch(new QCheckBox(tr("On")))
    , m_state(new QLabel)
    , m_notice(new Notice)
    , m_formNote(captionLabel(tr("Switch it off to change this.")))
    , m_files(new WatchedFiles(control))
{
    m_switch->setObjectName(u"watchOn"_s);
    m_switch->setAccessibleName(tr("The folder is watched"));
    addToTitleRow(m_switch);
    m_state->setObjectName(u"watchState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_notice->setObjectName(u"watchNotice"_s);
    content()->addWidget(
        wrapped(tr("Files that arrive in a folder are imported while this workspace is open here, and then moved to "
                   "“done” or “failed” in it, with their rejected rows or the reason beside them.")));
    content()->addWidget(m_state);
    content()->addWidget(m_notice);
    content()->addSpacing(space::inGroup);
    content()->addWidget(makeForm());
    content()->addWidget(m_formNote);
    content()->addWidget(m_files);

    connect(m_switch, &QCheckBox::toggled, this, &WatchCard::toggle);
    connect(&m_control, &WatchControl::stateChanged, this, &WatchCard::showState);
    connect(&m_control, &WatchControl::failed, this, [this](const QString& sentence) {
        m_asked.reset();
        m_notice->show(Notice::Kind::Error, tr("The folder is not watched. %1").arg(sentence));
        reveal(m_notice);
    });
    showState();
}

QWidget* WatchCard::makeForm()
{
    auto* form = new QWidget;
    m_folder = new QLineEdit;
    m_folder->setObjectName(u"watchFolder"_s);
    m_folder->setAccessibleName(tr("Folder to be watched"));
    m_folder->setMinimumWidth(kFolderWidth);
    m_choose = new QPushButton(tr("Choose…"));
    m_choose->setObjectName(u"chooseWatchFolder"_s);
    m_choose->setAccessibleName(tr("Choose the folder to be watched"));
    m_open = new QPushButton(tr("Open folder"));
    m_open->setObjectName(u"openWatchFolder"_s);
    m_open->setAccessibleName(tr("Open the watched folder"));
    m_settle = new QSpinBox;
    m_settle->setObjectName(u"watchSettle"_s);
    m_settle->setAccessibleName(tr("How long a file must stay the same, in seconds"));
    m_settle->setRange(1, kLongestSettleSeconds);
    m_settle->setValue(WatchSettings().settleSeconds);
    m_settle->setSuffix(tr(" s"));
    m_settle->setFixedWidth(kNumberWidth);
    leaveWheelToPage(m_settle);

    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(12);
    rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto add = [rows](const QString& text, QWidget* control, QLayout* row) {
        auto* label = new QLabel(text);
        label->setBuddy(control);
        label->setFixedWidth(kFormLabelWidth);
        label->setMinimumHeight(control->sizeHint().height());
        rows->addRow(label, row);
    };
    add(tr("Folder"), m_folder, rowOf({m_folder, m_choose, m_open}));
    add(tr("Import after"), m_settle, rowOf({m_settle, captionLabel(tr("without a change to the file"))}));

    connect(m_choose, &QPushButton::clicked, this, &WatchCard::chooseFolder);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text().trimmed())); });
    connect(m_folder, &QLineEdit::textChanged, this, &WatchCard::showState);
    return form;
}

void WatchCard::chooseFolder()
{
    askForFolder(this, tr("Folder to be watched"), m_folder->text(),
                 [this](const QString& folder) { m_folder->setText(folder); });
}

QString WatchCard::whyNot() const
{
    if (m_session.canWrite())
        return {};
    if (m_session.role() < accounts::Role::Editor)
        return tr("You may look at the data, and not import. An administrator can make you an editor.");
    return tr("Another program is working in this workspace, so no folder can be watched here now.");
}

void WatchCard::refresh()
{
    if (m_loaded)
        return;
    m_session.read(this, readWatchSettings, [this](const Result<WatchSettings>& settings) {
        if (!settings) {
            m_notice->show(Notice::Kind::Error, localized(settings.error()));
            return;
        }
        if (std::exchange(m_loaded, true))
            return;
        m_folder->setText(QDir::toNativeSeparators(settings->folder));
        m_settle->setValue(settings->settleSeconds);
        showState();
    });
}

void WatchCard::toggle(bool on)
{
    m_notice->clear();
    m_asked = on;
    if (!on) {
        m_control.stop();
        return;
    }
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (folder.isEmpty()) {
        m_asked.reset();
        m_notice->show(Notice::Kind::Error, tr("Choose the folder first."));
        showState();
        m_folder->setFocus();
        return;
    }
    m_control.start({true, folder, m_settle->value()});
}

void WatchCard::showState()
{
    const State state = m_control.state();
    const bool off = state == State::Off;
    const QString why = whyNot();
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(!off);
    m_switch->setEnabled(m_loaded && why.isEmpty()); // also on the way, so that it keeps the focus
    for (QWidget* control :
         {static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_settle)})
        control->setEnabled(m_loaded && why.isEmpty() && off);
    m_open->setEnabled(!m_folder->text().trimmed().isEmpty());
    m_formNote->setVisible(!off);
    switch (state) {
    case State::Off:
        m_state->setText(why.isEmpty() ? tr("It is off.") : why);
        break;
    case State::Starting:
        m_state->setText(tr("Starting…"));
        break;
    case State::Watching:
        m_state->setText(m_control.files() == 0 ? tr("Waiting for files.")
                                                : tr("%Ln files are waiting.", nullptr, m_control.files()));
        break;
    case State::Importing:
        m_state->setText(tr("Importing %Ln files…", nullptr, m_control.files()));
        break;
    }
    if (!m_control.trouble().isEmpty())
        m_notice->show(Notice::Kind::Error,
                       tr("Nothing is imported now, and it is tried again. %1").arg(m_control.trouble()));
    else if (!off)
        m_notice->clear();
    if ((off && m_asked == false) || ((state == State::Watching || state == State::Importing) && m_asked == true))
        keep(*std::exchange(m_asked, {}));
}

void WatchCard::keep(bool on)
{
    const WatchSettings settings{on, QDir::fromNativeSeparators(m_folder->text().trimmed()), m_settle->value()};
    m_session.write(
        this, [settings](const store::Connection& connection) { return writeWatchSettings(connection, settings); },
        [this](const Result<void>& kept) {
            if (!kept)
                m_notice->show(Notice::Kind::Error, localized(kept.error()));
        });
}

} // namespace globant::ui
