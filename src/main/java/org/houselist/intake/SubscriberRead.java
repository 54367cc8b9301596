package org.houselist.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.houselist.batch.Packed;
import org.houselist.batch.Warnings;
import org.houselist.books.ListKey;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailNormaliser;
import org.houselist.settings.FileKind;

/** Reads subscribers into a spool by address. */
final class SubscriberRead extends ReadFlow<SubscriberRow> {
    private final SpoolPlace spools;
    private final AddressStore addresses;
    private final ListStore lists;
    private final EmailNormaliser emails;
    private final SeenStore seenBefore;
    private final LocalDate night;
    private final Packed packed = new Packed();

    SubscriberRead(
            String step,
            DeliveryStore delivery,
            Warnings warnings,
            Files files,
            SpoolPlace spools,
            AddressStore addresses,
            ListStore lists,
            EmailNormaliser emails,
            SeenStore seenBefore,
            LocalDate night) {
        super(step, FileKind.SUBSCRIBERS, delivery, warnings, files);
        this.spools = spools;
        this.addresses = addresses;
        this.lists = lists;
        this.emails = emails;
        this.seenBefore = seenBefore;
        this.night = night;
    }

    @Override
    RowReader<SubscriberRow> reader(DeliveredFile file) {
        return file.subscribers(emails::read, addresses, night);
    }

    @Override
    public void begin() throws Exception {
        super.begin();
        spoolInto(spools.create(SpoolPlace.SUBSCRIBERS));
        if (!listed().isEmpty()) {
            recognise(seenBefore.rows(kind));
        }
    }

    /** Whoever stands in a row that cannot be used is not mailed: on its list, or on every list where it cannot be told. */
    @Override
    void keep(Admission.TurnedAway<SubscriberRow> row, Incoming<SubscriberRow> from) throws IOException {
        String list = row.key().other();
        for (EmailAddress address : row.addresses()) {
            int listNo = list == null ? 0 : lists.number(list);
            int addressNo = addresses.add(address);
            spool().write(
                            addressNo,
                            RowMark.TURNED_AWAY
                                    .begin(packed.clear(), from)
                                    .putInt(listNo)
                                    .putText(row.spelling()));
            if (listNo != 0) {
                seen().write(0, 0, ListKey.of(addressNo, listNo));
            }
        }
    }

    @Override
    public void write(List<Incoming<SubscriberRow>> rows) throws IOException {
        for (Incoming<SubscriberRow> incoming : rows) {
            long id = incoming.idBefore();
            if (id == 0) {
                id = pack(incoming, incoming.row());
            } else {
                RowMark.AS_BEFORE.begin(packed.clear(), incoming).putInt(ListKey.list(id));
            }
            spool().write(ListKey.address(id), packed);
            seen().write(incoming.high(), incoming.low(), id);
        }
        addresses.writeNew();
        lists.writeNew();
    }

    private long pack(Incoming<SubscriberRow> incoming, SubscriberRow row) {
        int list = lists.number(row.list());
        RowMark.of(incoming)
                .begin(packed.clear(), incoming)
                .putInt(list)
                .putByte(row.status().code())
                .putLong(row.optedInAt())
                .putLong(row.optedOutAt())
                .putLong(row.changedAt())
                .putText(row.spelling())
                .putText(row.firstName())
                .putText(row.lastName())
                .putText(row.source());
        return ListKey.of(row.addressNo(), list);
    }

    @Override
    public void end() throws Exception {
        spool().close();
        addresses.writeNew();
        lists.writeNew();
        if (!listed().isEmpty()) {
            seen().close();
            seenBefore.numbers(kind, addresses.numbers());
        }
    }
}
