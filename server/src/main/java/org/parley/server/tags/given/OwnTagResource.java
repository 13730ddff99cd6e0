package org.parley.server.tags.given;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.tags.Tag;
import org.parley.contract.tags.given.OwnTagApi;
import org.parley.contract.tags.given.TagOption;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.telephony.call.CallShares;

import java.util.List;
import java.util.UUID;

/// The labels of an agent's own calls over REST.
final class OwnTagResource implements OwnTagApi, RestResource {
    private final CallTags tags;
    private final CallShares shares;
    private final CurrentRequest request;

    @Inject
    OwnTagResource(CallTags tags, CallShares shares, CurrentRequest request) {
        this.tags = tags;
        this.shares = shares;
        this.request = request;
    }

    @Override
    public List<TagOption> options() {
        return tags.options();
    }

    @Override
    public List<TagOption> given(String call) {
        check(call);
        return tags.given(call);
    }

    @Override
    public void give(String call, UUID tag) {
        check(call);
        if (tags.give(call, tag).isEmpty()) {
            throw Refusal.notFound(Tag.KIND, tag.toString());
        }
    }

    @Override
    public void take(String call, UUID tag) {
        check(call);
        tags.take(call, tag);
    }

    private void check(String call) {
        shares.check(call, request.me().id());
    }
}
