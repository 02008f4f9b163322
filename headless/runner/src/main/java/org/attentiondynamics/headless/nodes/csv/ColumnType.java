// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

/** The types a column of a file can have, from the narrowest to the widest. */
enum ColumnType {
    INT(IntCell.TYPE) {
        @Override
        DataCell parse(final String text, final NumberFormat numbers) {
            return new IntCell(numbers.toInt(text));
        }
    },
    LONG(LongCell.TYPE) {
        @Override
        DataCell parse(final String text, final NumberFormat numbers) {
            return new LongCell(numbers.toLong(text));
        }
    },
    DOUBLE(DoubleCell.TYPE) {
        @Override
        DataCell parse(final String text, final NumberFormat numbers) {
            return new DoubleCell(numbers.toDouble(text));
        }
    },
    STRING(StringCell.TYPE) {
        @Override
        DataCell parse(final String text, final NumberFormat numbers) {
            return new StringCell(text);
        }
    };

    private final DataType dataType;

    ColumnType(final DataType dataType) {
        this.dataType = dataType;
    }

    DataType dataType() {
        return dataType;
    }

    /**
     * @throws NumberFormatException if the text is no value of this type
     */
    abstract DataCell parse(String text, NumberFormat numbers);

    /** This type, or the narrowest wider one that the text fits. */
    ColumnType widenedTo(final String text, final NumberFormat numbers) {
        for (ColumnType type : values()) {
            if (type.ordinal() >= ordinal() && type.fits(text, numbers)) {
                return type;
            }
        }
        return STRING;
    }

    private boolean fits(final String text, final NumberFormat numbers) {
        try {
            parse(text, numbers);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
