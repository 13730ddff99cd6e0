package org.parley.server.platform.config;

import java.nio.file.Path;

/// Where the server keeps its files.
///
/// @param folder absolute
/// @param demo whether demo data is made at the start
@Section(value = "data", about = "The server's own files")
public record DataConfig(
        @Setting(
                        value = "${data.folder}",
                        about =
                                "The folder of everything the server keeps. The command line's"
                                        + " --data goes before it.")
                Path folder,
        @Setting(
                        value = "false",
                        about =
                                "Makes demo people, queues and a number at the start, with passwords"
                                        + " that everybody can read in the documentation. Refused"
                                        + " when the server listens beyond this machine.")
                boolean demo) {}
