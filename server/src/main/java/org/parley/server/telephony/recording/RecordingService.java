package org.parley.server.telephony.recording;

import org.parley.server.permissions.Sight;

import java.io.InputStream;
import java.util.UUID;

/// Sound files of calls.
public interface RecordingService {
    /// The sound as WAV. To be closed by the caller.
    ///
    /// @throws org.parley.contract.platform.Refusal `NOT_FOUND` when there is none or its file is
    ///   gone, or when its call is not seen
    InputStream open(UUID id, Sight seen);
}
