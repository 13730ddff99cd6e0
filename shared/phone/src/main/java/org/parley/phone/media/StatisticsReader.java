package org.parley.phone.media;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Takes our figures out of the library's report (W3C webrtc-stats names).
final class StatisticsReader {
    private StatisticsReader() {}

    static MediaStatistics read(RTCStatsReport report) {
        Map<String, RTCStats> all = report.getStats();
        Optional<Map<String, Object>> in = of(all, RTCStatsType.INBOUND_RTP);
        Optional<Map<String, Object>> out = of(all, RTCStatsType.OUTBOUND_RTP);
        Optional<Map<String, Object>> far = of(all, RTCStatsType.REMOTE_INBOUND_RTP);
        String codec =
                in.map(values -> values.get("codecId"))
                        .map(id -> all.get(id.toString()))
                        .map(stats -> String.valueOf(stats.getAttributes().get("mimeType")))
                        .map(type -> type.substring(type.indexOf('/') + 1))
                        .orElse("");
        return new MediaStatistics(
                codec,
                (long) number(out, "packetsSent"),
                (long) number(in, "packetsReceived"),
                (long) number(in, "packetsLost"),
                seconds(number(in, "jitter")),
                seconds(number(far, "roundTripTime")),
                (long) number(in, "concealedSamples"));
    }

    private static Optional<Map<String, Object>> of(Map<String, RTCStats> all, RTCStatsType type) {
        return all.values().stream()
                .filter(s -> s.getType() == type)
                .map(RTCStats::getAttributes)
                .findFirst();
    }

    private static double number(Optional<Map<String, Object>> values, String name) {
        Object value = values.map(v -> v.get(name)).orElse(0L);
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
