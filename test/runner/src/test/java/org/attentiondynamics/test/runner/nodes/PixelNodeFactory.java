// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Makes an image of one pixel. */
public final class PixelNodeFactory extends DefaultNodeFactory {
    private static final ImagePortObjectSpec SPEC = new ImagePortObjectSpec(PNGImageContent.TYPE);

    private static final DefaultNode NODE =
            Declaration.of("Pixel")
                    .ports(p -> p.addOutputPort("Image", "One pixel.", ImagePortObject.TYPE))
                    .model(
                            m ->
                                    m.withoutParameters()
                                            .configure((in, out) -> out.setOutSpecs(SPEC))
                                            .execute(PixelNodeFactory::execute));

    public PixelNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.setOutData(new ImagePortObject(new PNGImageContent(png.toByteArray()), SPEC));
    }
}
