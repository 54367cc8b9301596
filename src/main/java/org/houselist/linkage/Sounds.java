package org.houselist.linkage;

import org.apache.commons.codec.language.DoubleMetaphone;
import org.houselist.batch.Dictionary;

/** How the distinct names sound (Double Metaphone, Lawrence Philips 2000); a name in another script sounds like nothing but itself. */
final class Sounds {
    private static final int LETTERS = 1 << 24; // above every code point and every code's first letter

    private final int[] sounds;
    private final int[] initials;

    Sounds(Dictionary names) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        sounds = new int[names.highest() + 1];
        initials = new int[names.highest() + 1];
        for (int name = 1; name < sounds.length; name++) {
            String text = names.text(name);
            String code = metaphone.doubleMetaphone(text.replace(" ", ""));
            sounds[name] = code == null || code.isEmpty() ? -name : packed(code);
            initials[name] = LETTERS + text.codePointAt(0);
        }
    }

    int sound(int name) {
        return sounds[name];
    }

    int initial(int name) {
        return initials[name];
    }

    private static int packed(String code) {
        int packed = 0;
        for (int i = 0; i < code.length(); i++) {
            packed = packed << 7 | code.charAt(i);
        }
        return packed;
    }
}
