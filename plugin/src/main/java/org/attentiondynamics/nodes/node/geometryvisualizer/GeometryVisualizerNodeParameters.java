// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;

/** Settings of the Geometry Visualizer. */
final class GeometryVisualizerNodeParameters implements NodeParameters {
    @Section(title = "Image")
    interface ImageSection {}

    @Section(title = "Files")
    @After(ImageSection.class)
    interface FilesSection {}

    @Section(title = "Frames")
    @After(FilesSection.class)
    interface FramesSection {}

    interface ContentRef extends ParameterReference<ImageContent> {}

    static final class ShowsATime implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ContentRef.class).isOneOf(ImageContent.AT_TIME);
        }
    }

    static final class ShowsSeveral implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ContentRef.class).isOneOf(ImageContent.STRIP, ImageContent.ATTENTION);
        }
    }

    static final class AtLeastLegible extends MinValidation {
        @Override
        protected double getMin() {
            return SettingRanges.LEAST_PIXELS;
        }
    }

    static final class AtLeastTwo extends MinValidation {
        @Override
        protected double getMin() {
            return 2;
        }
    }

    @Layout(ImageSection.class)
    @Widget(title = "Title", description = "The heading of the picture.")
    String m_title = "Rescaled tokens";

    @Layout(ImageSection.class)
    @Widget(title = "Image shows", description = "What is in the image.")
    @ValueReference(ContentRef.class)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    ImageContent m_imageShows = ImageContent.LAST_FRAME;

    @Layout(ImageSection.class)
    @Widget(title = "Time", description = "The time the image shows; the nearest frame is drawn.")
    @Effect(predicate = ShowsATime.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_imageTime;

    @Layout(ImageSection.class)
    @Widget(title = "Frames in the strip", description = "How many frames, from 2 to 12.")
    @NumberInputWidget(minValidation = AtLeastTwo.class)
    @Effect(predicate = ShowsSeveral.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int m_stripFrames = 4;

    @Layout(ImageSection.class)
    @Widget(
            title = "Draw along",
            description =
                    "What the first axes of the image are. Coordinates are drawn if the choice is not available.")
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    Along m_imageAlong = Along.COORDINATES;

    @Layout(ImageSection.class)
    @Widget(
            title = "Links to leaders",
            description =
                    "Whether the image has a line from each token to the one that it follows. Needs the labelled tokens.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_imageLinks;

    @Layout(ImageSection.class)
    @Widget(
            title = "Image width",
            description = "The width of the image in pixels, from 200 to 10000.")
    @NumberInputWidget(minValidation = AtLeastLegible.class)
    int m_width = 1200;

    @Layout(ImageSection.class)
    @Widget(
            title = "Image height",
            description = "The height of the image in pixels, from 200 to 10000.")
    @NumberInputWidget(minValidation = AtLeastLegible.class)
    int m_height = 900;

    @Layout(ImageSection.class)
    @Widget(
            title = "Dots per inch",
            description =
                    "How large the image is in print, from 36 to 1200: 2400 pixels at 300 dots per inch are 8 inches.",
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_dotsPerInch = 96;

    @Layout(ImageSection.class)
    @Widget(title = "Image theme", description = "The colours of the image.")
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    ImageTheme m_imageTheme = ImageTheme.LIGHT;

    @Layout(ImageSection.class)
    @Widget(
            title = "Layer size",
            description =
                    "The layer size dt that tokens were integrated with, if they jumped from layer to layer; 0 if they moved continuously. Attention "
                            + "through layers is drawn on the leaders alone.",
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    double m_layerSize;

    @Layout(FilesSection.class)
    @Widget(
            title = "Picture file",
            description =
                    "A file to write the image to, .svg or .png: an absolute path, or a URL such as knime://knime.workflow/data/tokens.svg for a file "
                            + "inside the workflow. Empty for none. Its folder must exist.")
    @Migrate(loadDefaultIfAbsent = true)
    String m_pictureFile = "";

    @Layout(FilesSection.class)
    @Widget(
            title = "Animation file",
            description =
                    "A file to write an animation to, .png (an animated PNG, which browsers play). Empty for none.")
    @Migrate(loadDefaultIfAbsent = true)
    String m_animationFile = "";

    @Layout(FilesSection.class)
    @Widget(
            title = "Overwrite files",
            description = "Whether files that exist are replaced. If not, the node refuses.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_overwrite;

    @Layout(FramesSection.class)
    @Widget(
            title = "Number of frames",
            description =
                    "How many frames the animation and the output table Frames have, from 2 to 1000, evenly spread over those of the trajectory.")
    @NumberInputWidget(minValidation = AtLeastTwo.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_frameCount = 25;

    @Layout(FramesSection.class)
    @Widget(
            title = "Frames per second",
            description = "How fast the animation plays, from 1 to 60.",
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_framesPerSecond = 10;

    @Override
    public void validate() throws InvalidSettingsException {
        SettingRanges.require(this);
    }
}
