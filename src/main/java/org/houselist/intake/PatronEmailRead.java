package org.houselist.intake;

import java.io.IOException;
import java.util.List;
import org.houselist.batch.Packed;
import org.houselist.batch.Warnings;
import org.houselist.email.EmailNormaliser;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/** Reads patron e-mails into a spool by patron number. */
final class PatronEmailRead extends ReadFlow<PatronEmailRow> {
    private final SpoolPlace spools;
    private final AddressStore addresses;
    private final PatronStore patrons;
    private final EmailNormaliser emails;
    private final Packed packed = new Packed();

    PatronEmailRead(
            String step,
            DeliveryStore delivery,
            Warnings warnings,
            Files files,
            SpoolPlace spools,
            AddressStore addresses,
            PatronStore patrons,
            EmailNormaliser emails) {
        super(step, FileKind.PATRON_EMAILS, delivery, warnings, files);
        this.spools = spools;
        this.addresses = addresses;
        this.patrons = patrons;
        this.emails = emails;
    }

    @Override
    RowReader<PatronEmailRow> reader(DeliveredFile file) {
        return file.patronEmails(emails::read);
    }

    @Override
    public void begin() throws Exception {
        super.begin();
        patrons.release();
        spoolInto(spools.create(SpoolPlace.PATRON_EMAILS));
    }

    @Override
    boolean mayBeRefused() {
        return true;
    }

    @Override
    @Nullable
    String refuse(PatronEmailRow row) {
        return patrons.numbers().find(row.patronId()) != 0
                ? null
                : "patron_id: " + row.patronId()
                        + " is no patron that was ever delivered; expected an id of the patrons extract";
    }

    @Override
    void keep(Admission.TurnedAway<PatronEmailRow> row, Incoming<PatronEmailRow> from) throws IOException {
        String id = row.key().id();
        int patron = id == null ? 0 : patrons.numbers().find(id);
        if (patron != 0) {
            String address = row.key().address();
            RowMark.TURNED_AWAY.begin(packed.clear(), from).putInt(address == null ? 0 : addresses.find(address));
            spool().write(patron, packed);
        }
    }

    @Override
    public void write(List<Incoming<PatronEmailRow>> rows) throws IOException {
        for (Incoming<PatronEmailRow> incoming : rows) {
            PatronEmailRow row = incoming.row();
            RowMark.of(incoming)
                    .begin(packed.clear(), incoming)
                    .putInt(addresses.add(row.address()))
                    .putBoolean(Boolean.TRUE.equals(row.primary()))
                    .putBoolean(row.active())
                    .putByte(row.allowMarketing() == null ? 2 : row.allowMarketing() ? 1 : 0)
                    .putText(row.type())
                    .putByte(row.unsaid());
            spool().write(patrons.numbers().find(row.patronId()), packed);
        }
        addresses.writeNew();
    }

    @Override
    public void end() throws Exception {
        spool().close();
        patrons.release();
    }
}
