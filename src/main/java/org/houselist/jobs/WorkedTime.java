package org.houselist.jobs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The time in which at least one step worked: of steps that ran side by side, what both needed counts once. */
final class WorkedTime {
    private record Span(LocalDateTime from, LocalDateTime to) {}

    private final List<Span> spans = new ArrayList<>(); // that do not overlap

    /** Adds the time of a step; gives how much of it was not counted before. */
    Duration add(LocalDateTime from, LocalDateTime to) {
        List<Span> left = List.of(new Span(from, to));
        for (Span known : spans) {
            left = left.stream().flatMap(span -> without(span, known).stream()).toList();
        }
        spans.addAll(left);
        return left.stream().map(span -> Duration.between(span.from, span.to)).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Span> without(Span span, Span known) {
        if (!span.from.isBefore(known.to) || !known.from.isBefore(span.to)) {
            return List.of(span);
        }
        List<Span> rest = new ArrayList<>();
        if (span.from.isBefore(known.from)) {
            rest.add(new Span(span.from, known.from));
        }
        if (known.to.isBefore(span.to)) {
            rest.add(new Span(known.to, span.to));
        }
        return rest;
    }
}
