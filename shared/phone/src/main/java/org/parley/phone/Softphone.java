package org.parley.phone;

import org.parley.phone.media.AudioDevices;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// A telephone without a screen: it registers with a SIP server over a (secure) WebSocket, places
/// and takes calls, and carries their sound.
///
/// No method blocks, and all may be called from any thread. Listeners are called on the one
/// executor that was given when the telephone was opened, in the order in which things happened.
public interface Softphone extends AutoCloseable {

    /// Connects and registers, and keeps doing so (with growing pauses) until [#unregister()] or
    /// [#close()]. Progress is told to the listeners as [RegistrationState].
    void register();

    /// Removes the registration and closes the connection. Live calls are hung up first.
    CompletionStage<Void> unregister();

    /// Goes to the server at another address from the next connection on; where there is none now,
    /// at once. Live calls go on. What is refused as an address of a [PhoneAccount] is refused here
    /// with an `IllegalArgumentException`.
    void moveTo(URI server);

    /// Goes to the server at another address now, and leaves the one to which a connection stands:
    /// what calls there are lose it. Nothing when it is there already. Refuses as [#moveTo] does.
    void leaveFor(URI server);

    /// Leaves being reached to another telephone of the same user, and does not register any more.
    /// Live calls go on; close the telephone when they have ended.
    void standDown();

    /// What is known of the registration now.
    RegistrationState registration();

    /// Calls a number. The call is returned at once, in state [CallState#OUTGOING]; what becomes of
    /// it is told to the listeners.
    default PhoneCall call(String number) {
        return call(number, Map.of());
    }

    /// Calls a number with further SIP headers, such as `X-Parley-Contact`. Names and values that
    /// would break a SIP message are refused with an `IllegalArgumentException`.
    PhoneCall call(String number, Map<String, String> headers);

    /// All calls that have not ended, oldest first.
    List<PhoneCall> calls();

    /// Adds a listener; closing the answer removes it.
    Listening listen(PhoneListener listener);

    /// How incoming calls are answered by themselves. The default obeys the server's headers.
    void autoAnswer(AutoAnswer policy);

    /// Microphones and speakers.
    AudioDevices audio();

    /// Hangs up, unregisters and frees the sound devices. Later calls of any method are refused.
    @Override
    void close();

    /// A listener's place in the list; closing it ends the listening.
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
