// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.attentiondynamics.headless.execution.LoadedNode;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.config.base.ConfigBaseRO;

/** What chance started from: every setting whose name says that it is a seed, where it can be seen at a glance. */
final class Seeds {
    private static final String WORD = "seed";

    private Seeds() {}

    /** Writes one object a seed into the open array. */
    static void write(final JsonGenerator json, final LoadedNode node) throws IOException {
        write(json, node.saved().id(), node.node().settings(), "");
    }

    private static void write(
            final JsonGenerator json, final int node, final ConfigBaseRO group, final String prefix)
            throws IOException {
        for (Map.Entry<String, Object> entry : SettingsAccess.entries(group).entrySet()) {
            String path = prefix + entry.getKey();
            if (entry.getValue() instanceof ConfigBaseRO child) {
                write(json, node, child, path + "/");
            } else if (entry.getValue() instanceof Setting setting
                    && entry.getKey().toLowerCase(Locale.ROOT).contains(WORD)) {
                json.writeStartObject();
                json.writeNumberField("node", node);
                json.writeStringField("setting", path);
                json.writeFieldName("value");
                Json.setting(json, setting);
                json.writeEndObject();
            }
        }
    }
}
