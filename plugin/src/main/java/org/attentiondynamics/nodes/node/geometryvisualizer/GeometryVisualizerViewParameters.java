// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.List;
import org.attentiondynamics.nodes.view.Scene;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the view of the Geometry Visualizer: how it looks when it opens. The node need not be executed again. */
final class GeometryVisualizerViewParameters implements NodeParameters {
    static final double GREATEST_SPEED = 16;

    @Section(title = "Axes of the view")
    interface AxesSection {}

    @Section(title = "Marks in the view")
    @After(AxesSection.class)
    interface MarksSection {}

    @Section(title = "Panels of the view")
    @After(MarksSection.class)
    interface PanelsSection {}

    @Section(title = "Playing the view")
    @After(PanelsSection.class)
    interface PlayingSection {}

    @Layout(AxesSection.class)
    @Widget(
            title = "Draw along",
            description =
                    "What tokens are drawn along. Coordinates are drawn if the choice is not available.")
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    Along m_along = Along.COORDINATES;

    @Layout(AxesSection.class)
    @Widget(
            title = "Horizontal axis",
            description = "The number of the coordinate, mode or component, from 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_firstAxis = 1;

    @Layout(AxesSection.class)
    @Widget(
            title = "Vertical axis",
            description = "The number of the coordinate, mode or component, from 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_secondAxis = 2;

    @Layout(AxesSection.class)
    @Widget(
            title = "Depth axis",
            description =
                    "The number of the coordinate, mode or component, from 1; 0 for a picture in the plane.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_thirdAxis = 3;

    @Layout(MarksSection.class)
    @Widget(title = "Paths", description = "The ways the tokens have come.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_paths = true;

    @Layout(MarksSection.class)
    @Widget(title = "Hull", description = "The convex hull of the tokens.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_hull = true;

    @Layout(MarksSection.class)
    @Widget(
            title = "Limit",
            description =
                    "The polytope, lines or planes that the tokens approach. Needs the labelled tokens; lines and planes need the attention model, "
                            + "and the vertices of a polytope the clusters.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_limit = true;

    @Layout(MarksSection.class)
    @Widget(
            title = "Leaders",
            description = "Rings around tokens that others follow. Needs the labelled tokens.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_leaders = true;

    @Layout(MarksSection.class)
    @Widget(
            title = "Links",
            description =
                    "Lines from every token to the one it follows, as wide as its attention is. Needs the labelled tokens.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_links;

    @Layout(MarksSection.class)
    @Widget(
            title = "Centres",
            description = "Crosses at the centres of clusters. Needs the labelled tokens.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_centres = true;

    @Layout(PanelsSection.class)
    @Widget(
            title = "Attention",
            description =
                    "The attention matrix at the time shown, tokens in the order of their clusters. Needs the attention model.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_attention = true;

    @Layout(PanelsSection.class)
    @Widget(
            title = "Over time",
            description =
                    "Rank of the attention, clusters and hull vertices through time. Needs the table \"Through time\".")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_overTime = true;

    @Layout(PanelsSection.class)
    @Widget(
            title = "Spectrum of V",
            description =
                    "The eigenvalues of the value matrix in the complex plane. Needs the attention model.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_spectrum;

    @Layout(PlayingSection.class)
    @Widget(
            title = "Speed",
            description =
                    "How many times as fast as usual frames are played, above 0 and up to 16.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    double m_speed = 1;

    @Layout(PlayingSection.class)
    @Widget(title = "Theme", description = "The colours of the view.")
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    ViewTheme m_theme = ViewTheme.AUTOMATIC;

    @Override
    public void validate() throws InvalidSettingsException {
        requireAtLeast(1, "horizontal", m_firstAxis);
        requireAtLeast(1, "vertical", m_secondAxis);
        requireAtLeast(0, "depth", m_thirdAxis);
        if (!(m_speed > 0 && m_speed <= GREATEST_SPEED)) {
            throw new InvalidSettingsException(
                    "Cannot play the view, because its speed is "
                            + m_speed
                            + ". Set a number above 0 and up to 16.");
        }
    }

    private static void requireAtLeast(final int least, final String name, final int axis)
            throws InvalidSettingsException {
        if (axis < least) {
            throw new InvalidSettingsException(
                    "Cannot draw the view, because its "
                            + name
                            + " axis is "
                            + axis
                            + ". Set a number of at least "
                            + least
                            + ".");
        }
    }

    /** These settings for tokens of d coordinates: an axis that is not there is replaced by one that is. */
    Scene.View view(final int d, final List<Scene.Projection> projections) {
        int available = m_along.among(projections).map(p -> p.axes().size()).orElse(0);
        Along along = available == 0 ? Along.COORDINATES : m_along;
        int count = available == 0 ? d : available;
        int first = m_firstAxis <= count ? m_firstAxis : 1;
        int second = m_secondAxis <= count ? m_secondAxis : Math.min(2, count);
        int third = m_thirdAxis <= count ? m_thirdAxis : 0;
        return new Scene.View(
                along.name(),
                new int[] {first, second, third},
                m_paths,
                m_hull,
                m_limit,
                m_leaders,
                m_links,
                m_centres,
                m_attention,
                m_overTime,
                m_spectrum,
                m_speed,
                m_theme.name());
    }
}
