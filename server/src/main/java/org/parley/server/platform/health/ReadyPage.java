package org.parley.server.platform.health;

import jakarta.inject.Inject;

import org.parley.server.platform.http.Access;
import org.parley.server.platform.http.SitePage;
import org.parley.server.platform.life.HealthCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `/health/ready`: every essential part works; else 503 and the faults. Who balances load sends no
/// more requests then.
final class ReadyPage implements SitePage {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyPage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<HealthCheck> checks;

    @Inject
    ReadyPage(Set<HealthCheck> checks) {
        this.checks = checks.stream().sorted(Comparator.comparing(HealthCheck::name)).toList();
    }

    @Override
    public String path() {
        return "/health/ready";
    }

    @Override
    public Access access() {
        return new Access.Open();
    }

    @Override
    public Content read() {
        List<CompletableFuture<HealthReport.Part>> running =
                checks.stream().map(ReadyPage::begin).toList();
        HealthReport report =
                HealthReport.of(running.stream().map(CompletableFuture::join).toList());
        return new Content(report.httpStatus(), "application/json", report.json());
    }

    private static CompletableFuture<HealthReport.Part> begin(HealthCheck check) {
        CompletableFuture<String> fault = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("health-" + check.name())
                .start(() -> fault.completeAsync(() -> check.fault().orElse(""), Runnable::run));
        return fault.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(problem -> sentenceFor(check, problem))
                .thenApply(text -> new HealthReport.Part(check.name(), text, check.essential()));
    }

    private static String sentenceFor(HealthCheck check, Throwable problem) {
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null
                        ? problem.getCause()
                        : problem;
        if (cause instanceof TimeoutException) {
            return "It does not answer within " + PATIENCE.toSeconds() + " s.";
        }
        LOG.warn("The health check of {} failed", check.name(), cause);
        return "Its check failed; the log tells why.";
    }
}
