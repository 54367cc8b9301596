package org.houselist.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that the exports are delivered to; not every command needs it, and those that do say so alike. */
public final class InboxFolder {
    private InboxFolder() {}

    /** What is wrong with it, or empty where it is a folder whose files can be found. */
    public static Optional<Problem> problem(Path inbox) {
        if (Files.isDirectory(inbox)) {
            return Files.isReadable(inbox) && Files.isExecutable(inbox)
                    ? Optional.empty()
                    : Optional.of(Problem.at(
                            "inbox",
                            inbox + ", which may not be looked into",
                            "a folder that the job may list and enter",
                            "give it the rights to read (r) and to enter (x) it"));
        }
        return Optional.of(Problem.at(
                "inbox",
                inbox + ", which " + (Files.exists(inbox) ? "is no folder" : "does not exist"),
                "the folder that the exports are delivered to",
                "set inbox: in the config file, HOUSELIST_INBOX, or --inbox"));
    }
}
