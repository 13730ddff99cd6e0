package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

import java.nio.file.Path;

/// The folders of one Asterisk: all it writes lies under one folder of ours, all it reads of its
/// own program elsewhere.
///
/// @param base ours; holds `etc`, `spool`, `log`, `run` and the rest
/// @param modules Asterisk's modules
/// @param data Asterisk's prompts and documentation
/// @param common what several nodes share: what calls leave behind (recordings, messages, channel
///   events, the log) and the sounds that they hear; that of a node alone is its `base`
public record NodeFolders(Path base, Path modules, Path data, Path common) {
    /// Those of a node that shares nothing.
    public NodeFolders(Path base, Path modules, Path data) {
        this(base, modules, data, base);
    }

    public NodeFolders {
        Checked.folder("node's folder", base);
        Checked.folder("folder of modules", modules);
        Checked.folder("data folder", data);
        Checked.folder("common folder", common);
    }

    public Path etc() {
        return base.resolve("etc");
    }

    /// What calls leave behind.
    public Path spool() {
        return common.resolve("spool");
    }

    public Path log() {
        return common.resolve("log");
    }

    /// Where recordings appear, each named by its call's unique id.
    public Path recordings() {
        return spool().resolve("monitor");
    }

    /// The channel events (CEL) that Asterisk writes, one CSV line each.
    public Path callEvents() {
        return log().resolve("cel-custom").resolve("parley.csv");
    }
}
