// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** A choice of columns as workflows store it: by hand, by regular expression, or by wildcard. */
public final class FilterSettings {
    private static Function<ColumnFilter, FilterSettings> access;

    private String mode = "MANUAL";
    private String pattern = "";
    private boolean caseSensitive;
    private boolean inverted;
    private List<String> selected = List.of();
    private List<String> deselected = List.of();
    private boolean unknown;

    /** Nothing selected. */
    public FilterSettings() {}

    /** Called once, by the class that holds the settings. */
    public static void register(final Function<ColumnFilter, FilterSettings> settingsOf) {
        access = settingsOf;
    }

    static FilterSettings of(final ColumnFilter filter) {
        return access.apply(filter);
    }

    /** Selects columns by hand. */
    public void select(final List<String> names) {
        selected = List.copyOf(names);
    }

    /** Whether columns that are neither selected nor deselected are taken. */
    public void includeUnknown(final boolean include) {
        unknown = include;
    }

    /** The columns selected by hand; none in the other modes. */
    public List<String> selected() {
        return mode.equals("MANUAL") ? selected : List.of();
    }

    /** Whether a column is taken. */
    public boolean includes(final String name) {
        if (mode.equals("MANUAL")) {
            return selected.contains(name) || unknown && !deselected.contains(name);
        }
        String regex =
                mode.equals("WILDCARD")
                        ? Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q")
                        : pattern;
        return Pattern.compile(regex, caseSensitive ? 0 : Pattern.CASE_INSENSITIVE)
                        .matcher(name)
                        .matches()
                != inverted;
    }

    void load(final ConfigRO config) throws InvalidSettingsException {
        mode = config.getString("mode");
        if (!List.of("MANUAL", "REGEX", "WILDCARD").contains(mode)) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because \""
                            + config.getKey()
                            + "\" selects columns by "
                            + mode
                            + ", which is supported in KNIME only. Select the columns by name.");
        }
        ConfigRO byPattern = config.getConfig("patternFilter");
        pattern = byPattern.getString("pattern");
        caseSensitive = byPattern.getBoolean("isCaseSensitive");
        inverted = byPattern.getBoolean("isInverted");
        ConfigRO byHand = config.getConfig("manualFilter");
        selected = List.of(byHand.getStringArray("manuallySelected"));
        deselected = List.of(byHand.getStringArray("manuallyDeselected"));
        unknown = byHand.getBoolean("includeUnknownColumns");
    }

    void save(final ConfigWO config) {
        config.addString("mode", mode);
        ConfigWO byPattern = config.addConfig("patternFilter");
        byPattern.addString("pattern", pattern);
        byPattern.addBoolean("isCaseSensitive", caseSensitive);
        byPattern.addBoolean("isInverted", inverted);
        ConfigWO byHand = config.addConfig("manualFilter");
        byHand.addStringArray("manuallySelected", selected.toArray(String[]::new));
        byHand.addStringArray("manuallyDeselected", deselected.toArray(String[]::new));
        byHand.addBoolean("includeUnknownColumns", unknown);
        config.addConfig("typeFilter").addStringArray("selectedTypes");
    }
}
