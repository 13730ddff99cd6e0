package org.parley.server.platform.http;

import java.time.Duration;

/// Is told of every request that the REST interface has answered, on the thread that served it.
public interface RequestWatch {
    /// Stands for an endpoint where there is none, so that paths made up by strangers are one row.
    String NO_ENDPOINT = "none";

    void answered(Answered request);

    /// A request and how it was answered.
    ///
    /// @param verb the HTTP method
    /// @param path as it was sent, without the query
    /// @param endpoint its path in the table of endpoints, such as `/api/queues/{id}`; {@link
    ///   #NO_ENDPOINT} when it was refused before one was found
    /// @param took from the request's head to the answer's last byte handed to the network
    /// @param lasting whether the answer is a stream that is meant to last
    record Answered(
            String verb,
            String path,
            String endpoint,
            int status,
            Duration took,
            boolean lasting) {}
}
