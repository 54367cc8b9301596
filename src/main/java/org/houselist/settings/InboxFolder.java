package org.houselist.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that the exports are delivered to; not every command needs it, and those that do say so alike. */
public final class InboxFolder {
    private InboxFolder() {}

    /** What is wrong with it, or empty where it is a folder. */
    public static Optional<Problem> problem(Path inbox) {
        return Files.isDirectory(inbox)
                ? Optional.empty()
                : Optional.of(Problem.at(
                        "inbox",
                        inbox + ", which " + (Files.exists(inbox) ? "is no folder" : "does not exist"),
                        "the folder that the exports are delivered to",
                        "set inbox: in the config file, HOUSELIST_INBOX, or --inbox"));
    }
}
