// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.util.DuplicateKeyException;

/**
 * The rows of one table: in memory while they are few, in a file of the scratch folder after that.
 * Filled by one thread; once closed, any number of iterators may read it at the same time.
 */
public final class RowStore {
    private static final long CELLS_IN_MEMORY = 100_000;
    private static final int MISSING = 0;
    private static final int MISSING_WITH_REASON = 1;
    private static final int DOUBLE = 2;
    private static final int INT = 3;
    private static final int LONG = 4;
    private static final int BOOLEAN = 5;
    private static final int STRING = 6;
    private static final int PNG = 7;

    private DataTableSpec spec;
    private Path scratchFolder;
    private List<DataRow> rows = new ArrayList<>();
    private Set<String> keys = new HashSet<>();
    private final ColumnDomain[] domains;
    private long size;
    private Path file;
    private DataOutputStream out;
    private boolean closed;

    /** An empty store. */
    public RowStore(final DataTableSpec spec, final Path scratchFolder) {
        this.spec = Objects.requireNonNull(spec, "A table needs a spec.");
        this.scratchFolder = scratchFolder;
        domains = spec.stream().map(ColumnDomain::new).toArray(ColumnDomain[]::new);
    }

    /** Where the file goes, if one is needed. */
    public void setScratchFolder(final Path folder) {
        scratchFolder = Objects.requireNonNull(folder, "A table needs a scratch folder.");
    }

    /** Checks the row and keeps a copy of it. */
    public void add(final DataRow row) {
        if (closed) {
            throw new IllegalStateException("The table is closed and takes no more rows.");
        }
        Objects.requireNonNull(row, "A row to be added is null.");
        final String key = row.getKey().getString();
        if (row.getNumCells() != spec.getNumColumns()) {
            throw new IllegalArgumentException(
                    "The row '"
                            + key
                            + "' has "
                            + row.getNumCells()
                            + " cells, but the table has "
                            + spec.getNumColumns()
                            + " columns"
                            + firstOdd(row)
                            + ".");
        }
        final DataCell[] cells = new DataCell[row.getNumCells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getCell(i);
            check(spec.getColumnSpec(i), key, cells[i]);
        }
        if (!keys.add(key)) {
            throw new DuplicateKeyException(
                    "The key '"
                            + key
                            + "' of row "
                            + (size + 1)
                            + " is already that of an earlier row.",
                    key);
        }
        for (int i = 0; i < cells.length; i++) {
            domains[i].add(cells[i]);
        }
        keep(new DefaultRow(new RowKey(key), cells));
    }

    private String firstOdd(final DataRow row) {
        return row.getNumCells() < spec.getNumColumns()
                ? ": the column '" + spec.getColumnSpec(row.getNumCells()).getName() + "' gets none"
                : "";
    }

    private static void check(final DataColumnSpec column, final String key, final DataCell cell) {
        final String place = " in the column '" + column.getName() + "' of the row '" + key + "'";
        if (cell == null) {
            throw new IllegalArgumentException("The cell" + place + " is null.");
        }
        if (cell.isMissing()) {
            return;
        }
        if (!column.getType().isASuperTypeOf(cell.getType())) {
            throw new IllegalArgumentException(
                    "The cell"
                            + place
                            + " is of type "
                            + cell.getType()
                            + ", which does not fit "
                            + column.getType()
                            + ".");
        }
        if (!isKnown(cell)) {
            throw new IllegalArgumentException(
                    "The cell"
                            + place
                            + " is of type "
                            + cell.getType()
                            + ", which cannot be stored here.");
        }
    }

    private static boolean isKnown(final DataCell cell) {
        return cell instanceof DoubleCell
                || cell instanceof IntCell
                || cell instanceof LongCell
                || cell instanceof BooleanCell
                || cell instanceof StringCell
                || cell instanceof PNGImageCell;
    }

    private void keep(final DataRow row) {
        size++;
        try {
            if (out != null) {
                write(row);
                return;
            }
            rows.add(row);
            if (size * Math.max(1, spec.getNumColumns()) > CELLS_IN_MEMORY) {
                file =
                        Files.createTempFile(
                                Files.createDirectories(scratchFolder), "table", ".rows");
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                for (final DataRow each : rows) {
                    write(each);
                }
                rows = List.of();
            }
        } catch (final IOException e) {
            throw unwritten(e);
        }
    }

    private UncheckedIOException unwritten(final IOException e) {
        return new UncheckedIOException(
                "The rows of the table cannot be written to "
                        + scratchFolder
                        + ": "
                        + e.getMessage(),
                e);
    }

    private void write(final DataRow row) throws IOException {
        write(row.getKey().getString());
        for (final DataCell cell : row) {
            write(cell);
        }
    }

