package org.houselist.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.houselist.email.RoleMailboxes;
import org.houselist.patron.NameComparison;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PersonName;

/** Knows the mailboxes that many people use, and that therefore say nothing about who is whom. They pair nobody. */
final class SharedMailboxes {
    private final RoleMailboxes roles;
    private final Set<String> ownDomains;
    private final int clashingNames;
    private final NameComparison names;

    /**
     * @param roles local parts that name a function; dots, hyphens and underscores do not count (box.office)
     * @param ownDomains the organisation's own; their subdomains count as well
     * @param clashingNames from how many first names that clash a mailbox belongs to nobody
     */
    SharedMailboxes(Collection<String> roles, Collection<String> ownDomains, int clashingNames, NameComparison names) {
        this.roles = new RoleMailboxes(roles);
        this.ownDomains = ownDomains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.clashingNames = clashingNames;
        this.names = names;
    }

    boolean isShared(MailboxOwners owners) {
        return isNobodysOwn(owners.mailbox()) || manyClash(owners.patrons());
    }

    /** Whether a mailbox is of an office or of the organisation itself, whoever uses it. */
    boolean isNobodysOwn(String mailbox) {
        return roles.isRole(mailbox) || isOwn(mailbox);
    }

    private boolean isOwn(String mailbox) {
        String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
        for (int dot = -1; dot != domain.length(); dot = nextDot(domain, dot)) {
            if (ownDomains.contains(domain.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static int nextDot(String domain, int dot) {
        int next = domain.indexOf('.', dot + 1);
        return next < 0 ? domain.length() : next;
    }

    /**
     * As many people as the settings say, each of whom clashes with all others. Households and organisations have no first
     * name of their own.
     */
    private boolean manyClash(List<MatchPatron> patrons) {
        return patrons.size() >= clashingNames && allClash(distinctFirstNames(patrons), clashingNames);
    }

    /** Whether so many of these clash with each other. Each step looks only among those that clash with all before. */
    private boolean allClash(List<PersonName> among, int wanted) {
        for (int first = 0; first <= among.size() - wanted; first++) {
            PersonName name = among.get(first);
            if (wanted == 1) {
                return true;
            }
            List<PersonName> clashing = among.subList(first + 1, among.size()).stream()
                    .filter(other -> clash(name, other))
                    .toList();
            if (allClash(clashing, wanted - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean clash(PersonName a, PersonName b) {
        return names.firstNamesClash(a, b);
    }

    private List<PersonName> distinctFirstNames(List<MatchPatron> patrons) {
        Map<String, PersonName> distinct = new LinkedHashMap<>();
        for (MatchPatron patron : patrons) {
            if (patron.kind() == PatronKind.INDIVIDUAL) {
                distinct.putIfAbsent(
                        names.firstNameKey(patron.name()),
                        PersonName.of(patron.name().first(), ""));
            }
        }
        distinct.remove("");
        return List.copyOf(distinct.values());
    }
}
