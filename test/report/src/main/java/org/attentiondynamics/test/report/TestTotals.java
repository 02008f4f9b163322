// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The tests a build ran: one line a module, then {@code N passed, N failed}.
 *
 * <p>Arguments: the root folder of the build. With {@code --at-exit} before it, the lines are
 * printed when the JVM ends, so that they are the last thing Maven says.
 */
public final class TestTotals {
    private static final String REPORTS = "surefire-reports";

    private final Map<String, Count> modules = new TreeMap<>();

    private TestTotals() {}

    private record Count(int passed, int failed, int skipped) {
        private static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(passed + other.passed, failed + other.failed, skipped + other.skipped);
        }

        @Override
        public String toString() {
            String counted = passed + " passed, " + failed + " failed";
            return skipped == 0 ? counted : skipped + " skipped, " + counted;
        }
    }

    /** Reads the reports of all modules below a folder and prints their totals. */
    public static void main(String[] args) throws IOException {
        TestTotals totals = new TestTotals();
        totals.read(Path.of(args[args.length - 1]));
        String text = totals.text();
        if (args[0].equals("--at-exit")) {
            printAtExit(text);
        } else {
            System.out.print(text);
        }
    }

    /** Maven closes this class's loader and thread group before, so the text is ready by now. */
    private static void printAtExit(String text) {
        ThreadGroup outermost = Thread.currentThread().getThreadGroup();
        while (outermost.getParent() != null) {
            outermost = outermost.getParent();
        }
        Thread last = new Thread(outermost, () -> System.out.print(text));
        Runtime.getRuntime().addShutdownHook(last);
    }

    private void read(Path root) throws IOException {
        try (Stream<Path> walk = Files.find(root, 6, (file, any) -> isReport(file))) {
            for (Path report : walk.toList()) {
                Path module = report.getParent().getParent().getParent();
                modules.merge(root.relativize(module).toString(), count(report), Count::plus);
            }
        }
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-")
                && name.endsWith(".xml")
                && file.getParent().endsWith(REPORTS);
    }

    /** Counts test cases instead of trusting totals: each tool nests its suites in another way. */
    private static Count count(Path report) throws IOException {
        NodeList cases = parse(report).getElementsByTagName("testcase");
        Count sum = Count.NONE;
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            if (has(test, "failure") || has(test, "error")) {
                sum = sum.plus(new Count(0, 1, 0));
            } else if (has(test, "skipped")) {
                sum = sum.plus(new Count(0, 0, 1));
            } else {
                sum = sum.plus(new Count(1, 0, 0));
            }
        }
        return sum;
    }

    private static Element parse(Path report) throws IOException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return builder.parse(report.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read test report " + report, e);
        }
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    private String text() {
        StringBuilder text = new StringBuilder("\nTests\n");
        modules.forEach(
                (module, count) ->
                        text.append(String.format(Locale.ROOT, "  %-16s %s\n", module, count)));
        Count total = modules.values().stream().reduce(Count.NONE, Count::plus);
        text.append(total.passed + " passed, " + total.failed + " failed\n");
        return text.toString();
    }
}
