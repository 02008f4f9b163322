// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

/**
 * What is wrong with the content of a file: the middle and the end of "Cannot read ..., because ...
 * . ..."
 */
final class CsvFault extends Exception {
    private static final long serialVersionUID = 1L;

    CsvFault(final String because, final String advice) {
        super(because + ". " + advice + ".");
    }
}
