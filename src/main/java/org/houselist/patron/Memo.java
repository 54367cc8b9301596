package org.houselist.patron;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Remembers the answers of a costly test: first names, cities and regions are few and come again a million times. */
final class Memo {
    /** More different texts than this are asked anew each time, so that the memory stays bounded. */
    private static final int MOST = 1 << 15;

    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();
    private final Predicate<String> question;

    Memo(Predicate<String> question) {
        this.question = question;
    }

    boolean test(String text) {
        Boolean known = answers.get(text);
        if (known != null) {
            return known;
        }
        boolean answer = question.test(text);
        if (answers.size() < MOST) {
            answers.put(text, answer);
        }
        return answer;
    }
}
