package org.houselist.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.houselist.patron.PatronStatus;

/** Says what a CRM merge would lose: CRMs keep the flags of the kept record and drop those of the other. */
public final class ConsentNote {
    private ConsentNote() {}

    /** E.g. {@code merge_id has no_email; keep_id has not}; several are joined by {@code ; also}; empty where nothing is lost. */
    public static String of(Consent keep, Consent merge) {
        List<String> lost = new ArrayList<>();
        flag(lost, "no_email", keep.noEmail(), merge.noEmail());
        flag(lost, "no_mail", keep.noMail(), merge.noMail());
        flag(lost, "no_phone", keep.noPhone(), merge.noPhone());
        flag(lost, "allow_marketing = N", keep.marketingRefused(), merge.marketingRefused());
        for (String permission : onlyIn(merge.refused(), keep.refused())) {
            lost.add("merge_id has refused " + permission + "; keep_id has not");
        }
        if (merge.status() != PatronStatus.ACTIVE && merge.status() != keep.status()) {
            lost.add("merge_id is " + merge.status().word() + "; keep_id is not");
        }
        merge.groups().without(keep.groups()).stream()
                .sorted()
                .forEach(group -> lost.add("merge_id is in group " + group + "; keep_id is not"));
        return String.join("; also ", lost);
    }

    private static void flag(List<String> lost, String name, boolean keep, boolean merge) {
        if (merge && !keep) {
            lost.add("merge_id has " + name + "; keep_id has not");
        }
    }

    private static Set<String> onlyIn(Set<String> merge, Set<String> keep) {
        Set<String> only = new TreeSet<>(merge);
        only.removeAll(keep);
        return only;
    }
}
