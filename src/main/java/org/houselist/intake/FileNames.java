package org.houselist.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its name. Tried in this order: our own rejects, the sources of the settings, the canonical names,
 * Mailchimp's names.
 */
final class FileNames {
    /** Longest word first, so that a kind whose name begins with another's is found. */
    private static final List<FileKind> KINDS = Arrays.stream(FileKind.values())
            .sorted(Comparator.comparing((FileKind kind) -> -kind.word().length()))
            .toList();

    /**
     * What was recognised.
     *
     * @param name the name that did it: with it the source's parts are filled in
     * @param mailchimpStatus the status of all rows, where the name is Mailchimp's
     */
    record Recognised(
            FileKind kind,
            String name,
            @Nullable Source source,
            @Nullable String mailchimpStatus) {}

    private final List<Source> sources;

    FileNames(List<Source> sources) {
        this.sources = sources;
    }

    /** What a file, or a file in a zip, is. {@code member} is its name in the zip without folders, or null. */
    Optional<Recognised> recognise(String file, @Nullable String member) {
        if (member == null) {
            return rejects(file)
                    .or(() -> source(file))
                    .or(() -> canonical(file))
                    .or(() -> mailchimp(file));
        }
        return rejects(member)
                .or(() -> source(member))
                .or(() -> source(file).map(found -> withStatus(found, member)))
                .or(() -> canonical(member))
                .or(() -> mailchimp(member))
                .or(() -> canonical(file));
    }

    private Optional<Recognised> rejects(String name) {
        return RejectsName.kindOf(name.toLowerCase(Locale.ROOT)).map(kind -> {
            DeliveredName original = DeliveredName.of(RejectsName.originalOf(name));
            return recognise(inInbox(original.file()), original.member())
                    .filter(found -> found.kind() == kind)
                    .orElse(new Recognised(kind, name, null, null));
        });
    }

    /** Rows of a night that was never published are delivered to a later one under the name of their run, a slash and their own. */
    private static String inInbox(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private Optional<Recognised> source(String name) {
        return sources.stream()
                .filter(source -> source.matches(name))
                .findFirst()
                .map(source -> withStatus(new Recognised(source.kind(), name, source, null), name));
    }

    /** Mailchimp's files may have a source too, e.g. to set the list: the status in the name still counts. */
    private static Recognised withStatus(Recognised found, String name) {
        String status = found.kind() == FileKind.SUBSCRIBERS ? Mailchimp.statusOf(unpacked(name)) : null;
        return status == null ? found : new Recognised(found.kind(), found.name(), found.source(), status);
    }

    private static Optional<Recognised> canonical(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (!plain.matches("(?s).*\\.(csv|csv\\.gz|csv\\.zip|zip)")) {
            return Optional.empty();
        }
        return KINDS.stream()
                .filter(kind -> plain.startsWith(kind.word()))
                .findFirst()
                .map(kind -> new Recognised(kind, name, null, null));
    }

    private static Optional<Recognised> mailchimp(String name) {
        return Optional.ofNullable(Mailchimp.statusOf(unpacked(name)))
                .map(status -> new Recognised(FileKind.SUBSCRIBERS, name, null, status));
    }

    private static String unpacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