    private void write(final DataCell cell) throws IOException {
        if (cell.isMissing()) {
            final String reason =
                    cell instanceof MissingCell ? ((MissingCell) cell).getError() : null;
            out.writeByte(reason == null ? MISSING : MISSING_WITH_REASON);
            if (reason != null) {
                write(reason);
            }
        } else if (cell instanceof DoubleCell) {
            out.writeByte(DOUBLE);
            out.writeDouble(((DoubleCell) cell).getDoubleValue());
        } else if (cell instanceof IntCell) {
            out.writeByte(INT);
            out.writeInt(((IntCell) cell).getIntValue());
        } else if (cell instanceof LongCell) {
            out.writeByte(LONG);
            out.writeLong(((LongCell) cell).getLongValue());
        } else if (cell instanceof BooleanCell) {
            out.writeByte(BOOLEAN);
            out.writeBoolean(((BooleanCell) cell).getBooleanValue());
        } else if (cell instanceof StringCell) {
            out.writeByte(STRING);
            write(((StringCell) cell).getStringValue());
        } else {
            out.writeByte(PNG);
            write(((PNGImageCell) cell).getImageContent().getByteArray());
        }
    }

    private void write(final String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(final byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Ends the adding and puts what is known of the values into the spec. Does nothing the second
     * time.
     */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        keys = Set.of();
        if (out != null) {
            try {
                out.close();
            } catch (final IOException e) {
                throw unwritten(e);
            }
        }
        final DataColumnSpec[] columns =
                Arrays.stream(domains).map(ColumnDomain::column).toArray(DataColumnSpec[]::new);
        final DataTableSpecCreator creator = new DataTableSpecCreator().setName(spec.getName());
        spec = creator.addColumns(columns).createSpec();
    }

    public boolean isClosed() {
        return closed;
    }

    /** Refuses to hand out a table that may still grow. */
    public void requireClosed() {
        if (!closed) {
            throw new IllegalStateException(
                    "The table is not there before its container is closed.");
        }
    }

    public long size() {
        return size;
    }

    public DataTableSpec spec() {
        return spec;
    }

    /** A new walk over all rows. */
    public CloseableRowIterator iterator() {
        requireClosed();
        return new Walk();
    }

    /** A new walk from a row on, or over no rows if there is none. */
    public CloseableRowIterator iterator(final long from) {
        requireClosed();
        final Walk walk = new Walk();
        walk.skipTo(from);
        return walk;
    }

    private final class Walk extends CloseableRowIterator {
        private final DataInputStream in;
        private long next;
        private boolean ended;

        Walk() {
            try {
                in =
                        file == null
                                ? null
                                : new DataInputStream(
                                        new BufferedInputStream(Files.newInputStream(file)));
            } catch (final IOException e) {
                throw unread(e);
            }
            if (size == 0) {
                close();
            }
        }

        private UncheckedIOException unread(final IOException e) {
            return new UncheckedIOException(
                    "The rows of the table cannot be read from " + file + ": " + e.getMessage(), e);
        }

        void skipTo(final long row) {
            if (in == null) {
                next = row;
                return;
            }
            while (next < row && hasNext()) {
                next();
            }
        }

        @Override
        public boolean hasNext() {
            return !ended && next < size;
        }

        @Override
        public DataRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more rows.");
            }
            try {
                final DataRow row = in == null ? rows.get((int) next) : read();
                next++;
                if (next == size) {
                    close();
                }
                return row;
            } catch (final IOException e) {
                close();
                throw unread(e);
            }
        }

        private DataRow read() throws IOException {
            final RowKey key = new RowKey(readText());
            final DataCell[] cells = new DataCell[domains.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = readCell();
            }
            return new DefaultRow(key, cells);
        }

        private DataCell readCell() throws IOException {
            final int tag = in.readByte();
            switch (tag) {
                case MISSING:
                    return DataType.getMissingCell();
                case MISSING_WITH_REASON:
                    return new MissingCell(readText());
                case DOUBLE:
                    return new DoubleCell(in.readDouble());
                case INT:
                    return new IntCell(in.readInt());
                case LONG:
                    return new LongCell(in.readLong());
                case BOOLEAN:
                    return BooleanCell.get(in.readBoolean());
                case STRING:
                    return new StringCell(readText());
                case PNG:
                    return new PNGImageContent(readBytes()).toImageCell();
                default:
                    throw new IOException(
                            "row " + (next + 1) + " has a cell of the unknown kind " + tag);
            }
        }

        private String readText() throws IOException {
            return new String(readBytes(), StandardCharsets.UTF_8);
        }

        private byte[] readBytes() throws IOException {
            final int length = in.readInt();
            final byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("the file ends inside row " + (next + 1));
            }
            return bytes;
        }

        @Override
        public void close() {
            ended = true;
            if (in != null) {
                try {
                    in.close();
                } catch (final IOException e) {
                    throw unread(e);
                }
            }
        }
    }
}
