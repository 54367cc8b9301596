package org.houselist.settings;

import java.util.List;
import org.houselist.email.EmailNormaliser;

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
        return new Addresses(EmailNormaliser.defaultPlaceholders());
    }
}
