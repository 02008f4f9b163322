// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** The rescaled tokens in a table of final tokens, or in a trajectory: rows of equal t, one below the other, are a frame. */
public final class TokenFrames {
    private final BufferedDataTable table;
    private final FrameColumns columns;
    private final double latest;
    private final int count;
    private final boolean isOrdered;

    private TokenFrames(
            final BufferedDataTable table,
            final FrameColumns columns,
            final double latest,
            final int count,
            final boolean isOrdered) {
        this.table = table;
        this.columns = columns;
        this.latest = latest;
        this.count = count;
        this.isOrdered = isOrdered;
    }

    /** What is done with each frame. */
    @FunctionalInterface
    public interface Visitor<E extends Exception> {
        /** Takes one frame. */
        void visit(TokenFrame frame) throws E, KNIMEException;
    }

    /**
     * Refuses a table without rescaled tokens.
     *
     * @return d
     */
    public static int requireTokens(final DataTableSpec spec) throws InvalidSettingsException {
        return new FrameColumns(spec).dimension();
    }

    /**
     * Looks at the times in a table.
     *
     * @param otherwise the time to assume if there is no column "t"
     * @throws KNIMEException if the table has no rows or no column z1, or a time is missing, not finite or negative
     */
    public static TokenFrames of(final BufferedDataTable table, final double otherwise)
            throws KNIMEException {
        FrameColumns columns;
        try {
            columns = new FrameColumns(table.getDataTableSpec());
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        if (table.size() == 0) {
            throw new KNIMEException(
                    "Cannot read tokens, because the table has no rows. Provide at least one token.");
        }
        if (!columns.hasTime()) {
            return new TokenFrames(table, columns, otherwise, 1, true);
        }
        double latest = Double.NEGATIVE_INFINITY;
        double before = Double.NEGATIVE_INFINITY;
        int count = 0;
        boolean isOrdered = true;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                double t = requireForward(columns.time(rows.next()));
                count += t == before ? 0 : 1;
                isOrdered &= t >= before;
                before = t;
                latest = Math.max(latest, t);
            }
        }
        return new TokenFrames(table, columns, latest, count, isOrdered);
    }

    private static double requireForward(final double t) throws KNIMEException {
        if (t < 0) {
            throw new KNIMEException(
                    "Cannot observe the tokens, because they are those of t = "
                            + t
                            + ", and limits are those of time running forward. Integrate forward in time.");
        }
        return t;
    }

    /** Whether the table is a trajectory. */
    public boolean isTrajectory() {
        return columns.isTrajectory();
    }

    /** Whether t never falls from row to row. */
    public boolean isOrdered() {
        return isOrdered;
    }

    /** The number of frames. */
    public int count() {
        return count;
    }

    /**
     * The tokens of the latest time.
     *
     * @throws KNIMEException if a cell is missing or not finite, or a token is there twice
     */
    public TokenFrame last() throws KNIMEException {
        FrameBuilder frame = new FrameBuilder(columns, latest);
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                if (!columns.hasTime() || columns.time(row) == latest) {
                    frame.add(row);
                }
            }
        }
        return frame.build();
    }

    /**
     * Reads frame after frame; one is held at a time.
     *
     * @throws KNIMEException if a cell is missing or not finite, or a token is twice in a frame
     */
    public <E extends Exception> void forEach(final Visitor<E> visitor) throws E, KNIMEException {
        FrameBuilder frame = null;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                double t = columns.time(row);
                if (frame != null && frame.time() != t) {
                    visitor.visit(frame.build());
                    frame = null;
                }
                if (frame == null) {
                    frame = new FrameBuilder(columns, t);
                }
                frame.add(row);
            }
        }
        if (frame != null) {
            visitor.visit(frame.build());
        }
    }
}
