package org.parley.admin.voice;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.parley.admin.choice.Directory;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.telephony.StepParameter;
import org.parley.desk.i18n.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Action plans in words.
final class PlanWords {
    private static final Map<String, Ikon> ICONS =
            Map.ofEntries(
                    Map.entry("queue", MaterialDesignT.TRAY_FULL),
                    Map.entry("playback", MaterialDesignV.VOLUME_HIGH),
                    Map.entry("dial", MaterialDesignP.PHONE_OUTLINE),
                    Map.entry("outbound", MaterialDesignP.PHONE_OUTGOING_OUTLINE),
                    Map.entry("goto", MaterialDesignA.ARROW_RIGHT_CIRCLE_OUTLINE),
                    Map.entry("hangup", MaterialDesignP.PHONE_HANGUP_OUTLINE),
                    Map.entry("answer", MaterialDesignP.PHONE_CHECK_OUTLINE),
                    Map.entry("ringing", MaterialDesignB.BELL_OUTLINE),
                    Map.entry("wait", MaterialDesignT.TIMER_SAND),
                    Map.entry("music", MaterialDesignM.MUSIC_NOTE_OUTLINE),
                    Map.entry("say", MaterialDesignA.ACCOUNT_VOICE),
                    Map.entry("conference", MaterialDesignA.ACCOUNT_GROUP_OUTLINE),
                    Map.entry("record", MaterialDesignR.RECORD_CIRCLE_OUTLINE),
                    Map.entry("tag", MaterialDesignT.TAG_OUTLINE),
                    Map.entry("mail", MaterialDesignE.EMAIL_OUTLINE),
                    Map.entry("pickup", MaterialDesignP.PHONE_INCOMING_OUTLINE),
                    Map.entry("voicemail", MaterialDesignV.VOICEMAIL),
                    Map.entry("set", MaterialDesignV.VARIABLE),
                    Map.entry("gotoIf", MaterialDesignS.SOURCE_BRANCH),
                    Map.entry("agi", MaterialDesignS.SCRIPT_TEXT_OUTLINE),
                    Map.entry("popUp", MaterialDesignC.CARD_ACCOUNT_PHONE_OUTLINE),
                    Map.entry("openUrl", MaterialDesignW.WEB),
                    Map.entry("webCall", MaterialDesignC.CLOUD_UPLOAD_OUTLINE),
                    Map.entry("custom", MaterialDesignC.CODE_BRACES));

    private final Texts texts;
    private final Directory directory;
    private final String prefix;

    /// @param prefix of the texts, such as `routes`
    PlanWords(String prefix, Texts texts, Directory directory) {
        this.prefix = prefix;
        this.texts = texts;
        this.directory = directory;
    }

    static Ikon icon(String application) {
        return ICONS.getOrDefault(application, MaterialDesignH.HEXAGON_OUTLINE);
    }

    /// What is referred to by parameters of the kind; empty when the value is typed.
    static Optional<Directory.Kind> findThings(StepParameter.Kind kind) {
        return switch (kind) {
            case QUEUE -> Optional.of(Directory.Kind.QUEUES);
            case SOUND -> Optional.of(Directory.Kind.SOUNDS);
            case TRUNK -> Optional.of(Directory.Kind.TRUNKS);
            case AGENT -> Optional.of(Directory.Kind.AGENTS);
            case TELEPHONE -> Optional.of(Directory.Kind.TELEPHONES);
            case MUSIC -> Optional.of(Directory.Kind.MUSIC);
            case MAILBOX -> Optional.of(Directory.Kind.MAILBOXES);
            case TAG -> Optional.of(Directory.Kind.TAGS);
            case ACCOUNT -> Optional.of(Directory.Kind.MAIL_ACCOUNTS);
            case NUMBER, DIGITS, FLAG, CHOICE, NAME, TEXT -> Optional.empty();
        };
    }

    String application(String name) {
        return wordOf(prefix + ".app." + name, name);
    }

    String parameter(String name) {
        return wordOf(prefix + ".param." + name, name);
    }

    String choice(String parameter, String value) {
        return wordOf(prefix + ".param." + parameter + "." + value, value);
    }

    /// The application, what it is about, and when: `Queue sales (Office hours)`.
    String sentence(PlanStep step) {
        Stream<Optional<String>> parts =
                Stream.of(
                        Optional.of(application(step.application())),
                        step.parameters().values().stream()
                                .map(this::findName)
                                .flatMap(Optional::stream)
                                .findFirst(),
                        Optional.ofNullable(step.intervalId())
                                .map(id -> "(" + name(Directory.Kind.INTERVALS, id) + ")"));
        return String.join(" ", parts.flatMap(Optional::stream).toList());
    }

    private String name(Directory.Kind kind, UUID id) {
        return directory.names(kind).get().getOrDefault(id, "?");
    }

    private Optional<String> findName(String value) {
        List<Directory.Kind> kinds =
                Arrays.stream(StepParameter.Kind.values())
                        .map(PlanWords::findThings)
                        .flatMap(Optional::stream)
                        .toList();
        return kinds.stream()
                .flatMap(kind -> directory.names(kind).get().entrySet().stream())
                .filter(thing -> thing.getKey().toString().equals(value))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String wordOf(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
