// SPDX-License-Identifier: GPL-3.0-or-later
// A window of another program, from which files are dragged: pressing it begins a drag of the files that are its
// arguments. Prints "ready" when it is on screen, and how each drag ended ("copied" or "refused"), a line each.
#include <QApplication>
#include <QDrag>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void say(const char* line)
{
    std::puts(line);
    std::fflush(stdout);
}

class DragSource final : public QLabel
{
public:
    explicit DragSource(const QStringList& files)
        : QLabel(u"Drag from here"_s)
    {
        setAlignment(Qt::AlignCenter);
        setAccessibleName(u"Files to drag"_s);
        for (const QString& file : files)
            m_urls.append(QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()));
    }

protected:
    void showEvent(QShowEvent* event) override
    {
        QLabel::showEvent(event);
        QMetaObject::invokeMethod(
            this, [] { say("ready"); }, Qt::QueuedConnection);
    }

    void mousePressEvent(QMouseEvent*) override
    {
        auto* files = new QMimeData;
        files->setUrls(m_urls);
        auto* drag = new QDrag(this);
        drag->setMimeData(files);
        say("dragging");
        say(drag->exec(Qt::CopyAction) == Qt::CopyAction ? "copied" : "refused");
    }

private:
    QList<QUrl> m_urls;
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    DragSource window(QApplication::arguments().mid(1));
    window.setWindowTitle(u"Files to drag"_s);
    window.setGeometry(0, 0, 200, 80);
    window.show();
    return QApplication::exec();
}
