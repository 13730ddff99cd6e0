package org.parley.phonebar.line;

import org.parley.phone.PhoneCall;
import org.parley.phone.Softphone;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// How calls go out: what the telephone tells the server with each, and by what the server says
/// that it went.
public final class OutWay {
    private final Runnable changed;
    private Supplier<Map<String, String>> headers = Map::of;
    private String by = "";

    /// @param changed hears that another prefix was taken
    OutWay(Runnable changed) {
        this.changed = changed;
    }

    /// Takes what every call tells the server.
    public void tell(Supplier<Map<String, String>> wanted) {
        headers = wanted;
    }

    /// Takes by which prefix the call went out, as the server says; empty for none.
    public void went(String prefix) {
        if (!by.equals(prefix)) {
            by = prefix;
            changed.run();
        }
    }

    String by() {
        return by;
    }

    PhoneCall call(Softphone telephone, String number) {
        return call(telephone, number, Map.of());
    }

    PhoneCall call(Softphone telephone, String number, Map<String, String> further) {
        Map<String, String> all = new HashMap<>(headers.get());
        all.putAll(further);
        return telephone.call(number, all);
    }
}
