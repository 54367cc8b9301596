package org.houselist.books;

import java.io.IOException;
import java.util.Arrays;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.Dictionary;
import org.houselist.batch.KeptFile;
import org.houselist.email.EmailAddress;
import org.houselist.email.Mailboxes;
import org.jspecify.annotations.Nullable;

/** All addresses of the register by address_no, and which of them share a mailbox. */
public final class AddressBook {
    private final Dictionary texts;
    private final int[] sinceRun;
    private final int[] mailbox;
    private final int[] next;
    private final Dictionary unseen; // mailboxes that no address is spelled like
    private int[] firstOfUnseen; // by their numbers, the first address of each
    private int @Nullable [] order;

    private AddressBook(int highest) {
        texts = new Dictionary(highest);
        sinceRun = new int[highest + 1];
        mailbox = new int[highest + 1];
        next = new int[highest + 1];
        unseen = new Dictionary();
        firstOfUnseen = new int[16];
    }

    /** Takes out what {@link #keep} put; there is room up to an address. */
    private AddressBook(KeptFile.In kept, int highest) {
        texts = new Dictionary(kept);
        int count = texts.highest() + 1;
        sinceRun = kept.ints(count, highest + 1);
        mailbox = kept.ints(count, highest + 1);
        next = kept.ints(count, highest + 1);
        unseen = new Dictionary(kept);
        firstOfUnseen = kept.ints(unseen.highest() + 1, unseen.highest() + 16);
        order = kept.ints(texts.size(), texts.size());
    }

    /** Puts all that is known here. */
    void keep(KeptFile.Out out) throws IOException {
        texts.keep(out);
        int count = texts.highest() + 1;
        out.put(sinceRun, count).put(mailbox, count).put(next, count);
        unseen.keep(out);
        out.put(firstOfUnseen, unseen.highest() + 1).put(inOrder(), texts.size());
    }

    /** Reads the table address; the mailboxes follow from the rules of the settings. */
    public static AddressBook load(Database database, Mailboxes mailboxes) {
        AddressBook book = new AddressBook(database.highest("address", "address_no"));
        book.readFrom(1, database);
        book.groupByMailbox(1, mailboxes);
        return book;
    }

    /** What was kept when the table had fewer addresses, and those that are new. */
    static AddressBook load(KeptFile.In kept, Database database, Mailboxes mailboxes) {
        AddressBook book = new AddressBook(kept, database.highest("address", "address_no"));
        int[] before = book.inOrder();
        int from = book.highest() + 1;
        book.readFrom(from, database);
        for (int no = from; no <= book.highest(); no++) {
            int first = book.has(no) ? book.firstOfUnseen[book.unseen.find(book.text(no))] : 0;
            if (first != 0) {
                book.takeOver(no, first);
            }
        }
        book.groupByMailbox(from, mailboxes);
        book.order = TextOrder.of(book.texts, before, from);
        return book;
    }

    /** An address that is spelled like a mailbox stands for it from now on, and not the first of its addresses. */
    private void takeOver(int spelled, int first) {
        mailbox[first] = spelled;
        int last = spelled;
        for (int no = next[first]; no != 0; no = next[no]) {
            mailbox[no] = spelled;
            next[last] = no;
            last = no;
        }
        next[last] = first;
        next[first] = 0;
    }

    private void readFrom(int first, Database database) {
        database.scan(
                "select address_no, address, since_run from address where address_no >= ?",
                row -> {
                    texts.put(row.getInt(1), row.getString(2));
                    sinceRun[row.getInt(1)] = row.getInt(3);
                },
                first);
    }

    private void groupByMailbox(int first, Mailboxes mailboxes) {
        for (int no = first; no <= highest(); no++) {
            if (texts.has(no)) {
                String text = texts.text(no);
                String key = mailboxes.mailboxOf(new EmailAddress(text));
                mailbox[no] = key.equals(text) ? no : representative(key, no);
                if (mailbox[no] != no) {
                    next[no] = next[mailbox[no]];
                    next[mailbox[no]] = no;
                }
            }
        }
    }

    /** The address that stands for a mailbox: the one spelled like it, or where no such address is known, the first. */
    private int representative(String key, int no) {
        int spelled = texts.find(key);
        if (spelled != 0) {
            return spelled;
        }
        int known = unseen.highest();
        int number = unseen.add(key);
        if (number > known) {
            if (number >= firstOfUnseen.length) {
                firstOfUnseen = Arrays.copyOf(firstOfUnseen, 2 * number);
            }
            firstOfUnseen[number] = no;
        }
        return firstOfUnseen[number];
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
