package org.houselist.batch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The name of a list, communication or delivered file as a file name. */
final class OutboxName {
    /** What ext4, XFS, APFS and NTFS take, in bytes. */
    private static final int LONGEST = 255;

    private static final int HASH_DIGITS = 16;
    private static final Pattern SHORTENED = Pattern.compile("~[0-9a-f]{" + HASH_DIGITS + "}$");

    private OutboxName() {}

    /**
     * Every character outside {@code [A-Za-z0-9._-]} becomes the {@code %XX} of its UTF-8 bytes (RFC 3986, 2.1). Where that is
     * too long for a file system the end gives way to {@code ~} and a part of the name's SHA-256; an empty name becomes
     * {@code %}. Both cannot come out of another name, so two names never share a file.
     */
    static String of(String name, String ending) {
        String encoded = name.isEmpty() ? "%" : encode(name);
        int room = LONGEST - ending.length();
        return (encoded.length() <= room ? encoded : shorten(encoded, name, room)) + ending;
    }

    /** Whether the end of a name gave way in {@link #of}; without the ending. */
    static boolean isShortened(String stem) {
        return SHORTENED.matcher(stem).find();
    }

    private static String encode(String name) {
        StringBuilder encoded = new StringBuilder(name.length());
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) (unit & 0xff))) {
                encoded.append((char) unit);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    private static String shorten(String encoded, String name, int room) {
        int kept = room - 1 - HASH_DIGITS;
        int percent = encoded.lastIndexOf('%', kept - 1);
        int end = percent >= 0 && percent > kept - 3 ? percent : kept;
        return encoded.substring(0, end) + "~" + Fingerprint.of(name).substring(0, HASH_DIGITS);
    }
}
