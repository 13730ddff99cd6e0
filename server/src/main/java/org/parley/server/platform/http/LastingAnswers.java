package org.parley.server.platform.http;

/// A resource whose answers last until the sender leaves, such as event streams. They are ended
/// before the listeners close, else the server would wait for them in vain.
public interface LastingAnswers {
    void endAnswers();
}
