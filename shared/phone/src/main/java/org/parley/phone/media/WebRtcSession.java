package org.parley.phone.media;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDtmfSender;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtcpMuxPolicy;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One call's sound by WebRTC. Native calls are made on the engine's thread; what the library tells
/// comes on its own threads and is handed over.
final class WebRtcSession implements MediaSession {
    private static final int KEY_MILLIS = 160;
    private static final int KEY_GAP_MILLIS = 80;
    private static final long GATHER_SECONDS = 5;

    private final WebRtcEngine engine;
    private final MediaSettings settings;
    private final ScheduledExecutorService thread;
    private final Listener listener;
    private final AudioMeter meter = new AudioMeter();
    private final CompletableFuture<Void> gathered = new CompletableFuture<>();
    private volatile boolean closed;
    private @Nullable Studio studio;
    private @Nullable RTCPeerConnection connection;
    private @Nullable RTCRtpSender sender;
    private @Nullable AudioTrack microphone;
    private @Nullable RemoteSound remote;

    WebRtcSession(
            WebRtcEngine engine,
            MediaSettings settings,
            ScheduledExecutorService thread,
            Listener listener) {
        this.engine = engine;
        this.settings = settings;
        this.thread = thread;
        this.listener = listener;
    }

    @Override
    public CompletableFuture<String> offer(Direction direction) {
        return exchange(() -> {
            RTCRtpTransceiverDirection way =
                    direction == Direction.BOTH
                            ? RTCRtpTransceiverDirection.SEND_RECV
                            : RTCRtpTransceiverDirection.SEND_ONLY;
            for (RTCRtpTransceiver transceiver : connection().getTransceivers()) {
                transceiver.setDirection(way);
            }
            Descriptions.Made made = new Descriptions.Made();
            connection().createOffer(new RTCOfferOptions(), made);
            return made.result().thenComposeAsync(this::describeUs, thread);
        });
    }

    @Override
    public CompletableFuture<String> answer(String offer) {
        return exchange(() ->
                describeThem(RTCSdpType.OFFER, offer)
                        .thenComposeAsync(
                                done -> {
                                    Descriptions.Made made = new Descriptions.Made();
                                    connection().createAnswer(new RTCAnswerOptions(), made);
                                    return made.result();
                                },
                                thread)
                        .thenComposeAsync(this::describeUs, thread));
    }

    @Override
    public CompletableFuture<Void> accept(String answer) {
        return exchange(() -> describeThem(RTCSdpType.ANSWER, answer));
    }

    private CompletableFuture<String> describeUs(RTCSessionDescription description) {
        Descriptions.Taken taken = new Descriptions.Taken();
        connection().setLocalDescription(description, taken);
        CompletableFuture<Void> patience =
                gathered.copy().completeOnTimeout(null, GATHER_SECONDS, TimeUnit.SECONDS);
        return taken.result()
                .thenCompose(done -> patience)
                .thenApplyAsync(
                        done -> {
                            String sdp = connection().getLocalDescription().sdp;
                            return settings.loopbackOnly() ? LoopbackSdp.outgoing(sdp) : sdp;
                        },
                        thread);
    }

    private CompletableFuture<Void> describeThem(RTCSdpType type, String sdp) {
        String reachable = settings.loopbackOnly() ? LoopbackSdp.incoming(sdp) : sdp;
        Descriptions.Taken taken = new Descriptions.Taken();
        connection().setRemoteDescription(new RTCSessionDescription(type, reachable), taken);
        return taken.result();
    }

    /// Runs a step of offer and answer on the engine's thread.
    private <T> CompletableFuture<T> exchange(Supplier<CompletableFuture<T>> step) {
        return onThread(() -> {
            if (connection == null) {
                prepare();
            }
            return step.get();
        });
    }

