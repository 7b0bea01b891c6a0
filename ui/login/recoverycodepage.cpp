// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/recoverycodepage.h"

#include "core/common/durablefile.h"
#include "ui/common/localized.h"
#include "ui/common/passfocus.h"
#include "ui/common/spoken.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnWidth = 560;

} // namespace

RecoveryCodePage::RecoveryCodePage(QWidget* parent)
    : QWidget(parent)
    , m_code(new QLabel)
    , m_kept(new QCheckBox(tr("&I have kept the code in a safe place")))
    , m_notice(new Notice)
{
    auto* text =
        new QLabel(tr("If the password is ever forgotten, this code opens the workspace. It is shown only now. "
                      "Print it or save it somewhere other than on this computer."));
    text->setWordWrap(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(fixed.pointSizeF() * 1.15);
    m_code->setFont(fixed);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    speakValue(m_code, tr("Recovery code"));
    auto* card = new Card;
    card->content()->addWidget(m_code);

    auto* printButton = new QPushButton(tr("&Print…"));
    auto* saveButton = new QPushButton(tr("&Save…"));
    auto* copyButton = new QPushButton(tr("&Copy"));
    auto* next = primaryButton(tr("C&ontinue"));
    next->setEnabled(false);
    auto* ways = new QHBoxLayout;
    ways->addWidget(printButton);
    ways->setSpacing(space::inGroup);
    ways->addWidget(saveButton);
    ways->addWidget(copyButton);
    ways->addStretch();
    auto* last = new QHBoxLayout;
    last->addWidget(m_kept);
    last->addStretch();
    last->addWidget(next);

    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setSpacing(space::betweenCards);
    column->addWidget(titleLabel(tr("Your recovery code")));
    column->addWidget(text);
    column->addWidget(card);
    column->addWidget(m_notice);
    column->addLayout(ways);
    column->addLayout(last);
    box->setFixedWidth(kColumnWidth);
    centre(this, box);

    connect(printButton, &QPushButton::clicked, this, &RecoveryCodePage::print);
    connect(saveButton, &QPushButton::clicked, this, &RecoveryCodePage::save);
    connect(copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code->text());
        m_notice->show(Notice::Kind::Information, tr("Copied."), {}, 10);
    });
    connect(m_kept, &QCheckBox::toggled, next, &QPushButton::setEnabled);
    connect(next, &QPushButton::clicked, this, [this] {
        setCode(QString(), QString());
        Q_EMIT done();
    });
    passFocus(this, printButton);
}

void RecoveryCodePage::setCode(const QString& code, const QString& folder)
{
    m_code->setText(code);
    m_folder = folder;
    m_kept->setChecked(false);
    m_notice->clear();
}

QString RecoveryCodePage::document() const
{
    return tr("Globant Data: recovery code") + u"\n\n"_s + m_code->text() + u"\n\n"_s +
           tr("Workspace: %1").arg(m_folder) + u"\n"_s +
           tr("Whoever has this code can open the workspace. Keep it where you keep contracts.") + u"\n"_s;
}

void RecoveryCodePage::print()
{
    auto* printer = new QPrinter(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        QTextDocument page;
        page.setPlainText(document());
        page.print(printer);
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void RecoveryCodePage::save()
{
    auto* dialog = new QFileDialog(this, tr("Save the recovery code"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(tr("globant-data-recovery-code.txt"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto written = writeFileDurably(path, document().toUtf8());
        if (written)
            m_notice->show(Notice::Kind::Information, tr("Saved as %1.").arg(path));
        else
            m_notice->show(Notice::Kind::Error, localized(written.error()));
    });
    dialog->open();
}

} // namespace globant::ui
