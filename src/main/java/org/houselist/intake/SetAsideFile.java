package org.houselist.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;

/**
 * The set-aside files of a run, ready to be read: those of tonight, after the append files of earlier nights that were
 * never published, which lie in folders of their own.
 */
final class SetAsideFile {
    /** Folder, within a delivery, of what is taken over from earlier nights: {@code earlier/<run>/}. */
    static final String EARLIER = "earlier";

    private SetAsideFile() {}

    /** All files by the name under which delivered_file lists them, in the order of reading. */
    static Map<String, InboxFile> in(Path delivery, List<Source> sources) throws IOException {
        Map<String, InboxFile> files = new LinkedHashMap<>();
        Path earlier = delivery.resolve(EARLIER);
        if (Files.isDirectory(earlier)) {
            for (Path run : sorted(earlier)) {
                for (InboxFile file : InboxFile.in(run, sources).files()) {
                    if (file.kind().extract() == FileKind.Extract.APPEND) {
                        files.put(run.getFileName() + "/" + file.name(), file);
                    }
                }
            }
        }
        for (InboxFile file : InboxFile.in(delivery, sources).files()) {
            files.put(file.name(), file);
        }
        return files;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
