package org.houselist.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.houselist.batch.TextNumbers;
import org.houselist.batch.Warnings;
import org.houselist.email.EmailNormaliser;
import org.houselist.intake.PlanStore.Member;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/** Reads and loads audiences. */
final class AudienceRead extends ReadFlow<AudienceRow> {
    private final PlanStore store;
    private final PatronStore patrons;
    private final EmailNormaliser emails;
    private final Set<Member> members = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final FileCounts counts = new FileCounts();
    private Map<Member, Integer> known = new HashMap<>();
    private Set<String> communications = new HashSet<>();

    AudienceRead(
            String step,
            DeliveryStore delivery,
            Warnings warnings,
            Files files,
            PlanStore store,
            PatronStore patrons,
            EmailNormaliser emails) {
        super(step, FileKind.AUDIENCES, delivery, warnings, files);
        this.store = store;
        this.patrons = patrons;
        this.emails = emails;
    }

    @Override
    RowReader<AudienceRow> reader(DeliveredFile file) {
        return file.audiences(emails::read);
    }

    @Override
    public void begin() throws Exception {
        super.begin();
        store.rollBackAudiences();
        known = store.members();
        communications = store.communications().keySet();
    }

    @Override
    boolean mayBeRefused() {
        return true;
    }

    @Override
    @Nullable
    String refuse(AudienceRow row) {
        if (!communications.contains(row.communicationId())) {
            return "communication_id: " + row.communicationId()
                    + " was never planned; expected an id of the communications extract";
        }
        TextNumbers ids = patrons.numbers();
        if (row.patronId() == null || ids.find(row.patronId()) != 0) {
            return null;
        }
        String address = row.address() == null ? null : row.address().text();
        keepKnown(row.communicationId(), address, row.patronId());
        return "patron_id: " + row.patronId()
                + " is no patron that was ever delivered; expected an id of the patrons extract";
    }

    /** A row that was turned away keeps its last good content, and its communication is not for the whole list. */
    private void keepKnown(String communicationId, @Nullable String address, @Nullable String patronId) {
        members.add(new Member(communicationId, null, null));
        Stream.of(new Member(communicationId, address, null), new Member(communicationId, null, patronId))
                .filter(known::containsKey)
                .forEach(members::add);
    }

    /** Where it cannot be told whom a row names, its communication loses nobody. */
    @Override
    void keep(Admission.TurnedAway<AudienceRow> row, Incoming<AudienceRow> incoming) {
        RowKey key = row.key();
        if (key.id() != null && communications.contains(key.id())) {
            keepKnown(key.id(), key.address(), key.other());
            if (!key.whole()) {
                kept.add(key.id());
            }
        }
    }

    @Override
    public void write(List<Incoming<AudienceRow>> rows) {
        for (Incoming<AudienceRow> incoming : rows) {
            AudienceRow row = incoming.row();
            boolean isNew = false;
            if (row.address() != null) {
                isNew = add(new Member(row.communicationId(), row.address().text(), null));
            }
            if (row.patronId() != null) {
                isNew |= add(new Member(row.communicationId(), null, row.patronId()));
            }
            if (isNew) {
                counts.admitted(incoming.fileNo());
            } else {
                counts.unchanged(incoming.fileNo());
            }
        }
    }

    private boolean add(Member member) {
        return members.add(member) && !known.containsKey(member);
    }

    @Override
    public void end() {
        store.become(members, known, kept, delivery.absenceCounts(kind));
        counts.note(delivery, listed());
        patrons.release();
    }
}
