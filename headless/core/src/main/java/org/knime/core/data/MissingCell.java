// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A cell without a value, perhaps with the reason. Two of them are equal whatever the reasons. */
public final class MissingCell extends DataCell {
    private static final long serialVersionUID = 1L;

    private final String error;

    public MissingCell(final String error) {
        this.error = error;
    }

    public String getError() {
        return error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return true;
    }

    @Override
    public int hashCode() {
        return 63;
    }

    @Override
    public String toString() {
        return "?";
    }
}
