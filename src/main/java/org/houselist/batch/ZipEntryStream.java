package org.houselist.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bytes of one zip entry, held against its check sum at their end: {@link ZipFile} itself does not look at it. */
final class ZipEntryStream extends FilterInputStream {
    private final ZipFile zip;
    private final ZipEntry entry;
    private final CheckedInputStream checked;

    /** Takes the zip over: it is closed with the stream. */
    ZipEntryStream(ZipFile zip, ZipEntry entry) throws IOException {
        this(zip, entry, new CheckedInputStream(zip.getInputStream(entry), new CRC32()));
    }

    private ZipEntryStream(ZipFile zip, ZipEntry entry, CheckedInputStream checked) {
        super(checked);
        this.zip = zip;
        this.entry = entry;
        this.checked = checked;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        checkAtEnd(read);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        checkAtEnd(read);
        return read;
    }

    private void checkAtEnd(int read) throws IOException {
        if (read < 0
                && entry.getCrc() >= 0
                && entry.getCrc() != checked.getChecksum().getValue()) {
            throw new IOException("its check sum is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            super.close();
        }
    }
}
