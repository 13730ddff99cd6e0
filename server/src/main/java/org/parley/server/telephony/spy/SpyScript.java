package org.parley.server.telephony.spy;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.Permission;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.PermissionSource;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.agi.AgiCall;
import org.parley.server.platform.agi.AgiScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/// Somebody dialled the number for listening and typed a PIN: says whom the dialplan may let him
/// hear, or nobody. Every PIN that was not taken is logged.
public final class SpyScript implements AgiScript {
    private static final Logger LOG = LoggerFactory.getLogger(SpyScript.class);

    private final SpyPins pins;
    private final PeopleService people;
    private final PermissionSource permissions;
    private final BeginSpying begin;

    @Inject
    SpyScript(SpyPins pins, PeopleService people, PermissionSource permissions, BeginSpying begin) {
        this.pins = pins;
        this.people = people;
        this.permissions = permissions;
        this.begin = begin;
    }

    @Override
    public void run(AgiCall call) {
        String number = call.parameter("agent");
        Optional<String> target =
                pins.findOwner(call.variable("PARLEY_PIN"))
                        .flatMap(people::find)
                        .filter(Person::enabled)
                        .map(person -> person.toMe(permissions.permissionsOf(person)))
                        .filter(SpyScript::may)
                        .flatMap(me -> begin.byTelephone(number, me));
        if (target.isEmpty()) {
            LOG.warn("{} may not listen to {}: PIN, right or agent", call.channel(), number);
        }
        call.set("PARLEY_SPY", target.orElse(""));
    }

    private static boolean may(Me me) {
        return me.permissions().contains(Permission.CALLS_SPY);
    }
}
