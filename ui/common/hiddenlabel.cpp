// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/hiddenlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPointer>

namespace globant::ui {

namespace {

// Keeps the label where Qt looks for it: beside the box.
class LabelKeeper final : public QObject
{
public:
    LabelKeeper(QComboBox* box, const QString& name)
        : QObject(box)
        , m_box(box)
        , m_label(new QLabel(name, box->parentWidget()))
    {
        m_label->hide();
        m_label->setBuddy(box);
        box->installEventFilter(this);
    }
    ~LabelKeeper() override { delete m_label; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ParentChange && m_label != nullptr) {
            m_label->setParent(m_box->parentWidget());
            m_label->hide();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QComboBox* m_box;
    QPointer<QLabel> m_label; // goes with its parent, or with the box
};

} // namespace

void addHiddenLabel(QComboBox* box, const QString& name)
{
    box->setAccessibleName(name);
    new LabelKeeper(box, name);
}

} // namespace globant::ui
