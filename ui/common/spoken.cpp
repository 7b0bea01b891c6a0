// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/spoken.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QVariant>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* kKind = "spokenAs";
constexpr const char* kValue = "spokenValue";

class SpokenWidget final : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QAccessible::Role role() const override
    {
        switch (SpokenAs(object()->property(kKind).toInt())) {
        case SpokenAs::Chart:
            return QAccessible::Chart;
        case SpokenAs::Notice:
            return QAccessible::Notification;
        case SpokenAs::Group:
            break;
        }
        return QAccessible::Grouping;
    }

    // What a chart is drawn by has nothing to say.
    int childCount() const override { return isChart() ? 0 : QAccessibleWidget::childCount(); }
    QAccessibleInterface* child(int index) const override
    {
        return isChart() ? nullptr : QAccessibleWidget::child(index);
    }

private:
    bool isChart() const { return role() == QAccessible::Chart; }
};

class SpokenValue final : public QAccessibleWidget
{
public:
    explicit SpokenValue(QLabel* label)
        : QAccessibleWidget(label, QAccessible::StaticText)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name)
            return QAccessibleWidget::text(kind);
        const auto* label = static_cast<const QLabel*>(object());
        return u"%1: %2"_s.arg(label->accessibleName(), label->text());
    }
};

// Qt asks it for every widget, before its own.
QAccessibleInterface* made(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr)
        return nullptr;
    if (widget->property(kKind).isValid())
        return new SpokenWidget(widget);
    if (auto* label = qobject_cast<QLabel*>(widget); label != nullptr && label->property(kValue).toBool())
        return new SpokenValue(label);
    return nullptr;
}

void install()
{
    static const bool installed = (QAccessible::installFactory(made), true);
    Q_UNUSED(installed)
}

} // namespace

void speakAs(QWidget* widget, SpokenAs kind)
{
    install();
    widget->setProperty(kKind, int(kind));
}

void speakValue(QLabel* label, const QString& name)
{
    install();
    label->setProperty(kValue, true);
    label->setAccessibleName(name);
}

void announce(QWidget* notice)
{
    if (!QAccessible::isActive() || !notice->isVisible())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(notice, notice->accessibleName());
#else
    QAccessibleEvent event(notice, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace globant::ui
