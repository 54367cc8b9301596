package org.houselist.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.houselist.batch.Warnings;
import org.houselist.email.EmailNormaliser;
import org.houselist.settings.FileKind;

/** Reads and loads the plan: few rows, held in memory. Of several rows of one id the last stands. */
final class CommunicationRead extends ReadFlow<CommunicationRow> {
    private final PlanStore store;
    private final EmailNormaliser emails;
    private final LinkedHashMap<String, CommunicationRow> plan = new LinkedHashMap<>();
    private final Map<String, Incoming<CommunicationRow>> from = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final FileCounts counts = new FileCounts();

    CommunicationRead(
            String step,
            DeliveryStore delivery,
            Warnings warnings,
            Files files,
            PlanStore store,
            EmailNormaliser emails) {
        super(step, FileKind.COMMUNICATIONS, delivery, warnings, files);
        this.store = store;
        this.emails = emails;
    }

    @Override
    RowReader<CommunicationRow> reader(DeliveredFile file) {
        return file.communications(emails::read);
    }

    @Override
    public void begin() throws Exception {
        super.begin();
        store.rollBackCommunications();
    }

    @Override
    boolean mayBeRefused() {
        return true;
    }

    @Override
    void keep(Admission.TurnedAway<CommunicationRow> row, Incoming<CommunicationRow> incoming) {
        if (row.key().id() != null) {
            kept.add(row.key().id());
        }
    }

    @Override
    public void write(List<Incoming<CommunicationRow>> rows) {
        for (Incoming<CommunicationRow> incoming : rows) {
            String id = incoming.row().communicationId();
            Incoming<CommunicationRow> before = from.get(id);
            if (before != null && incoming.sentBack() && !before.sentBack()) {
                counts.unchanged(incoming.fileNo());
                continue;
            }
            if (before != null) {
                twice(before, incoming);
            }
            plan.put(id, incoming.row());
            from.put(id, incoming);
        }
    }

    private void twice(Incoming<CommunicationRow> before, Incoming<CommunicationRow> after) {
        if (before.sentBack() && !after.sentBack()) {
            counts.unchanged(before.fileNo());
            return;
        }
        delivery.reject(
                before.fileNo(),
                before.line(),
                "DUPLICATE_KEY",
                "communication_id: " + delivery.place(after.fileNo(), after.line(), before.fileNo())
                        + " has the same one; expected each id once",
                before.fields(),
                step);
    }

    @Override
    public void end() {
        Set<String> unchanged = store.become(plan, kept, delivery.absenceCounts(kind));
        from.forEach((id, incoming) -> {
            if (unchanged.contains(id)) {
                counts.unchanged(incoming.fileNo());
            } else {
                counts.admitted(incoming.fileNo());
            }
        });
        counts.note(delivery, listed());
    }
}
