// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Arrows between the packages of the engine point one way; the engine knows no KNIME, no files, no logging, no screen. */
class ImportDirectionTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.attentiondynamics.engine");

    @Test
    void packagesImportOnlyWhatTheirPackageInfoSays() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("tokens")
                .definedBy("..engine.tokens..")
                .layer("spectrum")
                .definedBy("..engine.spectrum..")
                .layer("ode")
                .definedBy("..engine.ode..")
                .layer("attention")
                .definedBy("..engine.attention..")
                .layer("flow")
                .definedBy("..engine.flow..")
                .layer("geometry")
                .definedBy("..engine.geometry..")
                .layer("limit")
                .definedBy("..engine.limit..")
                .layer("source")
                .definedBy("..engine.source..")
                .whereLayer("tokens")
                .mayNotAccessAnyLayer()
                .whereLayer("spectrum")
                .mayOnlyAccessLayers("tokens")
                .whereLayer("ode")
                .mayNotAccessAnyLayer()
                .whereLayer("attention")
                .mayOnlyAccessLayers("tokens")
                .whereLayer("flow")
                .mayOnlyAccessLayers("tokens", "spectrum", "ode", "attention")
                .whereLayer("geometry")
                .mayNotAccessAnyLayer()
                .whereLayer("limit")
                .mayOnlyAccessLayers("tokens", "spectrum", "flow", "geometry")
                .whereLayer("source")
                .mayOnlyAccessLayers("tokens")
                .check(ENGINE);
    }

    @Test
    void engineKnowsNoKnimeNoFilesNoLoggingNoScreen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.knime..",
                        "java.io..",
                        "java.nio.file..",
                        "java.util.logging..",
                        "java.awt..",
                        "javax..")
                .check(ENGINE);
    }
}
