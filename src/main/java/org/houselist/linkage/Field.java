package org.houselist.linkage;

/** What is kept of a record, each as a number: of a distinct value in a dictionary, or a date as {@code yyyymmdd}. 0 is "not given". */
enum Field {
    FIRST,
    MIDDLE,
    LAST,
    GENERATION,
    BIRTH,
    MAILBOX,
    PHONE,
    STREET,
    POSTAL,
    CITY,
    HOUSEHOLD
}
