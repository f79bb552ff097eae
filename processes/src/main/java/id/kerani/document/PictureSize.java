package id.kerani.document;

import id.kerani.shared.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * How large a picture is once unpacked, read from its header without unpacking it: a file of a few bytes can ask a
 * browser for gigabytes.
 */
final class PictureSize {

    /** Pixels: more than telephones take, 256 MB unpacked. */
    static final long MOST_PIXELS = 64_000_000;

    private static final long LONGEST_SIDE = 30_000;
    private static final int JPEG_SEGMENTS = 1_000;
    private static final int TIFF_FIELDS = 1_000;

    private record Size(long width, long height) {}

    private PictureSize() {}

    /** Refuses with {@code document.pictureTooLarge}, or {@code document.broken} when the header tells no size. */
    static void check(Path file, String mediaType) throws IOException, Refusal {
        Size size;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            size = switch (mediaType) {
                case "image/png" -> png(in);
                case "image/jpeg" -> jpeg(in);
                case "image/webp" -> webp(in);
                case "image/tiff" -> tiff(in);
                default -> throw new IllegalArgumentException(mediaType);
            };
        } catch (EOFException e) {
            throw new Refusal("document.broken");
        }
        if (size.width() < 1 || size.height() < 1) {
            throw new Refusal("document.broken");
        }
        if (size.width() > LONGEST_SIDE || size.height() > LONGEST_SIDE || size.width() * size.height() > MOST_PIXELS) {
            throw new Refusal("document.pictureTooLarge", MOST_PIXELS / 1_000_000);
        }
    }

    /** PNG (W3C) 5.6: the first chunk is IHDR, with width and height. */
    private static Size png(RandomAccessFile in) throws IOException {
        in.seek(12);
        if (in.readInt() != 0x49484452) {
            throw new EOFException();
        }
        return new Size(in.readInt() & 0xffffffffL, in.readInt() & 0xffffffffL);
    }

    /** ITU T.81 B.2.2: the frame header of any coding process. */
    private static Size jpeg(RandomAccessFile in) throws IOException {
        in.seek(2);
        for (int i = 0; i < JPEG_SEGMENTS; i++) {
            int marker = in.readUnsignedByte();
            if (marker != 0xff) {
                throw new EOFException();
            }
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                continue;
            }
            int length = in.readUnsignedShort();
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                return new Size(in.readUnsignedShort(), height);
            }
            in.seek(in.getFilePointer() + Math.max(0, length - 2));
        }
        throw new EOFException();
    }

    /** RFC 9649: simple, lossless and extended files each begin differently. */
    private static Size webp(RandomAccessFile in) throws IOException {
        in.seek(12);
        int kind = in.readInt();
        switch (kind) {
            case 0x56503820 -> { // "VP8 "
                in.seek(26);
                int width = littleShort(in) & 0x3fff;
                return new Size(width, littleShort(in) & 0x3fff);
            }
            case 0x5650384c -> { // "VP8L"
                in.seek(21);
                long bits = littleInt(in);
                return new Size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case 0x56503858 -> { // "VP8X"
                in.seek(24);
                long width = littleShort(in) | (long) in.readUnsignedByte() << 16;
                long height = littleShort(in) | (long) in.readUnsignedByte() << 16;
                return new Size(width + 1, height + 1);
            }
            default -> throw new EOFException();
        }
    }

    /** TIFF 6.0, section 2: fields 256 and 257 of the first directory. */
    private static Size tiff(RandomAccessFile in) throws IOException {
        in.seek(0);
        boolean little = in.readUnsignedShort() == 0x4949;
        in.seek(4);
        in.seek(integer(in, little));
        int fields = Math.min(TIFF_FIELDS, word(in, little));
        long width = 0;
        long height = 0;
        for (int i = 0; i < fields; i++) {
            int tag = word(in, little);
            int type = word(in, little);
            integer(in, little);
            long at = in.getFilePointer();
            long value = type == 3 ? word(in, little) : integer(in, little);
            in.seek(at + 4);
            if (tag == 256) {
                width = value;
            } else if (tag == 257) {
                height = value;
            }
        }
        return new Size(width, height);
    }

    private static int word(RandomAccessFile in, boolean little) throws IOException {
        return little ? littleShort(in) : in.readUnsignedShort();
    }

    private static long integer(RandomAccessFile in, boolean little) throws IOException {
        return little ? littleInt(in) : in.readInt() & 0xffffffffL;
    }

    private static int littleShort(RandomAccessFile in) throws IOException {
        return in.readUnsignedByte() | in.readUnsignedByte() << 8;
    }

    private static long littleInt(RandomAccessFile in) throws IOException {
        return littleShort(in) | (long) littleShort(in) << 16;
    }
}
