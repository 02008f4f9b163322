// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import org.knime.core.data.image.ImageValue;

/** A cell readable as a PNG image. */
public interface PNGImageValue extends ImageValue {
    @Override
    PNGImageContent getImageContent();
}
