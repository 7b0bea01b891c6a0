// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/forgetdialog.h"

#include "ui/common/localized.h"
#include "ui/common/plural.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/common/workspacesession.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>

#include <algorithm>
#include <limits>

namespace globant::ui {

using namespace Qt::StringLiterals;
using privacy::NameTraces;

namespace {

constexpr int kWidth = 560;

// "2 rows, 1 rejected row and 3 earlier versions of rows", without what there is none of.
QString places(const NameTraces& traces)
{
    QStringList parts;
    if (traces.rows > 0)
        parts.append(ForgetDialog::tr("%Ln rows", nullptr, plural(traces.rows)));
    if (traces.rejects > 0)
        parts.append(ForgetDialog::tr("%Ln rejected rows", nullptr, plural(traces.rejects)));
    if (traces.images > 0)
        parts.append(ForgetDialog::tr("%Ln earlier versions of rows", nullptr, plural(traces.images)));
    return QLocale().createSeparatedList(parts);
}

QLabel* wrapped(QLabel* label)
{
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ForgetDialog::ForgetDialog(WorkspaceSession& session, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_name(new QLineEdit(name))
    , m_find(new QPushButton(tr("&Find")))
    , m_notice(new Notice)
    , m_found(wrapped(new QLabel))
    , m_first(wrapped(captionLabel({})))
    , m_about(wrapped(captionLabel({})))
    , m_remove(new QPushButton(tr("&Remove the name for good")))
    , m_close(new QPushButton(tr("&Close")))
{
    setWindowTitle(tr("Forget a person"));
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name of the person"));
    m_name->setPlaceholderText(tr("The whole name, as it stands in the rows"));
    m_find->setObjectName(u"find"_s);
    m_found->setObjectName(u"found"_s);
    m_first->setObjectName(u"first"_s);
    m_remove->setObjectName(u"remove"_s);
    m_remove->setAccessibleDescription(tr("Removes the name for good; this cannot be undone"));
    m_about->setText(
        tr("This cannot be undone. The rows stay and are counted as before, with “%1” in place of the name. Spaces and "
           "upper or lower case "
           "make "
           "no difference; a longer name that holds this one is another person’s.\n\n"
           "What was copied before still holds the name until it is deleted: backups and other copies of this "
           "workspace, exported files, and the CSV files that the rows came from. Importing such a file again brings "
           "the name back.")
            .arg(privacy::kNameRemoved));
    layOut();
    clearFindings();
    connect(m_name, &QLineEdit::textEdited, this, &ForgetDialog::clearFindings);
    connect(m_find, &QPushButton::clicked, this, &ForgetDialog::find);
    connect(m_remove, &QPushButton::clicked, this, &ForgetDialog::remove);
    connect(m_notice, &Notice::actionTriggered, this, &ForgetDialog::remove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ForgetDialog::layOut()
{
    auto* label = new QLabel(tr("&Name of the person"));
    label->setBuddy(m_name);
    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(space::inGroup);
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_find);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, space::pageEdge, space::betweenCards);
    layout->setSpacing(space::inGroup);
    layout->addWidget(label);
    layout->addLayout(nameRow);
    layout->addSpacing(space::inGroup);
    layout->addWidget(m_notice);
    layout->addWidget(m_found);
    layout->addWidget(m_first);
    layout->addWidget(m_about);
    layout->addStretch();
    layout->addSpacing(space::inGroup);
    layout->addLayout(buttons);
    setFixedWidth(kWidth);
    // Neither answers to Enter: it looks for the name, and what follows is for good.
    m_remove->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_find->setDefault(true);
}

void ForgetDialog::open(WorkspaceSession& session, QWidget* parent, const QString& name)
{
    if (!whyNot(session).isEmpty())
        return;
    auto* dialog = new ForgetDialog(session, name, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    if (!name.trimmed().isEmpty())
        dialog->find();
}

QString ForgetDialog::whyNot(const WorkspaceSession& session)
{
    if (session.role() < accounts::Role::Administrator)
        return tr("Only an administrator can remove a person’s name.");
    if (!session.canWrite())
        return tr("This workspace is open for reading only, because another program writes to it.");
    return {};
}

void ForgetDialog::clearFindings()
{
    ++m_question;
    m_foundName.clear();
    m_found->setText(tr("First see where the name stands."));
    m_first->hide();
    m_remove->setEnabled(false);
    m_find->setEnabled(!m_name->text().trimmed().isEmpty());
    m_notice->clear();
    fit();
}

// A layout takes the preferred height of what wraps its text for the least, which is too little for it.
void ForgetDialog::fit()
{
    layout()->activate();
    setFixedHeight(layout()->totalHeightForWidth(kWidth));
}

void ForgetDialog::showNotice(Notice::Kind kind, const QString& sentence, const QString& action)
{
    m_notice->show(kind, sentence, action);
    fit();
}

void ForgetDialog::find()
{
    const QString name = m_name->text();
    clearFindings();
    m_find->setEnabled(false);
    m_found->setText(tr("Looking through all rows…"));
    m_session.background(
        this,
        [name, &workspace = m_session.workspace()]() -> Result<NameTraces> {
            GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
            return privacy::findName(*connection, workspace.store->catalog(), name);
        },
        [this, name, question = m_question](const Result<NameTraces>& traces) {
            if (question != m_question)
                return;
            m_find->setEnabled(true);
            if (!traces) {
                clearFindings();
                showNotice(Notice::Kind::Error, localized(traces.error()));
                return;
            }
            m_foundName = name;
            showTraces(*traces);
        });
}

void ForgetDialog::showTraces(const NameTraces& traces)
{
    if (traces.isEmpty()) {
        m_found->setText(tr("This name stands nowhere in the workspace."));
        return;
    }
    m_found->setText(tr("The name stands in %1.").arg(places(traces)));
    QStringList lines;
    for (const NameTraces::Row& row : traces.first) {
        const catalog::TableSchema* table = m_session.catalog().find(row.table);
        lines.append(tr("%1 %2: %3", "a row: its kind, its number, the name")
                         .arg(table ? localized(table->singular) : row.table, QString::number(row.key), row.text));
    }
    if (traces.rows > traces.first.size())
        lines.append(tr("and %Ln more rows", nullptr, plural(traces.rows - traces.first.size())));
    m_first->setText(lines.join(u'\n'));
    m_first->setVisible(!lines.isEmpty());
    m_remove->setEnabled(true);
    fit();
}

void ForgetDialog::setBusy(bool busy)
{
    m_name->setEnabled(!busy);
    m_find->setEnabled(!busy);
    m_remove->setEnabled(!busy);
}

void ForgetDialog::remove()
{
    if (m_foundName.isEmpty())
        return;
    setBusy(true);
    showNotice(Notice::Kind::Information, tr("Removing the name. This takes a while with millions of rows."));
    // The session hears of it even where the dialog was closed meanwhile.
    m_session.write(
        &m_session,
        [name = m_foundName, actor = privacy::Actor{m_session.account(), m_session.role()},
         &catalog = m_session.catalog(), &clock = m_session.clock()](const store::Connection& connection) {
            return privacy::forgetName(connection, catalog, actor, clock, name);
        },
        [dialog = QPointer(this), &session = m_session](const Result<privacy::Forgotten>& forgotten) {
            if (dialog)
                dialog->showOutcome(forgotten);
            if (!forgotten)
                return;
            Q_EMIT session.nameForgotten();
            Q_EMIT session.dataChanged();
        });
}

void ForgetDialog::showOutcome(const Result<privacy::Forgotten>& forgotten)
{
    setBusy(false);
    if (!forgotten) {
        showNotice(Notice::Kind::Error, localized(forgotten.error()));
        return;
    }
    const QString name = m_foundName;
    clearFindings();
    m_found->setText(forgotten->id == 0 ? tr("The name stands nowhere any more.")
                                        : tr("The name is removed from %1.").arg(places(forgotten->traces)));
    m_name->clear();
    m_find->setEnabled(false);
    m_close->setFocus();
    if (!forgotten->scrubbed) {
        m_foundName = name;
        showNotice(
            Notice::Kind::Error,
            tr("An old copy of it may still be in the encrypted file, because another program was reading or the "
               "disk is full."),
            tr("Try again"));
    }
    fit();
}

} // namespace globant::ui
