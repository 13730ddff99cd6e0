package org.parley.server.licensing.internal;

import jakarta.inject.Inject;

import org.parley.contract.auth.Role;
import org.parley.contract.licensing.LicenceState;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.SignInRule;
import org.parley.server.auth.SignedInPeople;
import org.parley.server.auth.model.Person;
import org.parley.server.licensing.model.LicenceTerms;
import org.parley.server.platform.db.Transaction;

import java.time.Clock;

/// Lets as many agents sign in as the licence allows. Supervisors and administrators are not
/// counted, and an agent who is in already, on whichever desk, may come in again.
public final class Seats implements SignInRule {
    private final LicenceReader reader;
    private final LicenceStore store;
    private final SignedInPeople people;
    private final Clock clock;

    @Inject
    public Seats(LicenceReader reader, LicenceStore store, SignedInPeople people, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void check(Transaction tx, Attempt attempt) {
        Person person = attempt.person();
        if (person.role() != Role.AGENT) {
            return;
        }
        LicenceTerms terms = reader.current();
        if (terms.stateAt(clock.instant()) == LicenceState.EXPIRED) {
            throw new Refusal(
                    ErrorCode.LICENCE_EXPIRED,
                    reader.demo(terms)
                            ? "The 30 days of the demo are over, so no agent can sign in. Ask your"
                                    + " administrator to load a licence."
                            : "The licence has expired, so no agent can sign in. Ask your"
                                    + " administrator to renew it.");
        }
        store.lock(tx);
        int others = people.countAgentsBut(tx.sql(), person.id(), clock.instant());
        if (others >= terms.agents()) {
            throw new Refusal(
                    ErrorCode.LICENCE_LIMIT,
                    "The licence is for "
                            + terms.agents()
                            + (terms.agents() == 1 ? " agent" : " agents")
                            + " at the same time, and as many are signed in. Wait until one signs"
                            + " out, or ask your administrator for a larger licence.");
        }
    }
}
