package org.houselist.generator;

/**
 * How one address stands on the list.
 *
 * @param status the status in the words of the canonical file
 * @param joined the day of the opt-in
 * @param left the day it stopped being subscribed; after the last night where it did not
 * @param changed the day of the last change
 */
record Subscription(String status, int joined, int left, int changed) {
    /** Later than every night. */
    static final int NEVER = Integer.MAX_VALUE;

    /** True where a message of that day would be sent to it. */
    boolean isMailedOn(int day) {
        return joined <= day && day < left;
    }

    boolean isOptedOut() {
        return left != NEVER && left > joined;
    }
}
