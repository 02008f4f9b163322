// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Settings files: XML as KNIME writes it. A DOCTYPE is refused, so no entity is ever expanded and nothing outside the file is read. */
public final class SettingsFiles {
    private static final Pattern ESCAPE = Pattern.compile("%%(\\d{5})");

    private SettingsFiles() {}

    /**
     * Reads settings.
     *
     * @throws InvalidSettingsException if the file is not a well-formed settings file; the sentence says where
     */
    public static NodeSettings read(final InputStream in)
            throws IOException, InvalidSettingsException {
        Content content = new Content();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(in, content);
        } catch (SAXParseException e) {
            boolean doctype = e.getMessage() != null && e.getMessage().contains("DOCTYPE");
            throw new InvalidSettingsException(
                    doctype
                            ? "Cannot read the file, because it contains a DOCTYPE, which a KNIME settings file never has. Use the original file."
                            : "Cannot read the file, because it is not well-formed XML at line "
                                    + e.getLineNumber()
                                    + ". Restore the original file.",
                    e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new InvalidSettingsException(
                    "Cannot read the file, because "
                            + e.getMessage()
                            + ". Restore the original file.",
                    e);
        }
        if (content.root == null) {
            throw new InvalidSettingsException(
                    "Cannot read the file, because it holds no settings. Restore the original file.");
        }
        return content.root;
    }

    private static String unescape(final String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(m.group(1)))));
    }

    private static final class Content extends DefaultHandler {
        private final Deque<ConfigBaseRO> open = new ArrayDeque<>();
        private NodeSettings root;

        @Override
        public void startElement(
                final String uri,
                final String local,
                final String name,
                final Attributes attributes)
                throws SAXException {
            String key = attributes.getValue("key");
            if (key == null) {
                throw new SAXException("the element <" + name + "> has no key");
            }
            if (name.equals("config")) {
                if (open.isEmpty()) {
                    root = new NodeSettings(key);
                    open.push(root);
                } else {
                    open.push(SettingsAccess.addGroup(open.peek(), key));
                }
            } else if (name.equals("entry") && !open.isEmpty()) {
                String type = attributes.getValue("type");
                if (type == null) {
                    throw new SAXException("the entry \"" + key + "\" has no type");
                }
                boolean isNull = "true".equals(attributes.getValue("isnull"));
                String value = attributes.getValue("value");
                SettingsAccess.entries(open.peek())
                        .put(
                                key,
                                new Setting(
                                        type, isNull || value == null ? null : unescape(value)));
            } else {
                throw new SAXException("the element <" + name + "> is not known");
            }
        }

        @Override
        public void endElement(final String uri, final String local, final String name) {
            if (name.equals("config")) {
                open.pop();
            }
        }

        @Override
        public void error(final SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(final SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
