package org.houselist.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.houselist.batch.Packed;
import org.houselist.batch.Warnings;
import org.houselist.email.EmailNormaliser;
import org.houselist.settings.FileKind;

/** Reads sends into a spool by address. */
final class SendRead extends ReadFlow<SendRow> {
    private final SpoolPlace spools;
    private final AddressStore addresses;
    private final CampaignStore campaigns;
    private final EmailNormaliser emails;
    private final LocalDate night;
    private final Packed packed = new Packed();

    SendRead(
            String step,
            DeliveryStore delivery,
            Warnings warnings,
            Files files,
            SpoolPlace spools,
            AddressStore addresses,
            CampaignStore campaigns,
            EmailNormaliser emails,
            LocalDate night) {
        super(step, FileKind.SENDS, delivery, warnings, files);
        this.spools = spools;
        this.addresses = addresses;
        this.campaigns = campaigns;
        this.emails = emails;
        this.night = night;
    }

    @Override
    RowReader<SendRow> reader(DeliveredFile file) {
        return file.sends(emails::read, addresses, night);
    }

    @Override
    void keep(Admission.TurnedAway<SendRow> row, Incoming<SendRow> from) {
        // what is turned away of an extract that only adds takes nothing away
    }

    @Override
    public void begin() throws Exception {
        super.begin();
        campaigns.rollBack();
        spoolInto(spools.create(SpoolPlace.SENDS));
    }

    @Override
    public void write(List<Incoming<SendRow>> rows) throws IOException {
        for (Incoming<SendRow> incoming : rows) {
            SendRow row = incoming.row();
            int campaign = campaigns.number(row.campaignId(), row.campaignName());
            packed.clear()
                    .putInt(incoming.fileNo())
                    .putInt(campaign)
                    .putLong(row.sentAt())
                    .putLong(row.eventAt())
                    .putByte(row.outcome().code())
                    .putBoolean(row.service());
            spool().write(row.addressNo(), packed);
        }
        addresses.writeNew();
    }

    @Override
    public void end() throws Exception {
        spool().close();
        campaigns.write();
        addresses.release();
    }
}
