// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many tokens each cluster has; tokens without a cluster come last. */
record Census(List<Group> groups) {
    /** The tokens of one cluster; cluster -1 are those without. */
    record Group(int cluster, int tokens) {}

    static Census of(final Scene scene) {
        SortedMap<Integer, Integer> tokens = new TreeMap<>();
        for (int cluster : scene.cluster()) {
            tokens.merge(Math.max(-1, cluster), 1, Integer::sum);
        }
        List<Group> groups = new ArrayList<>();
        tokens.forEach((cluster, count) -> groups.add(new Group(cluster, count)));
        if (!groups.isEmpty() && groups.get(0).cluster() < 0) {
            groups.add(groups.remove(0));
        }
        return new Census(List.copyOf(groups));
    }

    int clusters() {
        return (int) groups.stream().filter(group -> group.cluster() >= 0).count();
    }

    /** For example "1 token", "12,000 tokens". */
    static String counted(final long count, final String noun) {
        String digits = Long.toString(count).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return digits + " " + noun + (count == 1 ? "" : "s");
    }
}
