package org.houselist.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Fills an inbox. Text files are delivered as they stand, except:
 *
 * <ul>
 *   <li>{@code patrons.csv@windows-1252+crlf} is delivered as {@code patrons.csv}, recoded: bom, cr, crlf, gz, escapes
 *       ({@code \x00} is one byte) or the name of a character set;
 *   <li>the folder {@code export.zip} is delivered as a zip;
 *   <li>a kind that the case does not deliver comes again as it was the night before (a full extract), or as a header
 *       without rows; a night with a file {@code bare} has only its own.
 * </ul>
 */
final class Delivery {
    private static final Map<String, String> HEADERS = Map.of(
            "patrons", "patron_id,first_name,last_name,email\n",
            "subscribers", "email,list,status\n",
            "sends", "email,campaign_id,sent_at,outcome\n");
    private static final List<String> FULL =
            List.of("patrons", "patron-emails", "subscribers", "communications", "audiences");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

    private Delivery() {}

    /** Writes the inbox of a night; {@code before} is the inbox of the night before, which may not exist. */
    static void deliver(CaseNight night, Path before, Path inbox) throws IOException {
        Files.createDirectories(inbox);
        if (Files.isDirectory(night.in())) {
            for (Path file : list(night.in())) {
                own(file, inbox);
            }
        }
        if (!Files.exists(night.folder().resolve("bare"))) {
            again(before, inbox);
            headers(inbox);
        }
    }

    private static void own(Path file, Path inbox) throws IOException {
        String name = file.getFileName().toString();
        int at = name.indexOf('@');
        if (Files.isDirectory(file)) {
            zip(file, inbox.resolve(name));
        } else if (at < 0) {
            Files.copy(file, inbox.resolve(name));
        } else {
            byte[] bytes = recoded(Files.readString(file), name.substring(at + 1));
            Files.write(inbox.resolve(name.substring(0, at)), bytes);
        }
    }

    private static byte[] recoded(String text, String how) throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        boolean packed = false;
        String recoded = text;
        for (String one : how.split("\\+")) {
            switch (one) {
                case "bom" -> recoded = "\uFEFF" + recoded;
                case "cr" -> recoded = recoded.replace("\n", "\r");
                case "crlf" -> recoded = recoded.replace("\n", "\r\n");
                case "gz" -> packed = true;
                case "escapes" -> {
                    charset = StandardCharsets.ISO_8859_1;
                    recoded = escapes(recoded);
                }
                default -> charset = Charset.forName(one);
            }
        }
        byte[] bytes = recoded.getBytes(charset);
        return packed ? packed(bytes) : bytes;
    }

    /** What stands there as text becomes UTF-8, and each escape its byte. */
    private static String escapes(String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return BYTE.matcher(bytes)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void zip(Path folder, Path to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Path file : list(folder)) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
    }

    private static void again(Path before, Path inbox) throws IOException {
        if (!Files.isDirectory(before)) {
            return;
        }
        for (Path file : list(before)) {
            String kind = kind(file);
            if (FULL.contains(kind) && !has(inbox, kind)) {
                Files.copy(file, inbox.resolve(file.getFileName()));
            }
        }
    }

    private static void headers(Path inbox) throws IOException {
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            if (!has(inbox, header.getKey())) {
                Files.writeString(inbox.resolve(header.getKey() + ".csv"), header.getValue());
            }
        }
    }

    /** Whether the night delivers that kind; several files of a kind that come again come one after the other. */
    private static boolean has(Path inbox, String kind) throws IOException {
        return list(inbox).stream().anyMatch(file -> kind(file).equals(kind));
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        if (name.matches("(un)?subscribed_.*|cleaned_.*|nonsubscribed_.*|audience_.*")) {
            return "subscribers";
        }
        return Stream.of("patrons", "patron-emails", "subscribers", "sends", "merges", "communications", "audiences")
                .filter(name::startsWith)
                .findFirst()
                .orElse("");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
