#pragma once

#include "core/base/Result.h"
#include "ui/common/WhenReady.h"

#include <QtCore/QFuture>
#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

#include <functional>

namespace zg {

class StaffService;

// Stands at a window and gets what a verb was refused for want of: somebody's approval, by their PIN, or the shop's
// passphrase.
class Clearance : public QObject {
    Q_OBJECT
public:
    using Prove = std::function<QFuture<Done>(const QString& passphrase)>;

    Clearance(StaffService& staff, Prove prove, QWidget* window);

    static Clearance* of(const QWidget* page); // of the page's window; none: nobody is asked there
    static bool canHelp(const Error& refusal);

    // Asks over the window. answered: whether it was given; not called when `context` goes first. At once false while
    // the clearance rests: nobody is there.
    void ask(const Error& refusal, QObject* context, std::function<void(bool given)> answered);

    // Locked, the window asks nobody; what was asked is withdrawn.
    void setResting(bool resting);

private:
    StaffService& m_staff;
    Prove m_prove;
    QWidget* m_window;
    QPointer<QDialog> m_dialog;
    bool m_resting = false;
};

// whenReady of a verb that may need an approval or the passphrase: asked for where it is missing, and the verb done
// again. verb() -> QFuture<Result<T>>.
template <class Verb, class Then> void whenCleared(QWidget* page, Verb verb, Then then) {
    whenReady(verb(), page, [page, verb, then](const auto& result) {
        Clearance* clearance = result || !Clearance::canHelp(result.error()) ? nullptr : Clearance::of(page);
        if (!clearance) {
            then(result);
            return;
        }
        clearance->ask(result.error(), page, [page, verb, then, result](bool given) {
            if (given)
                whenCleared(page, verb, then);
            else
                then(result);
        });
    });
}

} // namespace zg
