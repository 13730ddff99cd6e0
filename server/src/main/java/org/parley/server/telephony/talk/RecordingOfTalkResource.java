package org.parley.server.telephony.talk;

import jakarta.inject.Inject;

import org.parley.contract.telephony.talk.TalkRecording;
import org.parley.contract.telephony.talk.TalkRecordingApi;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

/// The recording of an agent's talk over REST.
public final class RecordingOfTalkResource implements TalkRecordingApi, RestResource {
    private final Recorder recorder;
    private final CurrentRequest request;

    @Inject
    RecordingOfTalkResource(Recorder recorder, CurrentRequest request) {
        this.recorder = recorder;
        this.request = request;
    }

    @Override
    public TalkRecording recording() {
        return recorder.of(request.me().id());
    }

    @Override
    public TalkRecording begin() {
        return recorder.begin(request.me());
    }

    @Override
    public TalkRecording end() {
        return recorder.end(request.me());
    }

    @Override
    public TalkRecording pause(boolean on) {
        return recorder.pause(request.me(), on);
    }
}
