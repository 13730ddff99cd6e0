package org.parley.phonebar;

import org.parley.contract.routing.Presence;
import org.parley.phonebar.bar.BarViewModel;
import org.parley.phonebar.line.Registration;
import org.parley.phonebar.line.Stage;

/// What the bar shows, for programs.
///
/// @param registered whether calls can reach the telephone
/// @param who the other party of the shown call, empty without one
/// @param detail number and queue
/// @param beside how many further calls there are
/// @param asking whether somebody is asked to take a call
/// @param recording whether the call is being recorded
/// @param live false when the server has not been heard for a while
/// @param notice what went wrong last, empty when nothing did
public record PhonebarState(
        boolean registered,
        Presence presence,
        Stage stage,
        String who,
        String detail,
        int beside,
        boolean asking,
        boolean recording,
        boolean live,
        String notice) {
    static PhonebarState of(BarViewModel model) {
        var line = model.line();
        return new PhonebarState(
                line.registration().get() == Registration.REGISTERED,
                model.presence().presence().get(),
                line.stage().get(),
                line.who().get(),
                line.detail().get(),
                line.beside().size(),
                model.transfer().asking().get(),
                model.presence().recording().get(),
                !model.live().stale().get(),
                model.notices().text().get());
    }
}
