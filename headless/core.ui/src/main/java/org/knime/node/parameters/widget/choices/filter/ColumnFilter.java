// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.List;
import org.attentiondynamics.standin.node.FilterSettings;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.persistence.Persistable;

/** A choice of several columns by name. */
public final class ColumnFilter implements Persistable {
    static {
        FilterSettings.register(filter -> filter.settings);
    }

    private final FilterSettings settings = new FilterSettings();

    public ColumnFilter() {}

    public ColumnFilter(final String[] selected) {
        settings.select(List.of(selected));
    }

    public ColumnFilter(final List<DataColumnSpec> selected) {
        settings.select(selected.stream().map(DataColumnSpec::getName).toList());
    }

    public ColumnFilter withIncludeUnknownColumns() {
        settings.includeUnknown(true);
        return this;
    }

    public ColumnFilter withExcludeUnknownColumns() {
        settings.includeUnknown(false);
        return this;
    }

    public String[] filter(final List<DataColumnSpec> choices) {
        return choices.stream()
                .map(DataColumnSpec::getName)
                .filter(settings::includes)
                .toArray(String[]::new);
    }

    public String[] getMissingSelected(final List<DataColumnSpec> choices) {
        List<String> names = choices.stream().map(DataColumnSpec::getName).toList();
        return settings.selected().stream()
                .filter(name -> !names.contains(name))
                .toArray(String[]::new);
    }
}
