package org.houselist.books;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.Dictionary;
import org.houselist.email.EmailAddress;
import org.houselist.email.Mailboxes;
import org.jspecify.annotations.Nullable;

/** All addresses of the register by address_no, and which of them share a mailbox. */
public final class AddressBook {
    private final Dictionary texts;
    private final int[] sinceRun;
    private int[] mailbox = new int[0];
    private int[] next = new int[0];
    private int @Nullable [] order;

    private AddressBook(int highest) {
        texts = new Dictionary(highest);
        sinceRun = new int[highest + 1];
    }

    /** Reads the table address; the mailboxes follow from the rules of the settings. */
    public static AddressBook load(Database database, Mailboxes mailboxes) {
        AddressBook book = new AddressBook(database.highest("address", "address_no"));
        database.scan("select address_no, address, since_run from address", row -> {
            book.texts.put(row.getInt(1), row.getString(2));
            book.sinceRun[row.getInt(1)] = row.getInt(3);
        });
        book.groupByMailbox(mailboxes);
        return book;
    }

    private void groupByMailbox(Mailboxes mailboxes) {
        mailbox = new int[highest() + 1];
        next = new int[highest() + 1];
        Dictionary unseen = new Dictionary();
        List<Integer> firstOfUnseen = new ArrayList<>(List.of(0));
        for (int no = 1; no <= highest(); no++) {
            if (texts.has(no)) {
                String text = texts.text(no);
                String key = mailboxes.mailboxOf(new EmailAddress(text));
                mailbox[no] = key.equals(text) ? no : representative(key, no, unseen, firstOfUnseen);
                if (mailbox[no] != no) {
                    next[no] = next[mailbox[no]];
                    next[mailbox[no]] = no;
                }
            }
        }
    }

    /** The address that stands for a mailbox: the one spelled like it, or where no such address is known, the first. */
    private int representative(String key, int no, Dictionary unseen, List<Integer> firstOfUnseen) {
        int spelled = texts.find(key);
        if (spelled != 0) {
            return spelled;
        }
        int number = unseen.add(key);
        if (number == firstOfUnseen.size()) {
            firstOfUnseen.add(no);
        }
        return firstOfUnseen.get(number);
    }

    /** The highest address_no; numbers below it may be unused. */
    public int highest() {
        return texts.highest();
    }

    public boolean has(int no) {
        return texts.has(no);
    }

    /** The address_no of a canonical address, or 0. */
    public int find(String address) {
        return texts.find(address);
    }

    public String text(int no) {
        return texts.text(no);
    }

    /** Compares two addresses by code point. */
    public int compare(int one, int other) {
        return texts.compare(one, other);
    }

    /** All addresses by code point: sorted when first asked for. Not to be changed. */
    synchronized int[] inOrder() {
        if (order == null) {
            order = TextOrder.of(texts);
        }
        return order;
    }

    /** The first eight bytes of an address as an unsigned number, zeros after its end: smaller only for one that sorts before. */
    public long beginning(int no) {
        return texts.eightBytes(no, 0);
    }

    /** Adds an address to the row of a file. */
    public void write(int no, CsvOutput file) throws IOException {
        file.field(texts, no);
    }

    /** The run in which the address was seen first. */
    public int sinceRun(int no) {
        return sinceRun[no];
    }

    /** The address that stands for this one's mailbox; the same for all addresses of one mailbox. */
    public int mailbox(int no) {
        return mailbox[no];
    }

    /** The next address of the mailbox, or 0: start with {@link #mailbox}, which is the first. */
    public int nextInMailbox(int no) {
        return next[no];
    }
}
