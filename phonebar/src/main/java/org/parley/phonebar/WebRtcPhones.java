package org.parley.phonebar;

import org.parley.contract.telephony.PhoneAccount;
import org.parley.desk.signin.Version;
import org.parley.phone.AutoAnswer;
import org.parley.phone.Softphone;
import org.parley.phone.engine.PhoneOptions;
import org.parley.phone.engine.Phones;
import org.parley.phone.media.AudioMode;
import org.parley.phone.media.MediaSettings;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLContext;

/// Real telephones.
final class WebRtcPhones implements PhoneMaker {
    private static final AudioMode TONE = new AudioMode.Tone(660, 0.3);

    private final boolean headlessMedia;
    private final boolean autoAnswer;

    WebRtcPhones(PhonebarOptions options) {
        headlessMedia = options.headlessMedia();
        autoAnswer = options.autoAnswer();
    }

    @Override
    public Softphone open(PhoneAccount account, SSLContext tls, Executor listeners) {
        var media = MediaSettings.devices().withLoopbackOnly(account.loopbackMedia());
        var options =
                new PhoneOptions(
                        tls,
                        listeners,
                        Clock.systemUTC(),
                        headlessMedia ? media.withAudio(TONE) : media,
                        "Parley-Phonebar/" + Version.own());
        var phone =
                Phones.open(
                        new org.parley.phone.PhoneAccount(
                                account.user(),
                                account.password(),
                                account.domain(),
                                account.webSocket(),
                                account.displayName(),
                                Duration.ofMinutes(5)),
                        options);
        if (autoAnswer) {
            phone.autoAnswer(AutoAnswer.after(Duration.ZERO));
        }
        return phone;
    }
}
