package org.houselist.eligibility;

/** Why an address gets no mail, in the order in which reasons are listed. How often is too often stands in the settings. */
public enum Reason {
    COMPLAINED("somebody at this mailbox reported a mail as spam"),
    BOUNCED("the address does not take mail"),
    WITHDRAWN("the CRM has the address only inactive"),
    OPTED_OUT("unsubscribed from this list or from every list"),
    NOT_SUBSCRIBED("the mailing tool has the address, but not as a subscriber"),
    NOT_CONFIRMED("the subscription was never confirmed"),
    UNREADABLE_ROW("its row in the export could not be read tonight"),
    NO_EMAIL("the CRM says no e-mail"),
    DECEASED("an owner is dead"),
    INACTIVE("all owners are inactive"),
    PERMISSION_REFUSED("the permission that this needs was refused"),
    PERMISSION_LAPSED("the permission that this needs has expired"),
    PERMISSION_NOT_ASKED("the permission that this needs was never given"),
    RESTRICTED("a group that is only written to with an approval"),
    RECENTLY_MAILED("mailed too short a time before"),
    WEEKLY_LIMIT("mailed on too many days of late"),
    OUTRANKED("gets a more important communication about that day"),
    OTHER_ADDRESS("gets this communication at another address");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason for a person to read. */
    public String sentence() {
        return sentence;
    }

    /** The reason as one bit of a set. */
    int bit() {
        return 1 << ordinal();
    }
}
