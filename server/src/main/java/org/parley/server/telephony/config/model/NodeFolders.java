package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

import java.nio.file.Path;

/// The folders of one Asterisk: all it writes lies under one folder of ours, all it reads of its
/// own program elsewhere.
///
/// @param base ours; holds `etc`, `spool`, `log`, `run` and the rest
/// @param modules Asterisk's modules
/// @param data Asterisk's prompts and documentation
public record NodeFolders(Path base, Path modules, Path data) {
    public NodeFolders {
        Checked.folder("node's folder", base);
        Checked.folder("folder of modules", modules);
        Checked.folder("data folder", data);
    }

    public Path etc() {
        return base.resolve("etc");
    }

    /// Where recordings appear, each named by its call's unique id.
    public Path recordings() {
        return base.resolve("spool").resolve("monitor");
    }

    /// The channel events (CEL) that Asterisk writes, one CSV line each.
    public Path callEvents() {
        return base.resolve("log").resolve("cel-custom").resolve("parley.csv");
    }
}
