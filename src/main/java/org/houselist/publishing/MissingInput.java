package org.houselist.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.houselist.settings.Brakes;
import org.houselist.settings.FileKind;

/** A required kind has no file. One with only its header will do. */
record MissingInput(Brakes.MissingInput limits) implements Brake {
    @Override
    public String code() {
        return "MISSING_INPUT";
    }

    @Override
    public Judgement judge(NightFigures night) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (FileKind required : limits.required()) {
            int files = night.kind(required.word()).files();
            figures.put(required.word(), files);
            if (files == 0) {
                missing.add(required.word());
            }
        }
        boolean holds = limits.enabled() && night.takesDelivery() && !missing.isEmpty();
        return new Judgement(
                holds,
                holds
                        ? "no file of " + String.join(", ", missing)
                                + "; expected at least one of each in the inbox, as "
                                + String.join(
                                        ", ",
                                        missing.stream()
                                                .map(kind -> kind + "*.csv")
                                                .toList())
                                + " or as sources: in the settings names it; where there is nothing to tell, one with only its"
                                + " header will do"
                        : "",
                figures);
    }
}
