package org.parley.phone.testing;

/// The longer files of a [SmallAsterisk].
final class AsteriskFiles {
    private AsteriskFiles() {}

    /// Raw samples of 16 bits at 8 kHz, which Asterisk plays from a file named .sln.
    static byte[] music(int hertz) {
        byte[] samples = new byte[8000 * 2 * 10];
        for (int i = 0; i < samples.length / 2; i++) {
            int sample = (int) (8000 * Math.sin(2 * Math.PI * hertz * i / 8000));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        return samples;
    }

    static String pjsip(int sip) {
        StringBuilder text =
                new StringBuilder(
                        """
                        [global]
                        type=global
                        endpoint_identifier_order=auth_username,username,ip
                        [udp]
                        type=transport
                        protocol=udp
                        bind=127.0.0.1:%d
                        [ws]
                        type=transport
                        protocol=ws
                        bind=127.0.0.1
                        [wss]
                        type=transport
                        protocol=wss
                        bind=127.0.0.1
                        [trunk]
                        type=endpoint
                        context=phones
                        disallow=all
                        allow=ulaw
                        direct_media=no
                        rtp_symmetric=yes
                        trust_id_inbound=yes
                        aors=trunk
                        [trunk]
                        type=aor
                        [trunk]
                        type=identify
                        endpoint=trunk
                        match=127.0.0.1
                        [phone](!)
                        type=endpoint
                        context=phones
                        disallow=all
                        direct_media=no
                        dtmf_mode=rfc4733
                        send_pai=yes
                        moh_suggest=default
                        [web](!,phone)
                        webrtc=yes
                        dtls_auto_generate_cert=yes
                        allow=opus,ulaw
                        rtp_timeout=8
                        rtp_timeout_hold=60
                        [plain](!,phone)
                        allow=ulaw
                        rtp_symmetric=yes
                        [aor](!)
                        type=aor
                        max_contacts=1
                        remove_existing=yes
                        """
                                .formatted(sip));
        for (int number = 1001; number <= 1003; number++) {
            telephone(text, number, "web");
        }
        for (int number = 2001; number <= 2060; number++) {
            telephone(text, number, "plain");
        }
        return text.toString();
    }

    private static void telephone(StringBuilder text, int number, String kind) {
        text.append(
                """
                [%1$d](%2$s)
                auth=%1$d
                aors=%1$d
                callerid="Phone %1$d" <%1$d>
                [%1$d]
                type=auth
                username=%1$d
                password=pw%1$d
                [%1$d](aor)
                """
                        .formatted(number, kind));
    }

    static String dialplan() {
        return """
        [phones]
        exten => 600,1,Answer()
         same => n,Echo()
        exten => 601,1,Answer()
         same => n,Milliwatt()
        exten => 602,1,Answer()
         same => n,Playtones(660)
         same => n,Wait(60)
        exten => 617,1,Answer()
         same => n,Set(GLOBAL(KEYS)=)
         same => n,Read(D,,4,,1,10)
         same => n,Set(GLOBAL(KEYS)=${D})
         same => n,Wait(30)
        exten => 618,1,Ringing()
         same => n,Wait(60)
        exten => 619,1,Busy(1)
        exten => _[12]XXX,1,Dial(PJSIP/${EXTEN},30)
        exten => _71XXXX,1,Dial(PJSIP/${EXTEN:2},30,b(auto^s^1))
        exten => _72XXXX,1,Dial(PJSIP/${EXTEN:2},30,b(offer^s^1))
        [auto]
        exten => s,1,Set(PJSIP_HEADER(add,Call-Info)=<sip:127.0.0.1>\\;answer-after=0)
         same => n,Return()
        [offer]
        exten => s,1,Set(PJSIP_HEADER(add,X-Parley-Call)=phone-17.4)
         same => n,Set(PJSIP_HEADER(add,X-Parley-Offer)=17)
         same => n,Set(PJSIP_HEADER(add,X-Parley-Queue)=sales)
         same => n,Return()
        """;
    }
}
