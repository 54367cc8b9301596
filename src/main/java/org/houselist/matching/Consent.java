package org.houselist.matching;

import java.util.Set;
import org.houselist.patron.Groups;
import org.houselist.patron.PatronStatus;

/**
 * What a patron record says about contacting its patron.
 *
 * @param marketingRefused allow_marketing = N at one of its addresses
 * @param refused the permissions that were answered with no
 */
public record Consent(
        boolean noEmail,
        boolean noMail,
        boolean noPhone,
        boolean marketingRefused,
        PatronStatus status,
        Groups groups,
        Set<String> refused) {
    /** Nothing that a merge could lose. */
    static final Consent NOTHING_SAID =
            new Consent(false, false, false, false, PatronStatus.ACTIVE, Groups.NONE, Set.of());
}
