package org.houselist.linkage;

import java.util.List;

/** A model file that cannot be used, with all that is wrong with it: where, found, expected, what to do. */
public final class ModelRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ModelRefused(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One a line. */
    public List<String> problems() {
        return problems;
    }
}
