package org.parley.phone.sip;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/// Two endpoints on one thread, joined by a transport that loses what it is told to lose.
final class SipEndpointTest {
    private static final Timing QUICK =
            new Timing(
                    Duration.ofMillis(20),
                    Duration.ofMillis(80),
                    Duration.ofMillis(640),
                    Duration.ofSeconds(5));

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile int lose;
    private boolean reliable;
    private SipEndpoint caller;
    private SipEndpoint callee;
    private RequestHandler behaviour = (request, transaction) -> transaction.respond(200, "OK");

    private void join(boolean reliableTransport) {
        reliable = reliableTransport;
        caller =
                new SipEndpoint(
                        new Wire("a", () -> callee), thread, QUICK, (q, t) -> t.respond(200, "OK"));
        callee =
                new SipEndpoint(
                        new Wire("b", () -> caller),
                        thread,
                        QUICK,
                        (q, t) -> behaviour.requested(q, t));
    }

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    @Test
    void sendsARequestAgainUntilItArrives() {
        join(false);
        lose = 3;
        send("OPTIONS");
        await().until(() -> heard.contains("200"));
        assertTrue(sent.stream().filter(s -> s.equals("a OPTIONS")).count() >= 4, sent.toString());
        await().until(() -> open() == 0);
    }

    @Test
    void sendsNothingTwiceOverAReliableTransport() {
        join(true);
        send("OPTIONS");
        await().until(() -> heard.contains("200"));
        assertEquals(1, sent.stream().filter(s -> s.equals("a OPTIONS")).count());
        await().until(() -> open() == 0);
    }

    @Test
    void givesUpWhenNothingEverArrives() {
        join(false);
        lose = Integer.MAX_VALUE;
        send("OPTIONS");
        await().until(() -> heard.contains("TIMED_OUT"));
        assertEquals(0, open());
    }

    @Test
    void hearsARefusalOnceAndAcknowledgesIt() {
        join(false);
        behaviour = (request, transaction) -> transaction.respond(486, "Busy Here");
        send("INVITE");
        await().until(() -> heard.contains("486"));
        await().until(() -> sent.contains("a ACK"));
        await().until(() -> open() == 0);
        assertEquals(1, heard.stream().filter("486"::equals).count());
    }

    @Test
    void takesARingingCallBack() {
        join(true);
        behaviour =
                (request, transaction) -> {
                    transaction.whenCancelled(
                            cancel -> transaction.respond(487, "Request Terminated"));
                    transaction.respond(180, "Ringing");
                };
        thread.execute(() -> caller.send(request("INVITE"), new Heard()).cancel());
        await().until(() -> heard.contains("487"));
        assertTrue(sent.indexOf("a CANCEL") > sent.indexOf("b 180") - 2, sent.toString());
        await().until(() -> open() == 0);
    }

    @Test
    void repeatsAnAnswerUntilItIsAcknowledged() {
        join(false);
        behaviour =
                (request, transaction) -> {
                    transaction.whenAcknowledged(ack -> heard.add("acknowledged"));
                    transaction.respond(200, "OK");
                };
        thread.execute(() -> {
            Heard handler = new Heard();
            handler.transaction = caller.send(request("INVITE"), handler);
        });
        await().until(() -> sent.stream().filter("b 200"::equals).count() >= 3);
        thread.execute(() -> heard.add("go"));
        await().until(() -> heard.contains("acknowledged"));
        await().until(() -> open() == 0);
    }

    @Test
    void tellsEveryOpenRequestWhenTheConnectionBreaks() {
        join(true);
        behaviour = (request, transaction) -> heard.add("asked");
        send("OPTIONS");
        await().until(() -> heard.contains("asked"));
        thread.execute(() -> caller.connectionLost());
        await().until(() -> heard.contains("CONNECTION_LOST"));
    }

    private int open() {
        return caller.open() + callee.open();
    }

    private void send(String method) {
        thread.execute(() -> caller.send(request(method), new Heard()));
    }

    private static SipRequest request(String method) {
        SipHeaders headers =
                SipHeaders.NONE
                        .plus("From", "<sip:a@a>;tag=1")
                        .plus("To", "<sip:b@b>")
                        .plus("Call-ID", "one")
                        .plus("CSeq", "1 " + method)
                        .plus("Contact", "<sip:a@a>");
        return new SipRequest(method, "sip:b@b", headers, SipBody.EMPTY);
    }

    private final class Heard implements ResponseHandler {
        private ClientTransaction transaction;

        @Override
        public void answered(SipResponse response) {
            heard.add("" + response.code());
            if (transaction != null) {
                thread.schedule(this::acknowledge, 150, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }

        private void acknowledge() {
            SipRequest ack = request("INVITE").with("CSeq", "1 ACK");
            transaction.acknowledge(
                    caller.outsideTransaction(
                            new SipRequest("ACK", ack.uri(), ack.headers(), SipBody.EMPTY)));
        }

        @Override
        public void failed(Failure failure) {
            heard.add(failure.name());
        }
    }

    private final class Wire implements SipTransport {
        private final String name;
        private final java.util.function.Supplier<SipEndpoint> other;

        Wire(String name, java.util.function.Supplier<SipEndpoint> other) {
            this.name = name;
            this.other = other;
        }

        @Override
        public void send(SipMessage message) {
            sent.add(
                    name
                            + " "
                            + (message instanceof SipResponse r
                                    ? "" + r.code()
                                    : ((SipRequest) message).method()));
            if (lose > 0) {
                lose--;
                return;
            }
            thread.execute(() -> other.get().receive(message));
        }

        @Override
        public boolean reliable() {
            return reliable;
        }

        @Override
        public String via() {
            return "UDP " + name;
        }
    }
}
