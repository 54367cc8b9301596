package org.houselist.matching;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The groups whose members are never on the deleted side of a merge. Case makes no difference. */
public final class ProtectedGroups {
    private final Set<String> groups;

    /** {@code groups}: as the settings name them. */
    public ProtectedGroups(Collection<String> groups) {
        this.groups = groups.stream().map(ProtectedGroups::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of a patron's groups, {@code ;} between, is protected. */
    public boolean holdOneOf(String groupsOfPatron) {
        return Stream.of(groupsOfPatron.split(";", -1))
                .map(ProtectedGroups::key)
                .anyMatch(groups::contains);
    }

    private static String key(String group) {
        return group.strip().toLowerCase(Locale.ROOT);
    }
}
