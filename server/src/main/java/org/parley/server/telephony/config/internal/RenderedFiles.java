package org.parley.server.telephony.config.internal;

import org.parley.server.telephony.config.model.AsteriskModel;

import java.util.HashMap;
import java.util.Map;

/// All files together.
public final class RenderedFiles {
    private RenderedFiles() {}

    /// The text of each file, by its name.
    public static Map<String, String> of(AsteriskModel model) {
        Map<String, String> files = new HashMap<>();
        CoreFiles.render(model, files);
        AccessFiles.render(model.node(), files);
        SipFile.render(model, files);
        QueueFile.render(model, files);
        DialplanFile.render(model, files);
        EventFiles.render(files);
        return files;
    }
}
