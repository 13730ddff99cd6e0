package org.parley.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.AgentApi;
import org.parley.contract.staff.BarApi;
import org.parley.contract.staff.BarSetting;
import org.parley.contract.staff.BarSettings;
import org.parley.contract.staff.LogLevel;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An agent's own bar on the whole server.
@Tag("T1")
final class OwnBarTest {
    @TempDir Path data;

    @Test
    void agentsChangeWhatNobodyHasForced() {
        try (var server = new RunningServer(data, Map.of())) {
            AgentApi agents = server.signIn("admin").api(AgentApi.class);
            BarApi bar = server.signIn("ann").api(BarApi.class);
            BarSettings before = bar.bar();

            BarSettings after = bar.changeBar(before.with(BarSetting.AUTO_ANSWER, true));
            assertEquals(true, after.autoAnswer());
            AgentAccount ann = ann(agents);
            assertEquals(true, ann.autoAnswer());
            assertEquals(
                    "ann", agents.history(ann.id(), 1, 0).rows().getFirst().by(), "in the trail");

            agents.update(
                    ann.id(),
                    new RecordShape<>(AgentAccount.class)
                            .with(
                                    ann,
                                    Map.of(
                                            "alwaysOnTop",
                                            false,
                                            "forced",
                                            Set.of(BarSetting.ALWAYS_ON_TOP))),
                    null);
            BarSettings forced = bar.bar();
            assertEquals(Set.of(BarSetting.ALWAYS_ON_TOP), forced.forced());
            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () -> bar.changeBar(forced.with(BarSetting.ALWAYS_ON_TOP, true)));
            assertEquals(ErrorCode.FORBIDDEN, refusal.code());
            var claimed = new BarSettings(false, 3, false, false, LogLevel.INFO, Set.of());
            assertEquals(
                    new BarSettings(
                            false,
                            3,
                            false,
                            false,
                            LogLevel.INFO,
                            Set.of(BarSetting.ALWAYS_ON_TOP)),
                    bar.changeBar(claimed),
                    "what is forced stays so");
        }
    }

    @Test
    void whoIsNoAgentHasNoBar() {
        try (var server = new RunningServer(data, Map.of())) {
            BarApi bar = server.signIn("admin").api(BarApi.class);
            assertEquals(ErrorCode.NOT_FOUND, assertThrows(Refusal.class, bar::bar).code());
        }
    }

    private static AgentAccount ann(AgentApi agents) {
        return agents.list("ann", List.of(), null, 10, 0).rows().stream()
                .filter(agent -> agent.name().equals("ann"))
                .findFirst()
                .orElseThrow();
    }
}
