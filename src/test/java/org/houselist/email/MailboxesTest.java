package org.houselist.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxesTest {

    private final Mailboxes mailboxes = new Mailboxes(Mailboxes.defaultRules());

    @Test
    void a_gmail_address_ignores_dots_tags_and_the_older_name() {
        assertThat(mailbox("a.nn.lee+tickets@googlemail.com")).isEqualTo("annlee@gmail.com");
        assertThat(mailbox("annlee@gmail.com")).isEqualTo("annlee@gmail.com");
    }

    @Test
    void microsoft_ignores_tags_but_keeps_dots_and_each_domain() {
        for (String domain :
                List.of("outlook.com", "msn.com", "hotmail.com", "hotmail.fr", "hotmail.co.uk", "live.com.au")) {
            assertThat(mailbox("ann.lee+x@" + domain)).isEqualTo("ann.lee@" + domain);
        }
    }

    @Test
    void apple_and_proton_have_three_names_each() {
        assertThat(List.of(mailbox("ann+a@me.com"), mailbox("ann@mac.com"), mailbox("ann+b@icloud.com")))
                .containsOnly("ann@icloud.com");
        assertThat(List.of(mailbox("ann+a@protonmail.com"), mailbox("ann@pm.me"), mailbox("ann@proton.me")))
                .containsOnly("ann@proton.me");
        assertThat(mailbox("ann+x@fastmail.fm")).isEqualTo("ann@fastmail.fm");
    }

    @Test
    void every_other_domain_keeps_the_address_itself() {
        for (String text : List.of(
                "ann.lee+x@example.org",
                "ann+x@outlook.fr",
                "ann+x@live.example.org",
                "ann+x@nothotmail.com",
                "ann+x@hotmail.com.example.org",
                "a+x@live.theatre.uk",
                "a+b@notgmail.com",
                "a+b@mail.me.com")) {
            assertThat(mailbox(text)).isEqualTo(text);
        }
    }

    @Test
    void a_local_part_is_never_emptied() {
        assertThat(mailbox("+tag@gmail.com")).isEqualTo("+tag@gmail.com");
        assertThat(mailbox("...@gmail.com")).isEqualTo("...@gmail.com");
        assertThat(mailbox("+tag@googlemail.com")).isEqualTo("+tag@gmail.com");
    }

    @Test
    void the_mailbox_of_a_mailbox_is_itself() {
        for (String text :
                List.of("a.b+c@googlemail.com", "+t.x@gmail.com", "a+b+c@me.com", "a.+b@gmail.com", "a+b@live.com")) {
            assertThat(mailbox(mailbox(text))).isEqualTo(mailbox(text));
        }
    }

    @Test
    void the_settings_may_name_other_providers() {
        Mailboxes own = new Mailboxes(
                List.of(new MailboxRule(List.of("Example.org", "example.*"), "example.org", true, false)));
        assertThat(own.mailboxOf(new EmailAddress("a.nn+x@example.co.uk"))).isEqualTo("ann+x@example.org");
        assertThat(own.mailboxOf(new EmailAddress("a.nn@gmail.com"))).isEqualTo("a.nn@gmail.com");
    }

    private String mailbox(String text) {
        return mailboxes.mailboxOf(new EmailAddress(text));
    }
}
