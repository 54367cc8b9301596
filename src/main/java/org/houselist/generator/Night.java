package org.houselist.generator;

/** The two nights: the second delivers everything again, a hundredth of it changed. */
enum Night {
    FIRST("night-1"),
    SECOND("night-2");

    private final String folder;

    Night(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }
}
