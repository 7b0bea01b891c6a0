// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/setuppage.h"

#include "core/accounts/login.h"
#include "ui/common/folderdialog.h"
#include "ui/common/passfocus.h"
#include "ui/common/passwordfield.h"
#include "ui/common/passwordstrength.h"
#include "ui/common/rememberbox.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QDir>
#include <QFormLayout>
#include <QProgressBar>

namespace globant::ui {

namespace {

constexpr int kColumnWidth = 520;

} // namespace

SetupPage::SetupPage(QWidget* parent)
    : QWidget(parent)
    , m_folder(new QLineEdit)
    , m_account(new QLineEdit(accounts::systemUserName()))
    , m_password(new PasswordField(tr("Password")))
    , m_again(new PasswordField(tr("Password again")))
    , m_strength(new QProgressBar)
    , m_hint(captionLabel(QString()))
    , m_capsLock(captionLabel(tr("Caps Lock seems to be on.")))
    , m_remember(new RememberBox)
    , m_create(primaryButton(tr("&Create the workspace")))
    , m_back(new QPushButton(tr("&Back")))
    , m_notice(new Notice)
{
    m_folder->setAccessibleName(tr("Folder of the workspace"));
    m_account->setAccessibleName(tr("Account"));
    m_strength->setRange(0, 4);
    m_strength->setTextVisible(false);
    m_strength->setAccessibleName(tr("Strength of the password"));
    m_capsLock->setVisible(false);
    m_hint->setWordWrap(true);

    auto* browse = new QPushButton(tr("Cha&nge…"));
    auto* folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browse);
    auto* passwordColumn = new QVBoxLayout;
    passwordColumn->setSpacing(4);
    passwordColumn->addWidget(m_password);
    passwordColumn->addWidget(m_strength);
    passwordColumn->addWidget(m_hint);
    passwordColumn->addWidget(m_capsLock);

    const auto label = [](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    auto* form = new QFormLayout;
    form->setSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft);
    form->addRow(label(tr("Fo&lder"), m_folder), folderRow);
    form->addRow(label(tr("&Account"), m_account), m_account);
    form->addRow(label(tr("&Password"), m_password), passwordColumn);
    form->addRow(label(tr("Passwor&d again"), m_again), m_again);
    form->addRow(QString(), m_remember);

    auto* text = new QLabel(tr("The workspace holds your data, encrypted. Whoever knows this password can open it; "
                               "without it and without the recovery code, nobody can."));
    text->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_create);

    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setSpacing(space::betweenCards);
    column->addWidget(titleLabel(tr("Set up a workspace")));
    column->addWidget(text);
    column->addWidget(m_notice);
    column->addLayout(form);
    column->addLayout(buttons);
    box->setFixedWidth(kColumnWidth);
    centre(this, box);

    for (QLineEdit* edit :
         {m_folder, m_account, static_cast<QLineEdit*>(m_password), static_cast<QLineEdit*>(m_again)}) {
        connect(edit, &QLineEdit::textChanged, this, &SetupPage::check);
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            if (m_create->isEnabled())
                m_create->click();
        });
    }
    connect(m_password, &PasswordField::capsLockSeen, m_capsLock, &QLabel::setVisible);
    connect(browse, &QPushButton::clicked, this, &SetupPage::chooseFolder);
    connect(m_create, &QPushButton::clicked, this, &SetupPage::createRequested);
    connect(m_back, &QPushButton::clicked, this, &SetupPage::backRequested);
    passFocus(this, m_password);
    check();
}

void SetupPage::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

QString SetupPage::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

QString SetupPage::account() const
{
    return m_account->text().trimmed();
}

bool SetupPage::remember() const
{
    return m_remember->isChecked();
}

void SetupPage::setKeychain(bool available, const QString& reason)
{
    m_remember->setKeychain(available, reason);
}

void SetupPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* widget : {static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_account),
                            static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_again)})
        widget->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_create->setText(busy ? tr("Creating…") : tr("&Create the workspace"));
    if (busy)
        m_notice->clear();
    check();
}

void SetupPage::showError(const QString& sentence)
{
    setBusy(false);
    m_notice->show(Notice::Kind::Error, sentence);
    m_password->setFocus();
}

void SetupPage::check()
{
    const PasswordStrength strength = strengthOf(m_password->text(), account());
    m_strength->setValue(int(strength));
    QString hint = strengthHint(strength);
    if (!m_again->text().isEmpty() && m_again->text() != m_password->text())
        hint = tr("The two passwords are not the same.");
    m_hint->setText(hint);
    m_create->setEnabled(!m_busy && strength != PasswordStrength::TooShort && m_again->text() == m_password->text() &&
                         !account().isEmpty() && !folder().isEmpty());
}

void SetupPage::chooseFolder()
{
    askForFolder(this, tr("Folder of the workspace"), folder(), [this](const QString& folder) { setFolder(folder); });
}

} // namespace globant::ui
