package org.houselist.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailReading;

/** Looks for addresses in a row that cannot be read: whoever may stand there must not be mailed tonight. */
final class FoundAddresses {
    /** What may stand around an address in a delimited line; none of it is part of one that mailing tools accept. */
    private static final String AROUND = ",;|\"<>()[]: \t\r\n\u00a0\ufffd";

    private FoundAddresses() {}

    /** The usable addresses of a text, each once. {@code "ann@example.org,subs} has one. */
    static List<EmailAddress> in(String text, Function<String, EmailReading> emails) {
        List<EmailAddress> found = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(text, AROUND);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (word.indexOf('@') > 0
                    && emails.apply(word) instanceof EmailReading.Usable usable
                    && !found.contains(usable.address())) {
                found.add(usable.address());
            }
        }
        return found;
    }
}
