package org.parley.server.telephony.waitingroom.callback;

import jakarta.inject.Inject;

import org.parley.server.platform.agi.AgiCall;
import org.parley.server.platform.agi.AgiScript;
import org.parley.server.telephony.config.Dialplan;
import org.parley.server.telephony.waitingroom.QueueNames;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A caller has confirmed the number at which to call him back: keeps his place and says so.
final class CallbackScript implements AgiScript {
    private final Callbacks callbacks;
    private final QueueNames queues;

    @Inject
    CallbackScript(Callbacks callbacks, QueueNames queues) {
        this.callbacks = callbacks;
        this.queues = queues;
    }

    @Override
    public void run(AgiCall call) {
        Optional<UUID> queue = queues.findId(call.parameter(Dialplan.QUEUE_PARAMETER));
        String number = call.variable(Dialplan.BACK_NUMBER);
        Instant since = Instant.ofEpochSecond(Long.parseLong(call.variable(Dialplan.SINCE)));
        boolean kept =
                queue.isPresent() && callbacks.keep(queue.get(), number, since, call.uniqueId());
        call.set(Dialplan.BACK_KEPT, kept ? "1" : "0");
    }
}
