package org.parley.phone.media;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;

import java.util.concurrent.CompletableFuture;

/// The library's callbacks about descriptions, as futures.
final class Descriptions {
    private Descriptions() {}

    /// A description that is being made.
    static final class Made implements CreateSessionDescriptionObserver {
        private final CompletableFuture<RTCSessionDescription> result = new CompletableFuture<>();

        CompletableFuture<RTCSessionDescription> result() {
            return result;
        }

        @Override
        public void onSuccess(RTCSessionDescription description) {
            result.complete(description);
        }

        @Override
        public void onFailure(String error) {
            result.completeExceptionally(
                    new MediaException("No description of the sound could be made: " + error));
        }
    }

    /// A description that is being taken.
    static final class Taken implements SetSessionDescriptionObserver {
        private final CompletableFuture<Void> result = new CompletableFuture<>();

        CompletableFuture<Void> result() {
            return result;
        }

        @Override
        public void onSuccess() {
            result.complete(null);
        }

        @Override
        public void onFailure(String error) {
            result.completeExceptionally(
                    new MediaException("The description of the sound does not fit: " + error));
        }
    }
}
