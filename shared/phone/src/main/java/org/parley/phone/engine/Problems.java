package org.parley.phone.engine;

import org.parley.phone.PhoneException;
import org.parley.phone.PhoneException.Problem;
import org.parley.phone.media.MediaException;
import org.parley.phone.sip.SipResponse;

import java.util.concurrent.CompletionException;

/// Makes a [PhoneException] of what went wrong below.
final class Problems {
    private Problems() {}

    static PhoneException of(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null
                        ? thrown.getCause()
                        : thrown;
        return switch (cause) {
            case PhoneException problem -> problem;
            case MediaException problem ->
                    new PhoneException(Problem.NO_MEDIA, messageOf(problem), problem);
            default ->
                    new PhoneException(
                            Problem.REFUSED, "It did not work: " + messageOf(cause), cause);
        };
    }

    private static String messageOf(Throwable thrown) {
        return thrown.getMessage() == null
                ? thrown.getClass().getSimpleName()
                : thrown.getMessage();
    }

    static PhoneException refused(SipResponse response) {
        return new PhoneException(
                Problem.REFUSED,
                "The server refused: " + response.code() + " " + response.reason() + ".");
    }
}
