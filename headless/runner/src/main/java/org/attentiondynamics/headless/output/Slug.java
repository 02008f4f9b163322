// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.text.Normalizer;
import java.util.Locale;

/** Names as parts of file names: lower-case letters, digits and hyphens. */
final class Slug {
    private Slug() {}

    /**
     * {@code "Attention Matrix Source"} becomes {@code attention-matrix-source}; a name of symbols
     * only becomes {@code unnamed}.
     */
    static String of(final String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug =
                plain.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }
}
