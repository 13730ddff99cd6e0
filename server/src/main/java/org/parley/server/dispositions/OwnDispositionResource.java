package org.parley.server.dispositions;

import jakarta.inject.Inject;

import org.parley.contract.dispositions.ChosenDisposition;
import org.parley.contract.dispositions.Disposition;
import org.parley.contract.dispositions.DispositionOption;
import org.parley.contract.dispositions.DueDisposition;
import org.parley.contract.dispositions.OwnDispositionApi;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.call.CallShares;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// What an agent says of own calls, over REST.
public final class OwnDispositionResource implements OwnDispositionApi, RestResource {
    private final DispositionStore store;
    private final DueDispositions waiting;
    private final CallShares shares;
    private final CurrentRequest request;
    private final InstantSource clock;

    @Inject
    OwnDispositionResource(
            DispositionStore store,
            DueDispositions waiting,
            CallShares shares,
            CurrentRequest request,
            InstantSource clock) {
        this.store = store;
        this.waiting = waiting;
        this.shares = shares;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public List<DispositionOption> options() {
        return store.options();
    }

    @Override
    public List<DueDisposition> due() {
        return waiting.of(request.me().id());
    }

    @Override
    public void choose(String call, ChosenDisposition chosen) {
        UUID agent = request.me().id();
        shares.check(call, agent);
        DispositionTree tree = store.tree();
        List<Disposition> path = tree.path(chosen.dispositionId());
        if (path.isEmpty()) {
            throw refused("is no disposition");
        }
        if (!tree.children(chosen.dispositionId()).isEmpty()) {
            throw refused("has others below it; choose one of those");
        }
        store.choose(call, agent, path, chosen.note().strip(), clock.instant());
        waiting.settled(agent, call);
    }

    private static Refusal refused(String fault) {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED,
                "The disposition was not stored: it " + fault + ".",
                List.of(new FieldFault("dispositionId", fault)));
    }
}
