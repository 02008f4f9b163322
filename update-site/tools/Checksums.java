// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes the SHA-256 of files beside them, in the form that {@code sha256sum --check} reads.
 *
 * <p>Arguments: file to write, files to sum.
 */
public final class Checksums {
    private Checksums() {}

    public static void main(String[] args) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int k = 1; k < args.length; k++) {
            Path file = Path.of(args[k]);
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            lines.append(HexFormat.of().formatHex(sum))
                    .append("  ")
                    .append(file.getFileName())
                    .append('\n');
        }
        Files.writeString(Path.of(args[0]), lines);
    }
}
