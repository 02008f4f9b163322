// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Writes what the bundle of the nodes is made of, as a CycloneDX bill of materials: the jars nested
 * in it, the npm packages built into its page, the font whose outlines it holds.
 *
 * <p>A part whose licence is not listed below is refused: whoever adds one decides then whether it
 * may be shipped under Apache-2.0, and adds its notice to plugin/NOTICE.
 *
 * <p>Arguments: root of the checkout, file to write, moment (ISO 8601).
 */
public final class BillOfMaterials {
    private static final Map<String, String> LICENCES =
            Map.of(
                    "org.ejml:ejml-core", "Apache-2.0",
                    "org.ejml:ejml-ddense", "Apache-2.0",
                    "com.fasterxml.jackson.core:jackson-core", "Apache-2.0",
                    "com.google.protobuf:protobuf-javalite", "BSD-3-Clause",
                    "de.siegmar:fastcsv", "MIT");

    private static final String OURS = "org.attentiondynamics";
    private static final Pattern NPM =
            Pattern.compile("\"node_modules/([^\"]+)\": \\{([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");

    private final Path root;
    private final List<String> components = new ArrayList<>();

    private BillOfMaterials(Path root) {
        this.root = root;
    }

    public static void main(String[] args) throws Exception {
        BillOfMaterials bill = new BillOfMaterials(Path.of(args[0]));
        bill.jars();
        bill.packages();
        bill.font();
        Files.writeString(Path.of(args[1]), bill.json(args[2]));
    }

    private void jars() throws Exception {
        Map<String, String> properties = properties();
        NodeList items = xml("plugin/pom.xml").getElementsByTagName("artifactItem");
        for (int k = 0; k < items.getLength(); k++) {
            String group = child(items.item(k), "groupId");
            String artifact = child(items.item(k), "artifactId");
            if (!group.equals(OURS)) {
                String version = properties.get(child(items.item(k), "version"));
                Path jar = root.resolve("plugin/lib/" + artifact + ".jar");
                components.add(
                        component(
                                "library",
                                group,
                                artifact,
                                version,
                                licence(group + ":" + artifact),
                                "pkg:maven/%s/%s@%s".formatted(group, artifact, version),
                                ",\n  \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"%s\"}]"
                                        .formatted(sha256(jar))));
            }
        }
    }

    /** The packages that are not for building only. */
    private void packages() throws IOException {
        String lock = Files.readString(root.resolve("plugin/js-src/package-lock.json"));
        Matcher entry = NPM.matcher(lock);
        while (entry.find()) {
            String body = entry.group(2);
            if (!body.contains("\"dev\": true")) {
                String name = entry.group(1);
                String version = field(body, "version");
                components.add(
                        component(
                                "library",
                                "",
                                name,
                                version,
                                field(body, "license"),
                                "pkg:npm/%s@%s".formatted(name.replace("@", "%40"), version),
                                ""));
            }
        }
    }

    private void font() {
        components.add(
                component(
                        "data",
                        "",
                        "DejaVu Sans (outlines)",
                        "2.37",
                        "Bitstream-Vera",
                        "pkg:generic/dejavu-sans@2.37",
                        ""));
    }

    private String json(String moment) {
        return """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.6",
          "version": 1,
          "metadata": {
            "timestamp": "%s",
            "component": {
              "type": "application",
              "group": "org.attentiondynamics",
              "name": "org.attentiondynamics.feature",
              "version": "1.0.0",
              "licenses": [{"license": {"id": "Apache-2.0"}}]
            }
          },
          "components": [
        %s
          ]
        }
        """
                .formatted(moment, String.join(",\n", components));
    }

    private static String component(
            String type,
            String group,
            String name,
            String version,
            String licence,
            String purl,
            String hashes) {
        String named = group.isEmpty() ? "" : "\n  \"group\": \"%s\",".formatted(group);
        return """
            {
              "type": "%s",%s
              "name": "%s",
              "version": "%s",
              "licenses": [{"license": {"id": "%s"}}],
              "purl": "%s"%s
            }"""
                .formatted(type, named, name, version, licence, purl, hashes)
                .indent(4)
                .stripTrailing();
    }

    private static String licence(String name) {
        String licence = LICENCES.get(name);
        if (licence == null) {
            System.err.println(
                    "The licence of "
                            + name
                            + " is not known. Add it to BillOfMaterials and its notice to plugin/NOTICE.");
            System.exit(1);
        }
        return licence;
    }

    /** The versions of the root pom by the expressions that stand for them. */
    private Map<String, String> properties() throws Exception {
        Map<String, String> properties = new HashMap<>();
        NodeList all = xml("pom.xml").getElementsByTagName("properties").item(0).getChildNodes();
        for (int k = 0; k < all.getLength(); k++) {
            properties.put("${" + all.item(k).getNodeName() + "}", all.item(k).getTextContent());
        }
        return properties;
    }

    private Document xml(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(root.resolve(file).toFile());
    }

    private static String child(org.w3c.dom.Node parent, String name) {
        return ((Element) parent).getElementsByTagName(name).item(0).getTextContent();
    }

    private static String field(String body, String name) {
        Matcher field = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(body);
        if (!field.find()) {
            throw new IllegalStateException("no " + name + " in {" + body + "}");
        }
        return field.group(1);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
