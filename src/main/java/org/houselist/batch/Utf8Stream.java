package org.houselist.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text of any encoding as UTF-8, so that records are found in one encoding only. What is no text becomes the byte FF,
 * which is no UTF-8 either: the row that holds it, and no other, is then turned away.
 */
final class Utf8Stream extends InputStream {
    private static final int BLOCK = 1 << 16;
    private static final byte NO_TEXT = (byte) 0xff;

    private final InputStream source;
    private final CharsetDecoder decoder;
    private final int longestError;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer read = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer text = CharBuffer.allocate(BLOCK);
    private final ByteBuffer ready = ByteBuffer.allocate(3 * BLOCK + 1).flip();
    private boolean sourceEnded;
    private boolean ended;

    Utf8Stream(InputStream source, Charset encoding) {
        this.source = source;
        this.decoder = encoding.newDecoder();
        // Java counts the unit after half a pair to the error: it may be a delimiter or a line end
        this.longestError = encoding.name().startsWith("UTF-16") ? 2 : Integer.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!ready.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decodeOn();
        }
        int given = Math.min(length, ready.remaining());
        ready.get(target, offset, given);
        return given;
    }

    private void decodeOn() throws IOException {
        CoderResult result = decoder.decode(read, text.clear(), sourceEnded);
        if (result.isUnderflow() && sourceEnded) {
            ended = true;
            decoder.flush(text);
        }
        ready.clear();
        encoder.reset().encode(text.flip(), ready, true);
        if (result.isError()) {
            ready.put(NO_TEXT);
            read.position(read.position() + Math.min(result.length(), longestError));
        }
        ready.flip();
        if (result.isUnderflow() && !sourceEnded) {
            readOn();
        }
    }

    private void readOn() throws IOException {
        read.compact();
        int count = source.read(read.array(), read.position(), read.remaining());
        sourceEnded = count < 0;
        read.position(read.position() + Math.max(count, 0));
        read.flip();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
