package org.parley.server.telephony.talk;

import jakarta.inject.Inject;

import org.parley.contract.telephony.talk.Conference;
import org.parley.contract.telephony.talk.Parked;
import org.parley.contract.telephony.talk.TakenUp;
import org.parley.contract.telephony.talk.TalkApi;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.UUID;

/// An agent's talks over REST.
public final class TalkResource implements TalkApi, RestResource {
    private final Conferences conferences;
    private final Parking parking;
    private final LeftTalks left;
    private final CurrentRequest request;

    @Inject
    TalkResource(Conferences conferences, Parking parking, LeftTalks left, CurrentRequest request) {
        this.conferences = conferences;
        this.parking = parking;
        this.left = left;
        this.request = request;
    }

    @Override
    public Conference join() {
        return conferences.join(me());
    }

    @Override
    public Conference conference() {
        return conferences.of(me());
    }

    @Override
    public void mute(String member, boolean on) {
        conferences.mute(me(), member, on);
    }

    @Override
    public void drop(String member) {
        conferences.drop(me(), member);
    }

    @Override
    public Parked park() {
        return parking.park(me());
    }

    @Override
    public TakenUp takeUp() {
        return left.takeUp(me());
    }

    private UUID me() {
        return request.me().id();
    }
}
