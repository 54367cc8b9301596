package org.houselist.settings;

import java.util.List;

/**
 * What is not an address although it stands in an e-mail field.
 *
 * @param placeholders compared with the whole field, trimmed and in lower case; {@code *} stands for any run of
 *     characters
 */
public record Addresses(List<String> placeholders) {
    public Addresses {
        placeholders = List.copyOf(placeholders);
    }

    /** What box offices type when they have no address. */
    public static Addresses defaults() {
        return new Addresses(List.of(
                "none@none.*",
                "none@none",
                "none",
                "noemail",
                "noemail@*",
                "no-email",
                "no-email@*",
                "no_email@*",
                "no.email@*",
                "no email",
                "no email *",
                "no e-mail",
                "n/a",
                "n/a@*",
                "na",
                "na@na.*",
                "unknown",
                "unknown@unknown.*",
                "required",
                "required *",
                "required@*",
                "declined",
                "refused",
                "x",
                "xxx",
                "-",
                "--"));
    }
}
