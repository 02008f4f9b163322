// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.util.Map;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Settings as the text of a settings.xml, one entry a line. */
final class SettingsXml {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig http://www.knime.org/XMLConfig_2008_09.xsd\""
                    + " key=\"settings.xml\">\n";

    private final StringBuilder text = new StringBuilder(HEAD);

    private SettingsXml() {}

    /** The file whose groups are those of the given one. */
    static String of(final ConfigBaseRO root) {
        SettingsXml xml = new SettingsXml();
        xml.content(root, "  ");
        return xml.text.append("</config>\n").toString();
    }

    private void content(final ConfigBaseRO group, final String indent) {
        for (Map.Entry<String, Object> entry : SettingsAccess.entries(group).entrySet()) {
            if (entry.getValue() instanceof Setting setting) {
                text.append(indent).append(line(entry.getKey(), setting)).append('\n');
            } else {
                text.append(indent)
                        .append("<config key=\"%s\">\n".formatted(escaped(entry.getKey())));
                content((ConfigBaseRO) entry.getValue(), indent + "  ");
                text.append(indent).append("</config>\n");
            }
        }
    }

    private static String line(final String key, final Setting setting) {
        return setting.value() == null
                ? "<entry key=\"%s\" type=\"%s\" isnull=\"true\" value=\"\"/>"
                        .formatted(escaped(key), setting.type())
                : "<entry key=\"%s\" type=\"%s\" value=\"%s\"/>"
                        .formatted(escaped(key), setting.type(), escaped(setting.value()));
    }

    private static String escaped(final String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
