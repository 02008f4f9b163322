// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Files know tensors, transformers know files and heads; neither knows KNIME, logging or a screen. */
class ImportDirectionTest {
    private static final String FILE = "org.attentiondynamics.weights.file..";
    private static final String TRANSFORMER = "org.attentiondynamics.weights.transformer..";
    private static final String TOKENS = "org.attentiondynamics.engine.tokens..";
    private static final String SOURCE = "org.attentiondynamics.engine.source..";

    private static final JavaClasses WEIGHTS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.attentiondynamics.weights");

    @Test
    void filesImportMatricesAndTheLibrariesOfTheirFormats() {
        classes()
                .that()
                .resideInAPackage(FILE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        FILE,
                        TOKENS,
                        "java..",
                        "com.fasterxml.jackson.core..",
                        "com.google.protobuf..",
                        "de.siegmar.fastcsv..")
                .check(WEIGHTS);
    }

    @Test
    void transformersImportFilesAndHeads() {
        classes()
                .that()
                .resideInAPackage(TRANSFORMER)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        TRANSFORMER, FILE, TOKENS, SOURCE, "java..", "com.fasterxml.jackson.core..")
                .check(WEIGHTS);
    }

    @Test
    void nothingKnowsKnimeLoggingOrAScreen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.knime..", "java.util.logging..", "java.awt..", "javax..")
                .check(WEIGHTS);
    }
}
