package org.houselist.email;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.validator.routines.DomainValidator;
import org.houselist.email.EmailReading.Usable;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what an address with a likely typing error in its domain was meant to be. For a person to look at: nothing
 * is ever corrected by it. Rather silent than wrong.
 */
public final class TypingErrors {

    /** Names shorter than this have too many real neighbours ({@code aol.com}, {@code sol.com}). */
    private static final int SHORTEST_NAME = 5;

    /** A character too many, too few, another one, or two neighbours exchanged (Damerau, 1964); -1 beyond one slip. */
    private static final DamerauLevenshteinDistance ONE_SLIP = new DamerauLevenshteinDistance(1);

    private static final List<String> WELL_KNOWN = words("""
            gmail.com yahoo.com hotmail.com outlook.com icloud.com googlemail.com hotmail.co.uk yahoo.co.uk comcast.net
            verizon.net bellsouth.net sbcglobal.net optonline.net earthlink.net protonmail.com rocketmail.com
            btinternet.com ntlworld.com virginmedia.com talktalk.net blueyonder.co.uk
            """);

    /** Real domains one slip away from a well-known one: never a typing error. */
    private static final List<String> REAL_NEIGHBOURS = words("""
            mail.com ymail.com email.com gmx.com me.com aol.com live.com msn.com mac.com fmail.com hmail.com zmail.com
            xmail.com tmail.com vmail.com qmail.com amail.com umail.com gmail.co.jp mymail.com webmail.com wahoo.com
            cloud.com mcloud.com icloud.co hotmail.ca hotmail.es hotmail.co.il outlook.cz outlook.co.il talktalk.co.uk
            yahoo.cn yahoo.cz yahoo.ca verizon.com horizon.net comcast.com earthlink.com protonmail.ch
            """);

    /** Endings that do not exist, and what fingers meant. */
    private static final Map<String, String> ENDINGS = endings("""
            com: con cmo ocm comm cpm vom xom cim cmm coom ccom cob copm cpom coml come
            net: nte ent bet met nett netn neet nrt nry
            org: ogr rog orgg prg ofg og orh
            edu: eud edi deu
            uk: ukk
            """);

    private static final String NONE = "";
    private static final int MOST_DOMAINS = 1 << 15;

    private final Map<String, String> meant = new ConcurrentHashMap<>();
    private final EmailNormaliser normaliser;
    private final Set<String> wellKnown;
    private final Set<String> real;

    /**
     * Takes the domains from the settings.
     *
     * @param normaliser says whether a suggestion would be a usable address
     * @param wellKnown domains that many people have, the most frequent first
     * @param realNeighbours domains that resemble one of them and are none the less real
     */
    public TypingErrors(EmailNormaliser normaliser, List<String> wellKnown, List<String> realNeighbours) {
        this.normaliser = normaliser;
        this.wellKnown = new LinkedHashSet<>(wellKnown);
        this.real = new HashSet<>(realNeighbours);
        this.real.addAll(wellKnown);
    }

    /** With the domains for settings that name none. */
    public static TypingErrors withDefaults(EmailNormaliser normaliser) {
        return new TypingErrors(normaliser, WELL_KNOWN, REAL_NEIGHBOURS);
    }

    /** What a usable address was probably meant to be; empty where nothing suggests an error. */
    public Optional<EmailAddress> suggest(EmailAddress address) {
        return suggest(address.text());
    }

    /** The same for a text that was no usable address: {@code ann@gmail.con}. */
    public Optional<EmailAddress> suggest(@Nullable String raw) {
        String bare = raw == null ? "" : Spelling.bare(raw);
        int at = bare.lastIndexOf('@');
        String domain = at < 0 ? NONE : meant(bare.substring(at + 1));
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        boolean usable = normaliser.read(bare.substring(0, at + 1) + domain) instanceof Usable;
        return usable ? Optional.of(new EmailAddress(bare.substring(0, at + 1) + domain)) : Optional.empty();
    }

    /** The answer for a domain is remembered: a million addresses have some thousand domains. */
    private String meant(String domain) {
        String known = meant.get(domain);
        if (known != null) {
            return known;
        }
        String found = meantBy(domain);
        String answer = found == null ? NONE : found;
        if (meant.size() < MOST_DOMAINS) {
            meant.put(domain, answer);
        }
        return answer;
    }

    private @Nullable String meantBy(String domain) {
        int dot = domain.lastIndexOf('.');
        if (dot < 0 || real.contains(domain)) {
            return null;
        }
        boolean endingExists = DomainValidator.getInstance().isValidTld(domain.substring(dot + 1));
        if (endingExists) {
            return nearest(domain);
        }
        String sameName = withName(domain.substring(0, dot));
        String meant = ENDINGS.get(domain.substring(dot + 1));
        String mended = meant == null ? domain : domain.substring(0, dot + 1) + meant;
        String near = real.contains(mended) ? mended : nearest(mended);
        if (near != null || sameName != null) {
            return near != null ? near : sameName;
        }
        return meant == null ? null : mended;
    }

    private @Nullable String nearest(String domain) {
        for (String candidate : wellKnown) {
            if (candidate.indexOf('.') >= SHORTEST_NAME && ONE_SLIP.apply(domain, candidate) == 1) {
                return candidate;
            }
        }
        return null;
    }

    /** {@code gmail.cpm}: a name that everybody knows, with an ending that does not exist. */
    private @Nullable String withName(String name) {
        for (String candidate : wellKnown) {
            if (candidate.indexOf('.') == name.length() && candidate.startsWith(name)) {
                return candidate;
            }
        }
        return null;
    }

    private static List<String> words(String block) {
        return List.of(block.strip().split("\\s+"));
    }

    private static Map<String, String> endings(String block) {
        return block.lines()
                .map(line -> line.split(": "))
                .flatMap(line -> Stream.of(line[1].split(" ")).map(wrong -> Map.entry(wrong, line[0])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
