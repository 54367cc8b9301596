package org.houselist.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.houselist.publishing.NightFigures.Kind;
import org.houselist.settings.Brakes;

/**
 * A full extract is much smaller than on the last nights: an export that broke off would look like people who have gone. A
 * kind without any file is not shrunk but missing.
 */
record ShrunkInput(Brakes.ShrunkInput limits) implements Brake {
    static final String CODE = "SHRUNK_INPUT";

    private static final List<String> KINDS = List.of("patrons", "patron-emails", "subscribers");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Judgement judge(NightFigures night) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<String> shrunk = new ArrayList<>();
        for (String word : KINDS) {
            Kind kind = night.kind(word);
            figures.put(word, figures(kind));
            if (limits.enabled() && night.takesDelivery() && hasShrunk(kind)) {
                shrunk.add(found(kind));
            }
        }
        return new Judgement(!shrunk.isEmpty(), String.join("; ", shrunk), figures);
    }

    private boolean hasShrunk(Kind kind) {
        if (kind.files() == 0 || kind.lastNights().isEmpty()) {
            return false;
        }
        double median = Median.of(kind.lastNights());
        boolean fewer = kind.rows() * 100.0 < limits.percent() * median && median - kind.rows() >= limits.atLeast();
        boolean noneLeft = kind.rows() == 0 && kind.lastNights().stream().anyMatch(rows -> rows > 0);
        return fewer || noneLeft;
    }

    private String found(Kind kind) {
        return "%s has %d rows, the median of its last %d night(s) is %s; expected at least %d %% of it"
                .formatted(
                        kind.kind(),
                        kind.rows(),
                        kind.lastNights().size(),
                        number(Median.of(kind.lastNights())),
                        limits.percent());
    }

    private static Map<String, Object> figures(Kind kind) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rows", kind.rows());
        figures.put("nights", kind.lastNights().size());
        if (!kind.lastNights().isEmpty()) {
            figures.put("median", Median.of(kind.lastNights()));
        }
        return figures;
    }

    private static String number(double median) {
        return median == Math.rint(median) ? String.valueOf((long) median) : String.format(Locale.ROOT, "%.1f", median);
    }
}
