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

    // Who works now, and so for whom it is asked.
    void setAsker(const QString& name) { m_asker = name; }

    // Asks over the window; `about`: what for, as a person would say it. answered: whether it was given; not called
    // when `context` goes first. At once false while the clearance rests: nobody is there.
    void ask(const Error& refusal, const QString& about, QObject* context, std::function<void(bool given)> answered);

    // Locked, the window asks nobody; what was asked is withdrawn.
    void setResting(bool resting);

private:
    StaffService& m_staff;
    Prove m_prove;
    QWidget* m_window;
    QPointer<QDialog> m_dialog;
    QString m_asker;
    bool m_resting = false;
};

// whenReady of a verb that may need an approval or the passphrase: asked for where it is missing, and the verb done
// again. verb() -> QFuture<Result<T>>. about: the document and its amount, for whoever is to allow it.
template <class Verb, class Then>
void whenCleared(QWidget* page, Verb verb, Then then, const QString& about = QString()) {
    whenReady(verb(), page, [page, verb, then, about](const auto& result) {
        Clearance* clearance = result || !Clearance::canHelp(result.error()) ? nullptr : Clearance::of(page);
        if (!clearance) {
            then(result);
            return;
        }
        clearance->ask(result.error(), about, page, [page, verb, then, about, result](bool given) {
            if (given)
                whenCleared(page, verb, then, about);
            else
                then(result);
        });
    });
}

} // namespace zg
