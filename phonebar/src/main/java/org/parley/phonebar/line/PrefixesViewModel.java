package org.parley.phonebar.line;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Preference;
import org.parley.contract.platform.PreferenceApi;
import org.parley.contract.telephony.route.OwnPrefix;
import org.parley.contract.telephony.route.OwnPrefixApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The out-prefix by which calls go out, kept on the server for every computer of the agent. Used
/// on the screen's thread.
public final class PrefixesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PrefixesViewModel.class);
    private static final String KEY = "phonebar.out-prefix";

    private final OwnPrefixApi api;
    private final PreferenceApi kept;
    private final BackgroundWork background;
    private final Texts texts;
    private final Notices notices;
    private final ObservableList<OwnPrefix> prefixes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<OwnPrefix>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The id of the one that is wanted, empty for none; null until it was read.
    private @Nullable String wanted;

    private record Read(List<OwnPrefix> prefixes, String wanted) {}

    public PrefixesViewModel(
            OwnPrefixApi api,
            PreferenceApi kept,
            BackgroundWork background,
            Texts texts,
            Notices notices) {
        this.api = api;
        this.kept = kept;
        this.background = background;
        this.texts = texts;
        this.notices = notices;
    }

    /// Those that the agent may take, by name; empty for whoever has none.
    public ObservableList<OwnPrefix> prefixes() {
        return FXCollections.unmodifiableObservableList(prefixes);
    }

    /// The one by which calls go out; empty for the usual way.
    public ReadOnlyObjectProperty<Optional<OwnPrefix>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Asks the server.
    public void load() {
        background
                .run("Reading the out-prefixes", () -> new Read(api.list(), wish()))
                .onSuccess(this::take)
                .onFailure(failure -> LOG.info("the prefixes stay: {}", failure.getMessage()));
    }

    /// Lets the next calls go out by a prefix, or the usual way.
    public void choose(Optional<OwnPrefix> prefix) {
        String id = prefix.map(one -> one.id().toString()).orElse("");
        if (id.equals(wanted)) {
            return;
        }
        wanted = id;
        chosen.set(prefix);
        background
                .run("Keeping the out-prefix", () -> kept.put(KEY, new Preference(id)))
                .onFailure(notices::failed);
    }

    /// What the telephone tells the server with a call.
    public Map<String, String> headers() {
        return chosen.get()
                .map(prefix -> Map.of(OwnPrefix.HEADER, prefix.digits()))
                .orElse(Map.of());
    }

    private String wish() {
        String known = wanted;
        return known == null ? kept.get(KEY).value() : known;
    }

    private void take(Read read) {
        if (wanted == null) {
            wanted = read.wanted();
        }
        if (!prefixes.equals(read.prefixes())) {
            prefixes.setAll(read.prefixes());
        }
        Optional<OwnPrefix> before = chosen.get();
        chosen.set(prefixes.stream().filter(one -> one.id().toString().equals(wanted)).findFirst());
        if (chosen.get().isEmpty()) {
            before.ifPresent(
                    gone -> notices.tell(texts.get("phonebar.out-prefix.gone", gone.name())));
        }
    }
}
