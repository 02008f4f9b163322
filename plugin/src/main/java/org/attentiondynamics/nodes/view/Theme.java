// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/** Whether a picture is dark on light paper or light on dark. */
public enum Theme {
    LIGHT,
    DARK
}
