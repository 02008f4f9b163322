// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 as lower-case hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    public static String ofFile(final Path file) throws IOException {
        MessageDigest digest = digest();
        add(file, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** KNIME has it in the folder as long as the workflow is open. */
    private static final String LOCK = ".knimeLock";

    /**
     * Of the files below a folder in the order of their relative paths: path, a zero byte, size, a
     * zero byte, content. Neither times nor the order on disk matter, nor whether KNIME has the
     * workflow open.
     */
    static String ofFolder(final Path folder) throws IOException {
        MessageDigest digest = digest();
        for (String path : relativePaths(folder)) {
            Path file = folder.resolve(path);
            digest.update((path + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
            add(file, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> relativePaths(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(LOCK))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void add(final Path file, final MessageDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
