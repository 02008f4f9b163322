// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Whether a picture in the making is still wanted. Work on it tells how much it has done; once nobody wants the picture it ends in a
 * CancellationException.
 *
 * <p>For one picture, and one thread at a time.
 */
public final class Demand {
    /** Units of work between two questions: pixels, bytes, edges or numbers, each a matter of nanoseconds. */
    static final int STEP = 1 << 16;

    private final BooleanSupplier ceased;
    private long done;

    /**
     * @param ceased whether the picture is not wanted any more
     */
    public Demand(final BooleanSupplier ceased) {
        this.ceased = ceased;
    }

    /** Of a picture that is wanted come what may. */
    public static Demand always() {
        return new Demand(() -> false);
    }

    /** Asks. */
    public void require() {
        done = 0;
        if (ceased.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** Asks if much has been done since the last time. */
    public void require(final int more) {
        done += more;
        if (done >= STEP) {
            require();
        }
    }
}
