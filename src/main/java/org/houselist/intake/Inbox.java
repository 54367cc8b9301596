package org.houselist.intake;

import java.util.List;

/**
 * What lies in the inbox.
 *
 * @param files what will be read, in the order of reading: by name, by code point
 * @param ignored what will not
 * @param problems files that cannot be opened at all, e.g. a broken zip: the night does not start (exit 2)
 */
public record Inbox(List<InboxFile> files, List<Ignored> ignored, List<String> problems) {

    /**
     * A file that is not read.
     *
     * @param why in words
     * @param warn whether somebody should hear of it; not so for hidden files and folders
     */
    public record Ignored(String name, String why, boolean warn) {}
}
