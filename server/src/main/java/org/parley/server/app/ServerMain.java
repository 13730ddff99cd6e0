package org.parley.server.app;

import org.parley.contract.platform.Permitted;
import org.parley.server.platform.config.ConfigurationFault;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.info.Version;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.updates.ProgramFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// The server as a program: `--data FOLDER` and, if wanted, `--config FILE`; or one of the
/// [ServerCommands].
///
/// It writes one line that begins with `READY` when it serves, and ends gracefully on SIGTERM. When
/// it cannot start it says why and what to do, and ends with 1, or with 2 when the configuration or
/// command line is at fault.
public final class ServerMain {
    private static final Logger LOG = LoggerFactory.getLogger(ServerMain.class);
    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;

    private ServerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Map<String, String> properties = new HashMap<>();
        System.getProperties()
                .stringPropertyNames()
                .forEach(name -> properties.put(name, System.getProperty(name)));
        List<String> line = List.of(arguments);
        if (ServerCommands.isCommand(line)) {
            System.exit(ServerCommands.atTerminal().run(line, System.getenv(), properties));
        }
        Server server;
        Sources sources = Sources.of(List.of(), System.getenv(), properties);
        try {
            sources = Sources.of(line, System.getenv(), properties);
            server = Server.start(sources);
        } catch (ConfigurationFault e) {
            fail(String.valueOf(e.getMessage()), MISCONFIGURED);
            return;
        } catch (StartFailure e) {
            LOG.debug("Start failed", e);
            new ProgramFolder(sources.dataFolder()).failed(e.getMessage() + " " + e.cure());
            fail(e.getMessage() + "\n" + e.cure(), FAILED);
            return;
        }
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(() -> {
                                    server.close();
                                    ended.countDown();
                                }));
        server.part(ProgramFolder.class).ready(new Version().text());
        say("READY after " + ManagementFactory.getRuntimeMXBean().getUptime() + " ms");
        ended.await();
    }

    private static void fail(String why, int code) {
        say("NOT STARTED: " + why);
        System.exit(code);
    }

    @Permitted("scripts wait for this line, whatever the log's form is")
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
