package org.houselist.eligibility;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.houselist.books.OwnerBook;
import org.jspecify.annotations.Nullable;

/** Who is meant by a communication: its list, or those of its list that the audiences extract names. */
final class Audiences {
    private final Facts facts;
    private final Map<String, Members> named = new HashMap<>();

    /** What the extract names for one communication. */
    private record Members(BitSet addresses, BitSet persons) {}

    /**
     * @param mentioned the communications that the extract names at all: the audience of those is nobody else
     */
    Audiences(Facts facts, Set<String> mentioned) {
        this.facts = facts;
        mentioned.forEach(id -> named.put(id, new Members(new BitSet(), new BitSet())));
    }

    /** Names a member by an address; one that the register does not know is on no list. */
    void name(String communication, String address) {
        members(communication).addresses.set(facts.addresses.find(address));
    }

    /** Names a member by a patron: all that it owns counts, also what came to it by merges. */
    void namePatron(String communication, String patronId) {
        int patron = facts.patrons.find(patronId);
        if (patron != 0) {
            members(communication).persons.set(facts.patrons.mergedInto(patron));
        }
    }

    private Members members(String communication) {
        return named.computeIfAbsent(communication, id -> new Members(new BitSet(), new BitSet()));
    }

    /** The rows of the communication's list that are its audience, in the order of the addresses' code points. */
    int[] rows(Communication communication, Roll roll) {
        int[] all = roll.byText(facts.addresses);
        @Nullable Members members = named.get(communication.id());
        return members == null
                ? all
                : Arrays.stream(all)
                        .filter(row -> isMember(members, roll.address(row)))
                        .toArray();
    }

    private boolean isMember(Members members, int addressNo) {
        if (members.addresses.get(addressNo)) {
            return true;
        }
        OwnerBook owners = facts.owners;
        for (int entry = owners.first(addressNo); entry < owners.first(addressNo + 1); entry++) {
            boolean theirs = owners.owns(entry) || owners.state(entry) == OwnerBook.MERGED;
            if (theirs && members.persons.get(facts.patrons.mergedInto(owners.patronNo(entry)))) {
                return true;
            }
        }
        return false;
    }
}
