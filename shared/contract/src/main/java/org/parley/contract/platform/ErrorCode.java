package org.parley.contract.platform;

/// The stable codes of refusals. A client decides by the code, a person reads the sentence beside
/// it.
public enum ErrorCode {
    /// The request is not of the form that the contract asks for.
    BAD_REQUEST(400),
    /// One or more fields break a rule; the problem names each.
    VALIDATION_FAILED(422),
    /// No token, or one that is no longer valid: sign in again.
    UNAUTHENTICATED(401),
    /// The session has ended, because its agent signed in with the same program elsewhere.
    SIGNED_IN_ELSEWHERE(401),
    /// User name and password do not fit. The answer is the same for a known and an unknown user.
    SIGN_IN_FAILED(401),
    /// Too many failed sign-ins: wait, or ask an administrator.
    LOCKED_OUT(429),
    /// The password must be changed before anything else is done.
    PASSWORD_CHANGE_REQUIRED(403),
    /// Name and password fit; a code of the second factor is needed beside them.
    SECOND_FACTOR_REQUIRED(401),
    /// The code of the second factor does not fit, or was used before.
    SECOND_FACTOR_FAILED(401),
    /// The person must set up a second factor before anything else is done.
    SECOND_FACTOR_SETUP_REQUIRED(403),
    /// The signed-in person lacks the permission.
    FORBIDDEN(403),
    /// The centre's licence does not cover this part of the product, or has expired.
    MODULE_NOT_LICENSED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /// The state of things forbids the action.
    CONFLICT(409),
    /// Other things use the object, so it is not deleted; the problem names them.
    IN_USE(409),
    /// Someone else changed the object in the meantime (If-Match does not fit).
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_REQUESTS(429),
    /// The call has ended, or was never there.
    CALL_NOT_LIVE(409),
    /// The agent is not signed on to the queues.
    AGENT_NOT_SIGNED_ON(409),
    /// The desk is older than the administrator allows: update it, then sign in.
    CLIENT_TOO_OLD(426),
    /// The agent's licence limit is reached.
    LICENCE_LIMIT(409),
    /// The licence has ended, and its grace: agents cannot sign in.
    LICENCE_EXPIRED(409),
    /// The offer was taken by someone else, withdrawn, or has expired.
    OFFER_GONE(409),
    /// A part that the request needs (database, Asterisk) does not answer; nothing was stored.
    UNAVAILABLE(503),
    /// A fault of the server; the problem carries an id that stands in its log.
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /// The HTTP status that goes with the code (RFC 9110).
    public int status() {
        return status;
    }
}
