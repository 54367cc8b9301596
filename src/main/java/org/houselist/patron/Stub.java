package org.houselist.patron;

/**
 * How little a patron record holds. A record without a street that could be delivered to, without phone, birth date, purchase
 * and gift holds only an address: without a real name it is a <em>stub</em>, with one it is <em>name-only</em> and never a
 * placeholder. City, region, postal code and country do not count: web forms fill them together with a placeholder street.
 */
public enum Stub {
    /** Newsletter Newsletter, street "Required". */
    STUB,
    /** Ann Lee, and nothing else but her e-mail. */
    NAME_ONLY,
    /** Everybody else. */
    NO;

    /** Judges one record. */
    public static Stub of(PatronContent content, Placeholders placeholders) {
        boolean more = hasText(content.phone())
                || hasText(content.birthDate())
                || content.boughtOrGave()
                || (!content.street().isBlank() && !placeholders.isPlaceholderStreet(content.street()));
        if (more) {
            return NO;
        }
        return placeholders.realName(content.name()).isBlank() ? STUB : NAME_ONLY;
    }

    /** A dash or a dot typed into a required field is no content. */
    private static boolean hasText(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
