// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.util.List;
import org.knime.core.node.port.PortObject;

/** What is in a model on a wire, by reflection: the plugin exports no package. Models and heads equal each other if all matrices do. */
final class Models {
    private Models() {}

    static List<?> heads(final PortObject model) throws ReflectiveOperationException {
        return (List<?>) call(call(model, "model"), "heads");
    }

    /** A head's "query", "key" or "value", as "2x3". */
    static String size(final Object head, final String matrix) throws ReflectiveOperationException {
        return (String) call(call(head, matrix), "size");
    }

    /** The entries of a head's "query", "key" or "value", row after row. */
    static double[] entries(final Object head, final String matrix)
            throws ReflectiveOperationException {
        return (double[]) call(call(head, matrix), "toArray");
    }

    private static Object call(final Object target, final String method)
            throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
