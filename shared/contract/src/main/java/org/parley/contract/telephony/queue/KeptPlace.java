package org.parley.contract.telephony.queue;

import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

import java.time.Instant;
import java.util.UUID;

/// A place in a queue that somebody keeps who hung up and is to be called back.
///
/// @param number that is called
/// @param since when he began to wait
/// @param tries calls that did not reach him
/// @param calling whether he is being called now
public record KeptPlace(
        UUID id,
        UUID queueId,
        String queue,
        String number,
        Instant since,
        int tries,
        boolean calling)
        implements Maskable<KeptPlace> {
    @Override
    public KeptPlace masked(Mask mask) {
        return new KeptPlace(id, queueId, queue, mask.number(number), since, tries, calling);
    }
}
