package org.parley.contract.platform;

/// An object that counts its changes. Answers carry the count as `ETag`; a change sent with
/// `If-Match` is refused as `STALE` when the count has moved on.
public interface Versioned {
    long version();
}
