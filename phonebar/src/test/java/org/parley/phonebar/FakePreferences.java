package org.parley.phonebar;

import org.parley.contract.platform.Preference;
import org.parley.contract.platform.PreferenceApi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a server keeps for one person.
public final class FakePreferences implements PreferenceApi {
    private final Map<String, Preference> kept = new ConcurrentHashMap<>();

    @Override
    public Preference get(String key) {
        return kept.getOrDefault(key, new Preference(""));
    }

    @Override
    public void put(String key, Preference preference) {
        kept.put(key, preference);
    }
}
