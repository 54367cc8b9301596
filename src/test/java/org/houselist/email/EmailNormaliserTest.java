package org.houselist.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.houselist.email.EmailReading.Unusable;
import org.houselist.email.EmailReading.Usable;
import org.junit.jupiter.api.Test;

class EmailNormaliserTest {

    private static final List<String> DOMAINS = List.of(
            "example.org",
            "Example.COM",
            "mail.example.net",
            "gmail.com",
            "xn--bcher-kva.example.com",
            "theatre.test",
            "example");
    private static final String PIECES =
            "aabcdexyzNOAZ019..@@+-_'!#$%&*/=?^`{|}~ ,;:<>()[]\\\"\u00a0\u200b\u00e9\u212a\t";

    private final EmailNormaliser normaliser = new EmailNormaliser(EmailNormaliser.defaultPlaceholders());

    @Test
    void the_quick_way_and_the_careful_way_always_agree() {
        DOMAINS.forEach(domain -> normaliser.read("ann@" + domain));
        Random random = new Random(7);
        int usable = 0;
        for (int i = 0; i < 300_000; i++) {
            String raw = generated(random);
            EmailReading careful = normaliser.readCarefully(raw);
            assertThat(normaliser.read(raw)).as(raw).isEqualTo(careful);
            usable += careful instanceof Usable ? 1 : 0;
        }
        assertThat(usable).as("examples of both kinds").isBetween(50_000, 280_000);
    }

    @Test
    void what_was_read_once_reads_the_same_again() {
        Random random = new Random(8);
        for (int i = 0; i < 100_000; i++) {
            if (normaliser.read(generated(random)) instanceof Usable usable) {
                assertThat(normaliser.read(usable.address().text())).isEqualTo(usable);
            }
        }
    }

    private static String generated(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? " " : "");
        if (random.nextInt(20) == 0) {
            text.append(List.of("noemail", "none", "na", "x", "mailto:a", "Required")
                    .get(random.nextInt(6)));
        }
        int strange = random.nextInt(3) == 0 ? PIECES.length() : 14;
        int length = random.nextInt(50) == 0 ? 60 + random.nextInt(10) : random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(PIECES.charAt(random.nextInt(strange)));
        }
        String domain = DOMAINS.get(random.nextInt(DOMAINS.size()));
        text.append('@').append(random.nextInt(9) == 0 ? domain.toUpperCase(Locale.ROOT) : domain);
        int end = random.nextInt(24);
        return text.append(end < 5 ? List.of(" ", ".", "\r\n", "\u00a0", "x").get(end) : "")
                .toString();
    }

    @Test
    void the_settings_decide_what_a_placeholder_is() {
        EmailNormaliser own = new EmailNormaliser(List.of("Box@*", "k.a.", "*@house.example.org", "kein*mail*", ""));
        assertThat(reason(own, "box@example.org")).isEqualTo(EmailReason.PLACEHOLDER);
        assertThat(reason(own, "12@house.example.org")).isEqualTo(EmailReason.PLACEHOLDER);
        assertThat(reason(own, "Keine E-Mail vorhanden")).isEqualTo(EmailReason.PLACEHOLDER);
        assertThat(reason(own, "K.A.")).isEqualTo(EmailReason.PLACEHOLDER);
        assertThat(own.read("none@none.com")).isInstanceOf(Usable.class);
        assertThat(reason(own, "boxer")).isEqualTo(EmailReason.NO_AT);
    }

    @Test
    void a_missing_field_is_blank() {
        assertThat(reason(normaliser, null)).isEqualTo(EmailReason.BLANK);
    }

    @Test
    void every_reason_has_a_sentence_for_a_person() {
        for (EmailReason reason : EmailReason.values()) {
            assertThat(reason.sentence()).endsWith(".").doesNotContain("_");
        }
    }

    @Test
    void a_field_full_of_wrappings_or_letters_is_refused_without_burning_time() {
        assertThat(reason(normaliser, "mailto:".repeat(100_000))).isEqualTo(EmailReason.NO_AT);
        assertThat(reason(normaliser, "a@" + "\u00fc".repeat(500_000) + ".org")).isEqualTo(EmailReason.DOMAIN_INVALID);
        assertThat(reason(normaliser, "a".repeat(1_000_000) + "@example.org")).isEqualTo(EmailReason.TOO_LONG);
    }

    @Test
    void a_log_shows_the_first_letter_and_the_domain() {
        EmailAddress ann = new EmailAddress("ann@example.org");
        assertThat(ann.masked()).isEqualTo("a***@example.org").isEqualTo(ann.toString());
        assertThat(ann.localPart()).isEqualTo("ann");
        assertThat(ann.domain()).isEqualTo("example.org");
    }

    @Test
    void international_labels_are_coded_as_the_jdk_codes_them_where_both_rules_agree() {
        for (String label : List.of(
                "b\u00fccher",
                "m\u00fcnchen-ost",
                "\u9ed2\u5ddd",
                "\u03b4\u03bf\u03ba\u03b9\u03bc\u03ae",
                "\u00e9\u00e8\u00ea",
                "\u0438\u0441\u043f\u044b\u0442\u0430\u043d\u0438\u0435",
                "a\u00fc1\u00f6b\u4e2d")) {
            assertThat(Domain.toAscii(label)).isEqualTo(java.net.IDN.toASCII(label));
        }
    }

    private static EmailReason reason(EmailNormaliser normaliser, @org.jspecify.annotations.Nullable String raw) {
        return ((Unusable) normaliser.read(raw)).reason();
    }
}
