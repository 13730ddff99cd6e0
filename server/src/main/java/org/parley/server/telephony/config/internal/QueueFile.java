package org.parley.server.telephony.config.internal;

import org.parley.contract.routing.Strategy;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.QueueProfile;

import java.util.List;
import java.util.Map;

/// `queues.conf`: the queues as `app_queue` serves them when the router is gone. Their members are
/// kept up to date over AMI, not here.
final class QueueFile {
    private QueueFile() {}

    static void render(AsteriskModel model, Map<String, String> files) {
        ConfFile file =
                new ConfFile()
                        .section("general")
                        .set("persistentmembers", false)
                        .set("autofill", true)
                        .set("shared_lastcall", true)
                        .set("log_membername_as_agent", false);
        model.queues().forEach(queue -> queue(file, queue));
        files.put("queues.conf", file.text());
        ConfFile rules = new ConfFile();
        model.queues().stream()
                .filter(queue -> !queue.extras().bands().isEmpty())
                .forEach(queue -> rules(rules, queue));
        files.put("queuerules.conf", rules.text());
    }

    private static void queue(ConfFile file, QueueProfile queue) {
        var timing = queue.timing();
        var sounds = queue.sounds();
        file.section(queue.name())
                .set("strategy", strategy(queue.strategy()))
                .set("timeout", timing.ring())
                // app_queue calls a member back at once for 0, and burns a core doing so
                .set("retry", Math.max(1, timing.retry()))
                .set("wrapuptime", timing.wrapUp())
                .set("servicelevel", timing.serviceLevel())
                .set("weight", queue.limits().weight())
                .set("maxlen", queue.limits().maxLength())
                .set("musicclass", sounds.musicClass())
                .set("ringinuse", false)
                .set("autopause", queue.extras().autoPause())
                .set("joinempty", absences(queue.extras().joinEmpty(), "yes"))
                .set("leavewhenempty", absences(queue.extras().leaveEmpty(), "no"))
                .set("reportholdtime", false)
                .set("announce-frequency", sounds.positionEvery())
                .set("announce-position", sounds.positionEvery() > 0)
                .set("announce-holdtime", sounds.holdTime());
        queue.extras().further().forEach(file::set);
        queue.extras().prompts().forEach(file::set);
        if (queue.extras().penaltyLimit() > 0) {
            file.set("penaltymemberslimit", queue.extras().penaltyLimit());
        }
        if (!queue.extras().bands().isEmpty()) {
            file.set("defaultrule", queue.name());
        }
        if (!sounds.periodic().isEmpty() && sounds.periodicEvery() > 0) {
            file.set("periodic-announce-frequency", sounds.periodicEvery())
                    .set("periodic-announce", String.join(",", sounds.periodic()));
        }
        if (queue.limits().exitDigit().isPresent()) {
            file.set("context", DialplanFile.exitContext(queue));
        }
    }

    private static String absences(List<String> absences, String none) {
        return absences.isEmpty() ? none : String.join(",", absences);
    }

    private static void rules(ConfFile file, QueueProfile queue) {
        file.section(queue.name());
        queue.extras()
                .bands()
                .forEach(band ->
                        file.line(
                                "penaltychange => "
                                        + band.after()
                                        + ","
                                        + band.highest()
                                        + ","
                                        + band.lowest()));
    }

    /// `app_queue` knows no skills; it takes turns then.
    private static String strategy(Strategy strategy) {
        return switch (strategy) {
            case RINGALL -> "ringall";
            case RRMEMORY, SKILLS -> "rrmemory";
            case LEASTRECENT -> "leastrecent";
            case FEWESTCALLS -> "fewestcalls";
            case RANDOM -> "random";
            case WRANDOM -> "wrandom";
            case LINEAR -> "linear";
        };
    }
}
