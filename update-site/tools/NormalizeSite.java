// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes a p2 repository the same bytes at each build of the same sources, and refuses one that holds
 * bundles or features of KNIME or Eclipse.
 *
 * <p>p2 writes the time of the build into its indexes and lists the packages of the running
 * JDK in hash order; everything else is already fixed by the build's output timestamp.
 *
 * <p>Arguments: repository folder, zip of it to write, moment (ISO 8601) for all times.
 */
public final class NormalizeSite {
    private static final Pattern FOREIGN =
            Pattern.compile("(plugins|features)/org\\.(knime|eclipse)\\..*");
    private static final Pattern TIMESTAMP =
            Pattern.compile("(<property name='p2\\.timestamp' value=')\\d+(')");

    /** Spares p2 the search for the other forms a repository can have. */
    private static final String INDEX =
            """
            version=1
            metadata.repository.factory.order=content.xml,!
            artifact.repository.factory.order=artifacts.xml,!
            """;

    private static final String PACKAGE_LINE = "<provided namespace='java.package'";

    private final Path repository;
    private final OffsetDateTime moment;

    private NormalizeSite(Path repository, OffsetDateTime moment) {
        this.repository = repository;
        this.moment = moment;
    }

    public static void main(String[] args) throws IOException {
        NormalizeSite site = new NormalizeSite(Path.of(args[0]), OffsetDateTime.parse(args[2]));
        List<String> foreign =
                site.files().stream().filter(f -> FOREIGN.matcher(f).matches()).toList();
        if (!foreign.isEmpty()) {
            System.err.println(
                    "The update site must not hold what belongs to KNIME or Eclipse: " + foreign);
            System.exit(1);
        }
        site.rewriteIndex("content");
        site.rewriteIndex("artifacts");
        Files.writeString(site.repository.resolve("p2.index"), INDEX);
        site.pack(Path.of(args[1]));
    }

    /** All files below the repository, relative, with forward slashes, sorted. */
    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(repository)) {
            return walk.filter(Files::isRegularFile)
                    .map(f -> repository.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void rewriteIndex(String name) throws IOException {
        Path jar = repository.resolve(name + ".jar");
        String xml = new String(onlyEntry(jar), StandardCharsets.UTF_8);
        String fixed =
                TIMESTAMP
                        .matcher(sortPackages(xml))
                        .replaceAll("$1" + moment.toInstant().toEpochMilli() + "$2");
        write(jar, List.of(name + ".xml"), entry -> fixed.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] onlyEntry(Path jar) throws IOException {
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)))) {
            in.getNextEntry();
            return in.readAllBytes();
        }
    }

    /** Sorts each run of adjacent lines that name a package of the JDK. */
    private static String sortPackages(String xml) {
        String[] lines = xml.split("\n", -1);
        int from = 0;
        while (from < lines.length) {
            int to = from;
            while (to < lines.length && lines[to].strip().startsWith(PACKAGE_LINE)) {
                to++;
            }
            Arrays.sort(lines, from, to);
            from = to + 1;
        }
        return String.join("\n", lines);
    }

    private void pack(Path zip) throws IOException {
        write(
                zip,
                files(),
                entry -> {
                    try {
                        return Files.readAllBytes(repository.resolve(entry));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private interface Content {
        byte[] of(String entry);
    }

    private void write(Path zip, List<String> entries, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : entries) {
                ZipEntry entry = new ZipEntry(name);
                // A zip has no time zone: the local form keeps the bytes the same in every zone.
                entry.setTimeLocal(LocalDateTime.ofInstant(moment.toInstant(), ZoneOffset.UTC));
                out.putNextEntry(entry);
                out.write(content.of(name));
                out.closeEntry();
            }
        }
        Files.write(zip, bytes.toByteArray());
    }
}
