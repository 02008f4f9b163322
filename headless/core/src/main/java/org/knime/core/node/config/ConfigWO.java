// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import org.knime.core.node.config.base.ConfigBaseWO;

/** Settings to be written, group by group. */
public interface ConfigWO extends ConfigBaseWO {
    Config addConfig(String key);
}
