package org.parley.server.telephony.config;

import org.parley.server.telephony.config.internal.RenderedFiles;
import org.parley.server.telephony.config.model.AsteriskModel;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns a model into Asterisk's files. Pure: the same model gives the same text.
public final class AsteriskRenderer {
    /// The text of each file in Asterisk's configuration folder, by the file's name.
    public SortedMap<String, String> render(AsteriskModel model) {
        Map<String, String> files = RenderedFiles.of(model);
        return Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
