package org.houselist.intake;

import org.jspecify.annotations.Nullable;

/** The plan: refused without an id, a list or a time that can be read. */
final class CommunicationRule implements RowRule<CommunicationRow> {
    private static final int USUAL_PRIORITY = 5;

    private final int communicationId;
    private final int name;
    private final int list;
    private final int plannedAt;
    private final int priority;
    private final int department;
    private final int category;
    private final int campaignId;
    private final int perfNo;

    CommunicationRule(Cells row) {
        communicationId = row.column("communication_id");
        name = row.column("name");
        list = row.column("list");
        plannedAt = row.column("planned_at");
        priority = row.column("priority");
        department = row.column("department");
        category = row.column("category");
        campaignId = row.column("campaign_id");
        perfNo = row.column("perf_no");
    }

    @Override
    public @Nullable CommunicationRow admit(Cells row) {
        String id = row.required(communicationId);
        String listed = id == null ? null : row.required(list);
        String planned = listed == null ? null : row.required(plannedAt);
        if (id == null || listed == null || planned == null) {
            return null;
        }
        long time = row.timeOrUnreadable(plannedAt);
        if (time == TimeReading.UNREADABLE) {
            row.refuseBad(plannedAt, planned, "a time as 2026-11-21 19:30:00");
            return null;
        }
        String campaign = row.text(campaignId);
        return new CommunicationRow(
                id,
                row.text(name),
                listed,
                time,
                priorityOf(row),
                row.text(department),
                row.meaning(category, ColumnWords.CATEGORY, ColumnWords.MARKETING, ColumnWords.MARKETING),
                campaign == null ? id : campaign,
                row.text(perfNo));
    }

    private int priorityOf(Cells row) {
        String text = row.text(priority);
        if (text == null) {
            return USUAL_PRIORITY;
        }
        if (!text.matches("0*[1-9][0-9]{0,8}")) {
            row.odd(priority, "blank", text, "a whole number from 1, the highest");
            return USUAL_PRIORITY;
        }
        return Integer.parseInt(text);
    }

    @Override
    public RowKey keyOf(Cells row) {
        String id = row.keyText(communicationId);
        return new RowKey(id, null, null, id != null);
    }
}
