package org.parley.server.telephony.config.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which module reads which file, and which files are read only when Asterisk starts.
public final class ReloadRules {
    private static final Map<String, String> MODULES =
            Map.ofEntries(
                    Map.entry("pjsip.conf", "res_pjsip.so"),
                    Map.entry("extensions.conf", "pbx_config.so"),
                    Map.entry("waiting-room.conf", "pbx_config.so"),
                    Map.entry("queues.conf", "app_queue.so"),
                    Map.entry("queuerules.conf", "app_queue.so"),
                    Map.entry("musiconhold.conf", "res_musiconhold.so"),
                    Map.entry("voicemail.conf", "app_voicemail.so"),
                    Map.entry("rtp.conf", "res_rtp_asterisk.so"),
                    Map.entry("cel_custom.conf", "cel_custom.so"),
                    Map.entry("cel.conf", "cel"),
                    Map.entry("cdr.conf", "cdr"),
                    Map.entry("manager.conf", "manager"),
                    Map.entry("http.conf", "http"),
                    Map.entry("logger.conf", "logger"),
                    Map.entry("features.conf", "features"),
                    Map.entry("res_parking.conf", "res_parking.so"),
                    Map.entry("indications.conf", "indications"),
                    Map.entry("udptl.conf", "udptl"));

    private ReloadRules() {}

    /// The modules to reload, without repetition. Queues come before the dialplan that uses them.
    public static Set<String> modules(Collection<String> files) {
        Set<String> modules = new LinkedHashSet<>();
        files.stream()
                .filter(MODULES::containsKey)
                .sorted(ReloadRules::inOrder)
                .forEach(file -> modules.add(MODULES.getOrDefault(file, "")));
        return modules;
    }

    /// Whether the file is read only at the start.
    public static boolean needsRestart(String file) {
        return file.equals("asterisk.conf") || file.equals("modules.conf");
    }

    private static int inOrder(String left, String right) {
        int dialplan = Boolean.compare(dialplan(left), dialplan(right));
        return dialplan != 0 ? dialplan : left.compareTo(right);
    }

    private static boolean dialplan(String file) {
        return "pbx_config.so".equals(MODULES.get(file));
    }
}
