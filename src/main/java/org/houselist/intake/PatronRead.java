package org.houselist.intake;

import java.io.IOException;
import java.util.List;
import org.houselist.batch.Packed;
import org.houselist.batch.Warnings;
import org.houselist.email.EmailNormaliser;
import org.houselist.email.EmailReading;
import org.houselist.settings.FileKind;

/** Reads patrons into a spool by patron number. */
final class PatronRead extends ReadFlow<PatronRow> {
    private final SpoolPlace spools;
    private final AddressStore addresses;
    private final PatronStore patrons;
    private final EmailNormaliser emails;
    private final SeenStore seenBefore;
    private final Packed packed = new Packed();

    PatronRead(
            String step,
            DeliveryStore delivery,
            Warnings warnings,
            Files files,
            SpoolPlace spools,
            AddressStore addresses,
            PatronStore patrons,
            EmailNormaliser emails,
            SeenStore seenBefore) {
        super(step, FileKind.PATRONS, delivery, warnings, files);
        this.spools = spools;
        this.addresses = addresses;
        this.patrons = patrons;
        this.emails = emails;
        this.seenBefore = seenBefore;
    }

    @Override
    RowReader<PatronRow> reader(DeliveredFile file) {
        return file.patrons(emails::read);
    }

    @Override
    public void begin() throws Exception {
        super.begin();
        patrons.rollBack();
        patrons.release();
        spoolInto(spools.create(SpoolPlace.PATRONS));
        if (!listed().isEmpty()) {
            recognise(seenBefore.rows(kind));
        }
    }

    @Override
    void keep(Admission.TurnedAway<PatronRow> row, Incoming<PatronRow> from) throws IOException {
        String id = row.key().id();
        int known = id == null ? 0 : patrons.numbers().find(id);
        if (known != 0) {
            RowMark.TURNED_AWAY.begin(packed.clear(), from);
            spool().write(known, packed);
            seen().write(0, 0, known);
        }
    }

    @Override
    public void write(List<Incoming<PatronRow>> rows) throws IOException {
        for (Incoming<PatronRow> incoming : rows) {
            int number = (int) incoming.idBefore();
            if (number == 0) {
                number = pack(incoming, incoming.row());
            } else {
                RowMark.AS_BEFORE.begin(packed.clear(), incoming);
            }
            spool().write(number, packed);
            seen().write(incoming.high(), incoming.low(), number);
        }
        addresses.writeNew();
    }

    private int pack(Incoming<PatronRow> incoming, PatronRow row) {
        int emailNo = row.address() instanceof EmailReading.Usable usable ? addresses.add(usable.address()) : 0;
        RowMark.of(incoming).begin(packed.clear(), incoming).putLong(row.updatedAt());
        PatronRecord.pack(row, emailNo, packed);
        return patrons.numbers().add(row.patronId());
    }

    @Override
    public void end() throws Exception {
        spool().close();
        if (!listed().isEmpty()) {
            seen().close();
            seenBefore.numbers(kind, patrons.numbers());
        }
        patrons.release();
    }
}
