package org.houselist.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.houselist.batch.CodePoints;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvMember;
import org.houselist.batch.UnreadableFile;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.jspecify.annotations.Nullable;

/**
 * One file that will be read.
 *
 * @param path where its bytes lie
 * @param member its full name in the zip at {@code path}; null where that is no zip
 * @param name as in the inbox; a file in a zip is {@code zip!member}
 * @param knownBy the file name by which it was recognised: {@code source} takes its parts from it
 * @param source the column map of the settings, or null
 * @param mailchimpStatus the status of all its rows where it is Mailchimp's, else null
 */
public record InboxFile(
        Path path,
        @Nullable String member,
        String name,
        FileKind kind,
        String knownBy,
        @Nullable Source source,
        @Nullable String mailchimpStatus) {

    /**
     * What lies in a folder.
     *
     * @throws IOException where the folder is none or cannot be listed
     */
    public static Inbox in(Path folder, List<Source> sources) throws IOException {
        Inbox inbox = new Inbox(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        FileNames names = new FileNames(sources);
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted(Comparator.comparing(InboxFile::nameOf, CodePoints.ORDER))
                    .toList()) {
                String why = passedOver(path);
                if (why != null) {
                    inbox.ignored().add(new Inbox.Ignored(nameOf(path), why, false));
                } else {
                    sort(path, names, inbox);
                }
            }
        }
        inbox.files().sort(Comparator.comparing(InboxFile::name, CodePoints.ORDER));
        return inbox;
    }

    /** The values that the settings give to all its rows, by canonical column. */
    Map<String, String> fixed() {
        return source == null ? Map.of() : source.setFor(knownBy);
    }

    /** Whether its name says that it is one of our rejects, sent back. */
    boolean isNamedRejects() {
        return RejectsName.kindOf(DeliveredName.of(name).own().toLowerCase(Locale.ROOT))
                .isPresent();
    }

    CsvMember csv() {
        return new CsvMember(path, member, name);
    }

    private static void sort(Path path, FileNames names, Inbox inbox) {
        try {
            List<CsvMember> members = CsvFile.members(path);
            if (members.isEmpty()) {
                inbox.ignored().add(new Inbox.Ignored(nameOf(path), "a zip without a .csv file in it", true));
            }
            for (CsvMember member : members) {
                sort(member, names, inbox);
            }
        } catch (UnreadableFile problem) {
            inbox.problems().add(String.valueOf(problem.getMessage()));
        }
    }

    private static void sort(CsvMember member, FileNames names, Inbox inbox) {
        String entry = member.entry();
        String name = nameOf(member.path()) + (entry == null ? "" : "!" + entry);
        InboxFile file = named(name, member.path(), names).orElse(null);
        String why = whyNotRead(file);
        if (file == null || why != null) {
            inbox.ignored().add(new Inbox.Ignored(name, String.valueOf(why), true));
        } else {
            inbox.files().add(file);
        }
    }

    private static @Nullable String whyNotRead(@Nullable InboxFile file) {
        if (file == null) {
            return "no kind of file that is read has such a name; rename it, e.g. to sends-1.csv, or name it under sources: in the settings";
        }
        return file.hasLostParts()
                ? "its name was too long and was shortened, and the settings take a part of it; correct these rows in the export instead"
                : null;
    }

    /** One of our rejects whose name does not say any more what {@code set} takes from it. */
    private boolean hasLostParts() {
        return source != null
                && source.takesParts()
                && isNamedRejects()
                && RejectsName.isShortened(DeliveredName.of(name).own());
    }

    private static Optional<InboxFile> named(String name, Path path, FileNames names) {
        DeliveredName parts = DeliveredName.of(name);
        return names.recognise(parts.file(), parts.member())
                .map(known -> new InboxFile(
                        path,
                        parts.entry(),
                        name,
                        known.kind(),
                        known.name(),
                        known.source(),
                        known.mailchimpStatus()));
    }

    private static @Nullable String passedOver(Path path) {
        String name = nameOf(path).toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            return "hidden";
        }
        if (name.startsWith("~$")
                || name.endsWith("~")
                || name.matches("(?s).*\\.(part|tmp|crdownload|partial|filepart)")) {
            return "temporary: somebody is still writing it";
        }
        return Files.isRegularFile(path) ? null : "no file";
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
