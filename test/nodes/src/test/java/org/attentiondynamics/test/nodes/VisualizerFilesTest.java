// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;

/** Picture files are written where and when they may be, and whole. */
class VisualizerFilesTest extends WithPictures {
    @ParameterizedTest
    @ValueSource(strings = {"pictureFile", "animationFile"})
    void aFileIsReplacedOnlyIfThatIsSwitchedOn(final String key) throws Exception {
        Path file = Files.write(folder.resolve("kept.png"), new byte[] {1});
        assertThatThrownBy(() -> written(key, "kept.png"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot write the picture, because \""
                                + file
                                + "\" exists already. Enter another path, or switch on \"Overwrite files\" to replace a file.");
        assertThat(Files.readAllBytes(file)).containsExactly(1);
        assertThat(written(key, "kept.png", "overwrite", "xboolean", "true")).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictureFile", "animationFile"})
    void aMissingFolderIsASentence(final String key) {
        assertThatThrownBy(() -> written(key, "none/tokens.png"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot write the picture, because there is no folder \""
                                + folder.resolve("none")
                                + "\". Create it, or enter another path.");
    }

    @Test
    void whoCancelsWhileTheAnimationIsDrawnHasNoFile() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        ExecutionContext exec =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> {
                            if ("frame 3 of 25 of the animation".equals(message)) {
                                cancelled.set(true);
                            }
                        },
                        cancelled::get);
        HostedNode node =
                node(
                        List.of(
                                "pictureFile",
                                "xstring",
                                folder.resolve("tokens.svg").toString(),
                                "animationFile",
                                "xstring",
                                folder.resolve("film.png").toString()));
        assertThatThrownBy(() -> Nodes.run(exec, node, run.inputs(true, run.tables()[0])))
                .isInstanceOf(CanceledExecutionException.class);
        assertThat(cancelled).isTrue();
        assertThat(folder).isEmptyDirectory();
    }
}
