// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Messages of protobuf's wire format, field after field. Nothing is held, no length is believed beyond the end of the message around it, and
 * what is nested in a skipped field is not looked at.
 */
final class Protobuf {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_TEXT = 4096;

    /** How a number of a repeated field is written when it is not packed. */
    static final int VARINT = 0;

    static final int FIXED64 = 1;
    static final int FIXED32 = 5;

    private static final int LENGTH_DELIMITED = 2;

    private final CodedInputStream in;
    private int tag;

    /** What to do with a field: read it by one of the methods below, or {@link #skip} it. */
    interface Field {
        void read(int number, Protobuf value) throws IOException;
    }

    /** What to do with one value of a repeated field. */
    interface Value {
        void read(CodedInputStream in) throws IOException;
    }

    private Protobuf(final CodedInputStream in) {
        this.in = in;
    }

    /** Reads a message that fills a stream. */
    static void read(final InputStream stream, final int length, final Field field)
            throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(stream, BUFFER);
        in.pushLimit(length);
        new Protobuf(in).fields(field);
        if (in.getTotalBytesRead() != length) {
            throw malformed();
        }
    }

    private void fields(final Field field) throws IOException {
        tag = in.readTag();
        while (tag != 0) {
            field.read(tag >>> 3, this);
            tag = in.readTag();
        }
    }

    /** Reads the message in the field, and says where it lies. */
    Place message(final Field field) throws IOException {
        int length = length();
        Place place = new Place(in.getTotalBytesRead(), length);
        int outer = in.pushLimit(length);
        fields(field);
        in.popLimit(outer);
        return place;
    }

    /** Skips a field of bytes, and says where they lie. */
    Place bytes() throws IOException {
        int length = length();
        Place place = new Place(in.getTotalBytesRead(), length);
        in.skipRawBytes(length);
        return place;
    }

    /** Where the bytes of a field lie, counted from the beginning of the stream. */
    record Place(long begin, int length) {}

    String text() throws IOException {
        int length = length();
        if (length > LONGEST_TEXT) {
            throw malformed();
        }
        return new String(in.readRawBytes(length), StandardCharsets.UTF_8);
    }

    long wholeNumber() throws IOException {
        require(VARINT);
        return in.readRawVarint64();
    }

    float single() throws IOException {
        require(FIXED32);
        return in.readFloat();
    }

    /** Reads one value of a repeated number, or all of them where they are packed. */
    void repeated(final int unpacked, final Value value) throws IOException {
        if (type() != LENGTH_DELIMITED) {
            require(unpacked);
            value.read(in);
            return;
        }
        int outer = in.pushLimit(length());
        while (!in.isAtEnd()) {
            value.read(in);
        }
        in.popLimit(outer);
    }

    void skip() throws IOException {
        switch (type()) {
            case VARINT -> in.readRawVarint64();
            case FIXED64 -> in.skipRawBytes(Long.BYTES);
            case LENGTH_DELIMITED -> in.skipRawBytes(length());
            case FIXED32 -> in.skipRawBytes(Integer.BYTES);
            default -> throw malformed();
        }
    }

    private int length() throws IOException {
        require(LENGTH_DELIMITED);
        int length = in.readRawVarint32();
        if (length < 0 || length > in.getBytesUntilLimit()) {
            throw malformed();
        }
        return length;
    }

    private int type() {
        return tag & 7;
    }

    private void require(final int type) throws IOException {
        if (type() != type) {
            throw malformed();
        }
    }

    /** That the bytes are not what a reader may find there. */
    static InvalidProtocolBufferException malformed() {
        return new InvalidProtocolBufferException("a field breaks the wire format");
    }
}
