// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.knime.core.node.KNIMEException;

/** All bytes of a picture in a file beside the one whose place they are to take. Closed without that, it leaves nothing behind. */
public final class PictureDraft implements AutoCloseable {
    private static final int PIECE = 1 << 16; // bytes written between two questions

    private final PictureFile file;
    private final Path beside;

    private PictureDraft(final PictureFile file) {
        this.file = file;
        Path path = file.path();
        beside =
                path.resolveSibling(
                        "." + path.getFileName() + ".part" + ProcessHandle.current().pid());
    }

    static PictureDraft of(
            final PictureFile file, final byte[] bytes, final BooleanSupplier cancelled)
            throws KNIMEException {
        PictureDraft draft = new PictureDraft(file);
        boolean whole = false;
        try {
            draft.write(bytes, cancelled);
            whole = true;
        } catch (IOException e) {
            throw draft.refused(e);
        } finally {
            if (!whole) {
                draft.close();
            }
        }
        return draft;
    }

    private void write(final byte[] bytes, final BooleanSupplier cancelled) throws IOException {
        try (OutputStream out = Files.newOutputStream(beside)) {
            for (int at = 0; at < bytes.length; at += PIECE) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                out.write(bytes, at, Math.min(PIECE, bytes.length - at));
            }
        }
    }

    /**
     * Takes the place of the file.
     *
     * @throws KNIMEException if it cannot
     */
    public void publish() throws KNIMEException {
        try {
            move();
        } catch (FileAlreadyExistsException e) {
            throw new KNIMEException(
                    "Cannot write the picture, because \""
                            + file.path()
                            + "\" exists already. Enter another path, or switch on \"Overwrite files\" to replace a file.",
                    e);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** At once where the file system can, and never onto a file that must stay. */
    private void move() throws IOException {
        if (!file.replaces()) {
            Files.move(beside, file.path());
            return;
        }
        try {
            Files.move(beside, file.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file.path(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private KNIMEException refused(final IOException because) {
        return new KNIMEException(
                "Cannot write the picture to \""
                        + file.path()
                        + "\", because "
                        + because.getMessage()
                        + ". Enter a path that can be written to.",
                because);
    }

    @Override
    public void close() {
        beside.toFile().delete(); // there only if it has not taken the place of the file
    }
}
