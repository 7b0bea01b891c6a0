// SPDX-License-Identifier: GPL-3.0-or-later
// For programs under ThreadSanitizer, which does not see the locks of Debian's Qt, as that is not built with it: what
// hands work or data from thread to thread passes here first, and its order is told. So a race in our own code behind
// such a handover is found, and no order is taken for a race. Each function stands before Qt's of the same name.
#include <QCoreApplication>
#include <QFutureInterface>
#include <QSemaphore>
#include <QThreadPool>

#include <dlfcn.h>
#include <memory>
#include <sanitizer/tsan_interface.h>

namespace {

// All that is posted, emitted or finished is one order: coarser than Qt's, which knows the receiver.
char g_posted;

template <class Function>
Function* qts(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

bool acquirePosted(void**)
{
    __tsan_acquire(&g_posted);
    return false; // Qt goes on
}

[[maybe_unused]] const bool g_registered = QInternal::registerCallback(QInternal::EventNotifyCallback, acquirePosted);

// A call behind all that its caller did before; who waits for it, and who destroys it, comes behind its end.
class OrderedCall final : public QtPrivate::QSlotObjectBase
{
public:
    OrderedCall(QSlotObjectBase* call, std::shared_ptr<char> end)
        : QSlotObjectBase(&act)
        , m_call(call)
        , m_end(std::move(end))
    {
        __tsan_release(this);
    }

private:
    static void act(int which, QSlotObjectBase* base, QObject* receiver, void** arguments, bool* equal)
    {
        auto* self = static_cast<OrderedCall*>(base);
        __tsan_acquire(self);
        if (which == Call) {
            const std::shared_ptr<char> end = self->m_end;
            self->m_call->call(receiver, arguments);
            __tsan_release(end.get());
        } else if (which == Destroy) {
            __tsan_acquire(self->m_end.get());
            self->m_call->destroyIfLastRef();
            delete self;
        } else if (equal != nullptr) {
            *equal = false;
        }
    }

    QSlotObjectBase* m_call;
    std::shared_ptr<char> m_end;
};

class OrderedRun final : public QRunnable
{
public:
    OrderedRun(QRunnable* work, QThreadPool* pool)
        : m_work(work)
        , m_pool(pool)
    {
        __tsan_release(this);
    }
    void run() override
    {
        __tsan_acquire(this);
        const bool isOurs = m_work->autoDelete();
        m_work->run();
        if (isOurs)
            delete m_work;
        __tsan_release(m_pool);
    }

private:
    QRunnable* m_work;
    QThreadPool* m_pool;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                                   void* result)
{
    static auto* const real = qts<bool(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    const auto end = std::make_shared<char>();
    const bool done = real(object, new OrderedCall(slot, end), type, result);
    if (type == Qt::BlockingQueuedConnection)
        __tsan_acquire(end.get());
    return done;
}

void QMetaObject::activate(QObject* sender, const QMetaObject* type, int signal, void** arguments)
{
    static auto* const real =
        qts<void(QObject*, const QMetaObject*, int, void**)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&g_posted);
    real(sender, type, signal, arguments);
}

void QCoreApplication::postEvent(QObject* receiver, QEvent* event, int priority)
{
    static auto* const real = qts<void(QObject*, QEvent*, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    __tsan_release(&g_posted);
    real(receiver, event, priority);
}

void QThreadPool::start(QRunnable* work, int priority)
{
    static auto* const real = qts<void(QThreadPool*, QRunnable*, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    real(this, new OrderedRun(work, this), priority);
}

void QThreadPool::start(std::function<void()> work, int priority)
{
    start(QRunnable::create(std::move(work)), priority);
}

bool QThreadPool::waitForDone(int milliseconds)
{
    static auto* const real = qts<bool(QThreadPool*, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = real(this, milliseconds);
    __tsan_acquire(this);
    return done;
}

// QThreadPool::~QThreadPool(), which waits too.
extern "C" void _ZN11QThreadPoolD1Ev(QThreadPool* pool)
{
    static auto* const real = qts<void(QThreadPool*)>("_ZN11QThreadPoolD1Ev");
    pool->waitForDone();
    real(pool);
}

void QFutureInterfaceBase::reportFinished()
{
    static auto* const real = qts<void(QFutureInterfaceBase*)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    __tsan_release(&g_posted);
    real(this);
}

void QFutureInterfaceBase::waitForFinished()
{
    static auto* const real = qts<void(QFutureInterfaceBase*)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    real(this);
    __tsan_acquire(&g_posted);
}

void QFutureInterfaceBase::waitForResult(int index)
{
    static auto* const real = qts<void(QFutureInterfaceBase*, int)>("_ZN20QFutureInterfaceBase13waitForResultEi");
    real(this, index);
    __tsan_acquire(&g_posted);
}

void QSemaphore::release(int count)
{
    static auto* const real = qts<void(QSemaphore*, int)>("_ZN10QSemaphore7releaseEi");
    __tsan_release(this);
    real(this, count);
}

void QSemaphore::acquire(int count)
{
    static auto* const real = qts<void(QSemaphore*, int)>("_ZN10QSemaphore7acquireEi");
    real(this, count);
    __tsan_acquire(this);
}

bool QSemaphore::tryAcquire(int count, int milliseconds)
{
    static auto* const real = qts<bool(QSemaphore*, int, int)>("_ZN10QSemaphore10tryAcquireEii");
    const bool acquired = real(this, count, milliseconds);
    __tsan_acquire(this);
    return acquired;
}
