// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** The settings of a port object, to be written. */
public interface ModelContentWO extends ConfigWO {
    ModelContentWO addModelContent(String key);
}
