// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverform.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/widgets.h"
#include "ui/settings/newpassword.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 264;
constexpr int kNumberWidth = 120;
constexpr int kMostMib = 1024 * 1024;

template <class Widget>
Widget* named(Widget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

QHBoxLayout* rowOf(QWidget* first, QWidget* second = nullptr)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(first);
    if (second != nullptr)
        row->addWidget(second);
    row->addStretch();
    return row;
}

} // namespace

ServerForm::ServerForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_address(named(new QComboBox, u"serverAddress"_s, tr("Who can reach the API")))
    , m_port(named(new QSpinBox, u"serverPort"_s, tr("Port of the API")))
    , m_originalPorts(new QCheckBox(tr("Those of the original services: 8080, 8082, 8083")))
    , m_certificate(named(new QComboBox, u"serverCertificate"_s, tr("Certificate of the API")))
    , m_certificateFile(named(new QLineEdit, u"certificateFile"_s, tr("File of the certificate")))
    , m_keyFile(named(new QLineEdit, u"keyFile"_s, tr("File of the certificate's key")))
    , m_largest(named(new QSpinBox, u"largestUpload"_s, tr("Largest file that can be uploaded, in MiB")))
    , m_anonymous(new QCheckBox(tr("The metrics of the original routes need no token")))
{
    m_address->addItem(tr("This computer only"), false);
    m_address->addItem(tr("Every computer that reaches this one"), true);
    m_certificate->addItem(tr("None"), int(ServerCertificate::None));
    m_certificate->addItem(tr("Made by this program"), int(ServerCertificate::OwnMade));
    m_certificate->addItem(tr("From files"), int(ServerCertificate::Files));
    for (QComboBox* box : {m_address, m_certificate})
        box->setFixedWidth(kFieldWidth);
    m_originalPorts->setObjectName(u"originalPorts"_s);
    m_anonymous->setObjectName(u"anonymousMetrics"_s);
    m_largest->setRange(1, kMostMib);
    m_largest->setSuffix(tr(" MiB"));
    m_largest->setFixedWidth(kNumberWidth);
    for (QWidget* control : {static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_certificate),
                             static_cast<QWidget*>(m_port), static_cast<QWidget*>(m_largest)})
        leaveWheelToPage(control);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addRow(tr("Reached from"), m_address, rowOf(m_address));
    addRow(tr("Port"), m_port, makePortRow());
    addRow(tr("Certificate"), m_certificate, rowOf(m_certificate));
    m_certificateRow = makeFileRow(m_certificateFile, u"chooseCertificate"_s, tr("Certificate in PEM"));
    addRow(tr("Certificate's file"), m_certificateFile, m_certificateRow);
    m_keyRow = makeFileRow(m_keyFile, u"chooseKey"_s, tr("Key of the certificate in PEM"));
    addRow(tr("Key's file"), m_keyFile, m_keyRow);
    addRow(tr("Largest file"), m_largest, rowOf(m_largest, captionLabel(tr("Larger ones can be sent in parts."))));
    m_form->addRow(QString(), m_anonymous);

    connect(m_certificate, &QComboBox::currentIndexChanged, this, &ServerForm::showWhatApplies);
    connect(m_originalPorts, &QCheckBox::toggled, this, &ServerForm::showWhatApplies);
    setSettings({});
}

QLayout* ServerForm::makePortRow()
{
    m_port->setRange(1, 65535);
    m_port->setFixedWidth(kNumberWidth);
    m_port->setGroupSeparatorShown(false);
    return rowOf(m_port, m_originalPorts);
}

QLayout* ServerForm::makeFileRow(QLineEdit* file, const QString& name, const QString& title)
{
    file->setFixedWidth(kFieldWidth);
    auto* button = named(new QPushButton(tr("Choose…")), name, tr("Choose: %1").arg(file->accessibleName()));
    connect(button, &QPushButton::clicked, this, [this, file, title] { choose(file, title); });
    return rowOf(file, button);
}

void ServerForm::addRow(const QString& text, QWidget* control, QLayout* row)
{
    auto* label = new QLabel(text);
    label->setBuddy(control);
    label->setFixedWidth(kFormLabelWidth);
    label->setMinimumHeight(control->sizeHint().height()); // level with the field, as the platform's style is not
    m_form->addRow(label, row);
}

void ServerForm::choose(QLineEdit* file, const QString& title)
{
    auto* dialog = new QFileDialog(this, title, file->text(), tr("PEM (*.pem *.crt *.cer *.key);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, file, &QLineEdit::setText);
    dialog->open();
}

ServerSettings ServerForm::settings() const
{
    ServerSettings chosen = m_settings;
    chosen.everyAddress = m_address->currentData().toBool();
    chosen.port = quint16(m_port->value());
    chosen.originalPorts = m_originalPorts->isChecked();
    chosen.certificate = ServerCertificate(m_certificate->currentData().toInt());
    chosen.certificateFile = m_certificateFile->text().trimmed();
    chosen.keyFile = m_keyFile->text().trimmed();
    chosen.largestUploadMib = m_largest->value();
    chosen.anonymousMetrics = m_anonymous->isChecked();
    return chosen;
}

void ServerForm::setSettings(const ServerSettings& settings)
{
    m_settings = settings;
    m_address->setCurrentIndex(m_address->findData(settings.everyAddress));
    m_port->setValue(settings.port);
    m_originalPorts->setChecked(settings.originalPorts);
    m_certificate->setCurrentIndex(qMax(0, m_certificate->findData(int(settings.certificate))));
    m_certificateFile->setText(settings.certificateFile);
    m_keyFile->setText(settings.keyFile);
    m_largest->setValue(settings.largestUploadMib);
    m_anonymous->setChecked(settings.anonymousMetrics);
    showWhatApplies();
}

void ServerForm::showWhatApplies()
{
    const bool files = m_certificate->currentData().toInt() == int(ServerCertificate::Files);
    m_form->setRowVisible(m_certificateRow, files);
    m_form->setRowVisible(m_keyRow, files);
    m_port->setEnabled(!m_originalPorts->isChecked());
}

} // namespace globant::ui
