// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;

/** The columns of an output table, in order, with the names users meet in every table of this extension. */
public final class Columns {
    /** The row key of the token a row is about. */
    public static final String TOKEN = "token";

    /** The mass of a token. */
    public static final String MASS = "mass";

    /** The time. */
    public static final String TIME = "t";

    /** The cluster a token belongs to, counted from 0. */
    public static final String CLUSTER = "cluster";

    /** The row key of the token that has most of this token's attention. */
    public static final String LEADER = "leader";

    /** The attention head, counted from 1. */
    public static final String HEAD = "head";

    /** Whether double precision can tell which token leads. */
    public static final String DECIDED = "decided";

    /** The error of a token along an expanding mode, relative to the extent along it. */
    public static final String ERROR = "error";

    /** limit1 ... limitd: where a token is bound for. */
    public static final String LIMIT = "limit";

    /** How far the limit can be from the exact one. */
    public static final String LIMIT_ERROR = "limit error";

    private final List<DataColumnSpec> specs = new ArrayList<>();

    /** Appends a text column. */
    public Columns text(final String name) {
        return add(name, StringCell.TYPE);
    }

    /** Appends a column of real numbers. */
    public Columns real(final String name) {
        return add(name, DoubleCell.TYPE);
    }

    /** Appends a column of whole numbers. */
    public Columns whole(final String name) {
        return add(name, IntCell.TYPE);
    }

    /** Appends a column of large whole numbers. */
    public Columns large(final String name) {
        return add(name, LongCell.TYPE);
    }

    /** Appends a column of yes and no. */
    public Columns yesNo(final String name) {
        return add(name, BooleanCell.TYPE);
    }

    /** Appends a column of PNG images. */
    public Columns image(final String name) {
        return add(name, PNGImageContent.TYPE);
    }

    /** Appends prefix1 ... prefixd, columns of real numbers. */
    public Columns coordinates(final String prefix, final int d) {
        coordinateNames(prefix, d).forEach(this::real);
        return this;
    }

    /** prefix1 ... prefixd. */
    public static List<String> coordinateNames(final String prefix, final int d) {
        return IntStream.rangeClosed(1, d).mapToObj(k -> prefix + k).toList();
    }

    private Columns add(final String name, final DataType type) {
        specs.add(new DataColumnSpecCreator(name, type).createSpec());
        return this;
    }

    /** The table spec. */
    public DataTableSpec spec() {
        return new DataTableSpecCreator()
                .addColumns(specs.toArray(DataColumnSpec[]::new))
                .createSpec();
    }
}
