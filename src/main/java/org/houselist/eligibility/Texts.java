package org.houselist.eligibility;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many short texts that are written once and seldom read, as bytes: a handle of four bytes stands for each. */
final class Texts {
    private static final int SHIFT = 20;
    private static final int BLOCK = 1 << SHIFT;

    private final List<byte[]> blocks = new ArrayList<>();
    private int used = BLOCK;

    /** A handle for the text; 0 for null and for a blank one. */
    int add(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length + 4 > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = blocks.size() == 1 ? 1 : 0; // handle 0 means nothing
        }
        int handle = (blocks.size() - 1 << SHIFT) + used;
        byte[] block = blocks.get(blocks.size() - 1);
        for (int shift = 24; shift >= 0; shift -= 8) {
            block[used++] = (byte) (bytes.length >> shift);
        }
        System.arraycopy(bytes, 0, block, used, bytes.length);
        used += bytes.length;
        return handle;
    }

    /** The text of a handle; empty for 0. */
    String text(int handle) {
        if (handle == 0) {
            return "";
        }
        byte[] block = blocks.get(handle >>> SHIFT);
        int at = handle & BLOCK - 1;
        int length = 0;
        for (int i = 0; i < 4; i++) {
            length = length << 8 | block[at++] & 0xff;
        }
        return new String(block, at, length, StandardCharsets.UTF_8);
    }
}
