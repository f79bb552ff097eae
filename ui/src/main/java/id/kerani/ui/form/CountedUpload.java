package id.kerani.ui.form;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks once it gave more than so many bytes: what a browser says about a size proves nothing. */
final class CountedUpload extends FilterInputStream {

    private final long most;
    private long count;

    CountedUpload(InputStream from, long most) {
        super(from);
        this.most = most;
    }

    /** Bytes given so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws TooLarge {
        count += read;
        if (count > most) {
            throw new TooLarge();
        }
    }

    /** More came than is taken. */
    static final class TooLarge extends IOException {}
}