    private <T> CompletableFuture<T> onThread(Supplier<CompletableFuture<T>> action) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                if (closed) {
                                    throw new MediaException("The sound of this call has ended.");
                                }
                                return action.get();
                            },
                            thread)
                    .thenCompose(future -> future);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new MediaException("The sound is closed.", e));
        }
    }

    private void prepare() {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        configuration.rtcpMuxPolicy = RTCRtcpMuxPolicy.REQUIRE;
        configuration.portAllocatorConfig =
                new PortAllocatorConfig(settings.minPort(), settings.maxPort(), 0)
                        .setDisableTcp(true)
                        .setEnableSharedSocket(true)
                        .setDisableAdapterEnumeration(settings.loopbackOnly());
        Studio parts = engine.borrow();
        studio = parts;
        RTCPeerConnection made =
                parts.factory().createPeerConnection(configuration, new Observer());
        connection = made;
        if (engine.deaf()) {
            parts.say(ToneSource.of(settings.audio()));
        }
        microphone =
                parts.factory()
                        .createAudioTrack(
                                UUID.randomUUID().toString(),
                                parts.factory().createAudioSource(options()));
        sender = made.addTrack(microphone, List.of("parley"));
    }

    /// What is done with the microphone's sound; nothing with a tone's.
    private AudioOptions options() {
        boolean real = !engine.deaf();
        SoundTreatment treatment = engine.treatment();
        AudioOptions options = new AudioOptions();
        options.echoCancellation = real && treatment.echoCancellation();
        options.noiseSuppression = real && treatment.noiseSuppression();
        options.autoGainControl = real && treatment.automaticGain();
        options.highpassFilter = real && treatment.noiseSuppression();
        return options;
    }

    private RTCPeerConnection connection() {
        if (connection == null) {
            throw new MediaException("The sound of this call has ended.");
        }
        return connection;
    }

    @Override
    public void mute(boolean muted) {
        CompletableFuture<Void> done =
                onThread(() -> {
                    if (microphone != null) {
                        microphone.setEnabled(!muted);
                    }
                    return CompletableFuture.completedFuture(null);
                });
        done.exceptionally(problem -> null);
    }

    @Override
    public CompletableFuture<Void> sendKeys(String keys) {
        return onThread(() -> {
            RTCDtmfSender dtmf = sender == null ? null : sender.getDtmfSender();
            if (dtmf == null
                    || !dtmf.canInsertDtmf()
                    || !dtmf.insertDtmf(keys, KEY_MILLIS, KEY_GAP_MILLIS)) {
                throw new MediaException("The other side takes no keys in this call.");
            }
            return CompletableFuture.completedFuture(null);
        });
    }

    @Override
    public CompletableFuture<MediaStatistics> statistics() {
        return onThread(() -> {
            CompletableFuture<MediaStatistics> result = new CompletableFuture<>();
            if (connection == null) {
                return CompletableFuture.completedFuture(MediaStatistics.NONE);
            }
            connection.getStats(report -> result.complete(StatisticsReader.read(report)));
            return result;
        });
    }

    @Override
    public AudioMeter heard() {
        return meter;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            thread.execute(this::release);
        } catch (RejectedExecutionException e) {
            gathered.complete(null);
        }
    }

    private void release() {
        if (remote != null) {
            remote.leave();
            remote = null;
        }
        if (connection != null) {
            connection.close();
            connection = null;
        }
        engine.giveBack(this, studio);
    }

    /// What the library tells, on its own threads.
    private final class Observer implements PeerConnectionObserver {
        @Override
        public void onIceCandidate(RTCIceCandidate candidate) {
            // the description is sent when all candidates are in it
        }

        @Override
        public void onIceGatheringChange(RTCIceGatheringState state) {
            if (state == RTCIceGatheringState.COMPLETE) {
                gathered.complete(null);
            }
        }

        @Override
        public void onConnectionChange(RTCPeerConnectionState state) {
            switch (state) {
                case CONNECTED -> handOver(listener::connected);
                case FAILED -> handOver(listener::failed);
                default -> {
                    // DISCONNECTED may mend itself
                }
            }
        }

        @Override
        public void onTrack(RTCRtpTransceiver transceiver) {
            if (transceiver.getReceiver().getTrack() instanceof AudioTrack track) {
                handOver(() -> hear(track));
            }
        }

        /// Comes again after a hold: the former track is left first, else each frame is heard
        /// twice.
        private void hear(AudioTrack track) {
            if (remote != null) {
                remote.leave();
            }
            remote = RemoteSound.hear(track, meter);
        }

        private void handOver(Runnable action) {
            try {
                thread.execute(() -> {
                    if (!closed) {
                        action.run();
                    }
                });
            } catch (RejectedExecutionException e) {
                gathered.complete(null);
            }
        }
    }
}
