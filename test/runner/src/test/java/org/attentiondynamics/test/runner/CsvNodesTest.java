// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings are those genuine KNIME 5.9 saved; the options change one at a time. */
class CsvNodesTest {
    @TempDir Path temp;

    private Path input;
    private Path output;
    private Path workflow;

    @BeforeEach
    void saveWorkflow() throws IOException {
        input = temp.resolve("input.csv");
        output = temp.resolve("output.csv");
        workflow = GenuineCsv.save(temp.resolve("w"), input, output);
    }

    private RunnerProbe read(final String text, final String... options) throws IOException {
        Files.writeString(input, text);
        return runWith(options);
    }

    private RunnerProbe runWith(final String... options) {
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = workflow;
        arguments[1] = "--out";
        arguments[2] = temp.resolve("out");
        for (int i = 0; i < options.length; i++) {
            arguments[i + 3] = "-option=" + options[i];
        }
        return run(arguments);
    }

    private String table() throws IOException {
        return Files.readString(temp.resolve("out/1-csv-reader/file-table.csv"));
    }

    private String types() throws IOException {
        String manifest = Files.readString(temp.resolve("out/manifest.json"));
        String head = "\"columns\" : {";
        int file = manifest.indexOf("\"file\" : \"1-csv-reader");
        int start = manifest.indexOf(head, file) + head.length();
        return manifest.substring(start, manifest.indexOf('}', start))
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void whatGenuineKnimeSavedIsReadAndWritten() throws IOException {
        read("x,y,name\n1,0.5,a\n-2,1e3,\"b, \"\"c\"\"\"\n").succeeded();
        assertThat(table())
                .isEqualTo("row ID,x,y,name\nRow0,1,0.5,a\nRow1,-2,1000.0,\"b, \"\"c\"\"\"\n");
        assertThat(output)
                .hasContent("\"x\",\"y\",\"name\"\n1,0.5,\"a\"\n-2,1000,\"b, \"\"c\"\"\"\n");
    }

    @Test
    void typesAreTheNarrowestThatFit() throws IOException {
        read("i,l,d,s,none\n1,1,1,1,\n2,3000000000,2.5,x,\n,,,,\n").succeeded();
        assertThat(types())
                .isEqualTo(
                        "\"i\" : \"Number (integer)\", \"l\" : \"Number (long)\", \"d\" : \"Number"
                                + " (double)\", \"s\" : \"String\", \"none\" : \"String\"");
        assertThat(table())
                .isEqualTo(
                        "row ID,i,l,d,s,none\n"
                                + "Row0,1,1,1.0,1,\n"
                                + "Row1,2,3000000000,2.5,x,\n"
                                + "Row2,,,,,\n");
    }

    @Test
    void doublesAreReadAsWritten() throws IOException {
        read("d\n0.1\n4.9E-324\n1.7976931348623157E308\nNaN\n-Infinity\n").succeeded();
        assertThat(table())
                .isEqualTo(
                        "row ID,d\n"
                                + "Row0,0.1\n"
                                + "Row1,4.9E-324\n"
                                + "Row2,1.7976931348623157E308\n"
                                + "Row3,NaN\n"
                                + "Row4,-Infinity\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings/has_column_header,false,boolean|1,2\\n"
                        + "3,4\\n"
                        + "|row ID,Column0,Column1\\n"
                        + "Row0,1,2\\n"
                        + "Row1,3,4\\n",
                "settings/has_row_id,true,boolean|id,a\\nr1,1\\nr2,2\\n|row ID,a\\nr1,1\\nr2,2\\n",
                "settings/column_delimiter,;;,String|a;;b\\n1;;2\\n|row ID,a,b\\nRow0,1,2\\n",
                "settings/quote_char,',String|a\\n'x,y'\\n|row ID,a\\nRow0,\"x,y\"\\n",
                "settings/comment_char,%,String|%no\\na\\n%no\\n1\\n|row ID,a\\nRow0,1\\n",
                "settings/support_short_data_rows,true,boolean|a,b\\n"
                        + "1\\n"
                        + "1,2\\n"
                        + "|row ID,a,b\\n"
                        + "Row0,1,\\n"
                        + "Row1,1,2\\n",
                "limit_rows/skip_lines,true,boolean|title\\na\\n1\\n|row ID,a\\nRow0,1\\n",
                "limit_rows/skip_data_rows,true,boolean|a\\n1\\n2\\n|row ID,a\\nRow0,2\\n",
                "advanced_settings/decimal_separator,';',String|a\\n1;5\\n|row ID,a\\nRow0,1;5\\n",
                "advanced_settings/thousands_separator,_,String|a\\n"
                        + "1_000_000\\n"
                        + "|row ID,a\\n"
                        + "Row0,1000000\\n",
                "advanced_settings/thousands_separator,_,String|a\\n"
                        + "1_00\\n"
                        + "|row ID,a\\n"
                        + "Row0,1_00\\n",
                "advanced_settings/quote_option,KEEP_QUOTES,String|a\\n"
                        + "\"x\"\\n"
                        + "|row ID,a\\n"
                        + "Row0,\"\"\"x\"\"\"\\n",
                "advanced_settings/replace_empty_quotes_with_missing,false,boolean|a,b\\n"
                        + "\"\",x\\n"
                        + "|row ID,a,b\\n"
                        + "Row0,\"\",x\\n",
            })
    void everySettingCounts(final String option, final String text, final String table)
            throws IOException {
        String value = option.contains("decimal_separator") ? option.replace("';'", ";") : option;
        RunnerProbe probe = read(text.replace("\\n", "\n"), "1," + value);
        if (option.contains("decimal_separator")) {
            probe.succeeded();
            assertThat(table()).isEqualTo("row ID,a\nRow0,1.5\n");
            return;
        }
        probe.succeeded();
        assertThat(table()).isEqualTo(table.replace("\\n", "\n"));
    }

    @Test
    void rowsAreLimited() throws IOException {
        read(
                        "a\n1\n2\n3\n",
                        "1,limit_rows/limit_data_rows,true,boolean",
                        "1,limit_rows/max_rows,2,long")
                .succeeded();
        assertThat(table()).isEqualTo("row ID,a\nRow0,1\nRow1,2\n");
    }

    @Test
    void anyLineBreakEndsARow() throws IOException {
        read("a,b\r\n1,2\r3,4\n\n5,6").succeeded();
        assertThat(table()).isEqualTo("row ID,a,b\nRow0,1,2\nRow1,3,4\nRow2,5,6\n");
    }

    @Test
    void rowsMayEndWithAnotherCharacter() throws IOException {
        read(
                        "a|1|2|",
                        "1,settings/use_line_break_row_delimiter,false,boolean",
                        "1,settings/row_delimiter,|,String")
                .succeeded();
        assertThat(table()).isEqualTo("row ID,a\nRow0,1\nRow1,2\n");
    }

    @Test
    void namesAreMadeUniqueAndFilledIn() throws IOException {
        read("a,a,,Column2\n1,2,3,4\n").succeeded();
        assertThat(table()).isEqualTo("row ID,a,a (#1),Column2 (#1),Column2\nRow0,1,2,3,4\n");
    }

    @Test
    void blanksAroundCellsAreTrimmed() throws IOException {
        read(" a , b \n 1 , \" x \" \n").succeeded();
        assertThat(table()).isEqualTo("row ID,a,b\nRow0,1,x\n");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstName() throws IOException {
        read("\uFEFFa\n1\n").succeeded();
        assertThat(table()).isEqualTo("row ID,a\nRow0,1\n");
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        Files.write(input, "ä\nö\n".getBytes(StandardCharsets.ISO_8859_1));
        runWith("1,encoding/charset,ISO-8859-1,String").succeeded();
        assertThat(table()).isEqualTo("row ID,ä\nRow0,ö\n");
    }

    @Test
    void aGzipFileIsRead() throws IOException {
        Path zipped = temp.resolve("input.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        runWith("1,settings/file_selection/path/path," + zipped + ",String").succeeded();
        assertThat(table()).isEqualTo("row ID,a\nRow0,1\n");
    }

    @Test
    void anEmptyTableHasItsColumns() throws IOException {
        read("a,b\n").succeeded();
        assertThat(table()).isEqualTo("row ID,a,b\n");
    }

    @ParameterizedTest
    @CsvSource({
        "knime.workflow.data,in.csv,data/in.csv",
        "knime.workflow,data/in.csv,data/in.csv",
        "knime.workflow,../in.csv,../in.csv"
    })
    void relativePathsAreRelativeToTheWorkflow(
            final String base, final String path, final String place) throws IOException {
        Path file = workflow.resolve(place).normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a\n1\n");
        Path settings = workflow.resolve(GenuineCsv.READER);
        GenuineCsv.change(
                settings,
                "key=\"file_system_type\" type=\"xstring\" value=\"LOCAL\"/>",
                "key=\"file_system_type\" type=\"xstring\" value=\"RELATIVE\"/>"
                        + "<entry key=\"file_system_specifier\" type=\"xstring\" value=\""
                        + base
                        + "\"/>");
        GenuineCsv.change(settings, "value=\"" + input + "\"", "value=\"" + path + "\"");
        runWith().succeeded();
        assertThat(table()).isEqualTo("row ID,a\nRow0,1\n");

        Path archive = WorkflowOnDisk.archive(workflow, temp.resolve("w.knwf"));
        run(archive, "--out", temp.resolve("out")).succeeded();
        assertThat(table()).isEqualTo("row ID,a\nRow0,1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RELATIVE|knime.space|The file \"in.csv\" cannot be reached, because this runner"
                        + " does not support knime.space. Use a local path, or one relative to the"
                        + " workflow or to its data area.",
                "MOUNTPOINT|LOCAL|The file \"in.csv\" cannot be reached, because this runner does"
                        + " not support the file system MOUNTPOINT. Use a local path, or one relative"
                        + " to the workflow or to its data area.",
            })
    void placesThatCannotBeReachedAreRefused(
            final String type, final String base, final String sentence) throws IOException {
        refusedPath(type, base, "in.csv", sentence);
    }

    @Test
    void knimeUrlsAreRefused() throws IOException {
        refusedPath(
                "CUSTOM_URL",
                "1000",
                "knime://knime.workflow/../in.csv",
                "The file \"knime://knime.workflow/../in.csv\" cannot be reached, because this"
                        + " runner does not support this URL. Use a local path, or one relative to the"
                        + " workflow or to its data area.");
    }

    @Test
    void aPathOutOfTheDataAreaIsRefused() throws IOException {
        refusedPath(
                "RELATIVE",
                "knime.workflow.data",
                "../../secret.csv",
                "The path \"../../secret.csv\" leads out of the workflow data area. Put the file"
                        + " into the folder data.");
    }

    private void refusedPath(
            final String type, final String base, final String path, final String sentence)
            throws IOException {
        Path settings = workflow.resolve(GenuineCsv.READER);
        GenuineCsv.change(
                settings,
                "key=\"file_system_type\" type=\"xstring\" value=\"LOCAL\"/>",
                "key=\"file_system_type\" type=\"xstring\" value=\""
                        + type
                        + "\"/>"
                        + "<entry key=\"file_system_specifier\" type=\"xstring\" value=\""
                        + base
                        + "\"/>");
        GenuineCsv.change(settings, "value=\"" + input + "\"", "value=\"" + path + "\"");
        List<String> before = listing(temp);
        runWith().refused(3, "Cannot load node 1 \"CSV Reader\". " + sentence);
        assertThat(listing(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings/file_selection/filter_mode/filter_mode,FILES_IN_FOLDERS,String|The"
                        + " setting filter_mode FILES_IN_FOLDERS (several files) is not supported by"
                        + " the CSV Reader of this runner. Choose a single file in KNIME and save"
                        + " again.",
                "settings/prepend_file_idx_to_row_id,true,boolean|The setting"
                        + " prepend_file_idx_to_row_id is not supported by the CSV Reader of this"
                        + " runner. Switch it off in KNIME and save again.",
                "advanced_settings/append_path_column_Internals,true,boolean|The setting"
                        + " append_path_column (Append file path column) is not supported by the CSV"
                        + " Reader of this runner. Switch it off in KNIME and save again.",
                "encoding/charset,klingon,String|The encoding \"klingon\" is not known. Use UTF-8.",
                "settings/quote_char,ab,String|\"quote_char\" is \"ab\". Give a single character.",
            })
    void settingsThatAreNotSupportedAreRefusedByName(final String option, final String sentence)
            throws IOException {
        List<String> before = listing(temp);
        runWith("1," + option).refused(3, "Cannot load node 1 \"CSV Reader\". " + sentence);
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void aFileSystemConnectionIsRefused() throws IOException {
        GenuineCsv.change(
                workflow.resolve(GenuineCsv.READER),
                "<config key=\"File System Connection\"/>",
                "<config key=\"File System Connection\"><config key=\"port_0\"/></config>");
        runWith()
                .refused(
                        3,
                        "Cannot load node 1 \"CSV Reader\". The node has a File System Connection"
                                + " port, which this runner does not support. Remove the port in KNIME"
                                + " and choose a local file.");
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        List<String> before = listing(temp);
        runWith()
                .refused(
                        4,
                        "Cannot configure node 1 \"CSV Reader\". Cannot read "
                                + input
                                + ", because "
                                + input
                                + " does not exist. Choose another file in KNIME, or give its path"
                                + " by -option.");
        assertThat(listing(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n"
                        + "1,2\\n"
                        + "3\\n"
                        + "|row 3 (line 3) has 1 cells and the first row has 2. Correct the row, check"
                        + " the column delimiter, or allow short rows.",
                "''|the file is empty where its column names should be. Choose a file with a"
                        + " header, or switch the header off.",
            })
    void aFileThatCannotBeATableIsASentence(final String text, final String because)
            throws IOException {
        RunnerProbe probe = read(text.replace("\\n", "\n"));
        probe.refused(
                4,
                "Cannot configure node 1 \"CSV Reader\". Cannot read "
                        + input
                        + ", because "
                        + because);
        assertThat(output).doesNotExist();
    }

    @Test
    void aCellThatDoesNotFitTheGuessedTypeIsNamed() throws IOException {
        read("a\n1\n2\nx\n", "1,advanced_settings/max_data_rows_scanned,2,long")
                .refused(
                        4,
                        "Cannot execute node 1 \"CSV Reader\". Cannot read "
                                + input
                                + ", because column \"a\" is of type Number (integer) but line 4"
                                + " holds \"x\". Correct the cell, or scan more rows for the"
                                + " types.");
    }

    @Test
    void aRowIdThatOccursTwiceIsNamed() throws IOException {
        read("id,a\nr,1\nr,2\n", "1,settings/has_row_id,true,boolean")
                .refused(
                        4,
                        "Cannot execute node 1 \"CSV Reader\". Cannot read "
                                + input
                                + ", because the row id \"r\" occurs again at line 3. Make the row"
                                + " ids unique, or do not use the first column as row id.");
    }

    @Test
    void whatTheDialogMadeOfTheColumnsIsHonoured() throws IOException {
        storeColumns(
                column(0, "a", "renamed", "LongCell$LongCellFactory", true, 1)
                        + column(1, "b", "b", "IntCell$IntCellFactory", false, 2)
                        + column(2, "c", "c", "StringCell$StringCellFactory", true, 0));
        read("a,b,c\n1,2,3\n").succeeded();
        assertThat(table()).isEqualTo("row ID,c,renamed\nRow0,3,1\n");
        assertThat(types()).isEqualTo("\"c\" : \"String\", \"renamed\" : \"Number (long)\"");
    }

    @Test
    void columnsTheDialogDidNotKnowAreRefused() throws IOException {
        storeColumns(column(0, "a", "a", "LongCell$LongCellFactory", true, 0));
        read("a,b\n1,2\n")
                .refused(
                        4,
                        "Cannot configure node 1 \"CSV Reader\". Cannot read "
                                + input
                                + ", because its columns are a, b and the CSV Reader was configured"
                                + " for a. Configure the CSV Reader for this file in KNIME, or"
                                + " correct the file.");
    }

    @Test
    void columnsStoredForAnotherFileDoNotCount() throws IOException {
        storeColumns(column(0, "a", "renamed", "LongCell$LongCellFactory", true, 0));
        Path other = Files.writeString(temp.resolve("other.csv"), "a,b\n1,2\n");
        runWith("1,settings/file_selection/path/path," + other + ",String").succeeded();
        assertThat(table()).isEqualTo("row ID,a,b\nRow0,1,2\n");
    }

    private void storeColumns(final String columns) throws IOException {
        int count = columns.split("external_spec").length - 1;
        GenuineCsv.change(
                workflow.resolve(GenuineCsv.READER),
                "<config key=\"advanced_settings\">",
                WorkflowOnDisk.group(
                                "table_spec_config_Internals",
                                WorkflowOnDisk.group(
                                                "table_transformation",
                                                WorkflowOnDisk.group(
                                                        "columns",
                                                        columns
                                                                + WorkflowOnDisk.entry(
                                                                        "num_columns",
                                                                        "xint",
                                                                        count)))
                                        + WorkflowOnDisk.entry("source_group_id", "xstring", input))
                        + "<config key=\"advanced_settings\">");
    }

    private static String column(
            final int index,
            final String nameInFile,
            final String name,
            final String converter,
            final boolean keep,
            final int position) {
        return WorkflowOnDisk.group(
                Integer.toString(index),
                WorkflowOnDisk.group(
                                "external_spec",
                                WorkflowOnDisk.entry("name", "xstring", nameInFile))
                        + WorkflowOnDisk.entry("name", "xstring", name)
                        + WorkflowOnDisk.entry("keep", "xboolean", keep)
                        + WorkflowOnDisk.entry("position", "xint", position)
                        + WorkflowOnDisk.group(
                                "production_path",
                                WorkflowOnDisk.entry(
                                        "_converter",
                                        "xstring",
                                        "org.knime.core.data.def." + converter + ".create")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advanced_settings/quote_mode,IF_NEEDED,String|a,b\\n0.5,x\\n,\"y,\"\"z\"\"\"\\n",
                "advanced_settings/quote_mode,ALWAYS,String|\"a\",\"b\"\\n"
                        + "\"0.5\",\"x\"\\n"
                        + ",\"y,\"\"z\"\"\"\\n",
                "advanced_settings/quote_mode,NEVER,String|a,b\\n0.5,x\\n,y\"z\"\\n",
                "advanced_settings/missing_value_pattern,NA,String|\"a\",\"b\"\\n"
                        + "0.5,\"x\"\\n"
                        + "NA,\"y,\"\"z\"\"\"\\n",
                "settings/write_column_header,false,boolean|0.5,\"x\"\\n,\"y,\"\"z\"\"\"\\n",
                "settings/write_row_header,true,boolean|\"row ID\",\"a\",\"b\"\\n"
                        + "\"Row0\",0.5,\"x\"\\n"
                        + "\"Row1\",,\"y,\"\"z\"\"\"\\n",
                "settings/column_delimiter,;,String|\"a\";\"b\"\\n0.5;\"x\"\\n;\"y,\"\"z\"\"\"\\n",
                "settings/quote_escape_char,!,char|\"a\",\"b\"\\n0.5,\"x\"\\n,\"y,!\"z!\"\"\\n",
            })
    void everySettingOfTheWriterCounts(final String option, final String text) throws IOException {
        read("a,b\n0.5,x\n,\"y,\"\"z\"\"\"\n", "2," + option).succeeded();
        assertThat(Files.readString(output)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void anExistingFileIsOverwrittenOrAppendedToOrKept() throws IOException {
        Files.writeString(output, "old\n");
        read("a\n1\n", "2,settings/file_chooser_settings/if_path_exists,append,String").succeeded();
        assertThat(output).hasContent("old\n\"a\"\n1\n");
        read(
                        "a\n2\n",
                        "2,settings/file_chooser_settings/if_path_exists,append,String",
                        "2,settings/skip_column_header_on_append,true,boolean")
                .succeeded();
        assertThat(output).hasContent("old\n\"a\"\n1\n2\n");
        read("a\n3\n", "2,settings/file_chooser_settings/if_path_exists,fail,String")
                .refused(
                        4,
                        "Cannot configure node 2 \"CSV Writer\". The file "
                                + output
                                + " exists and the node must not overwrite it. Remove the file, or"
                                + " let the node overwrite it.");
        read("a\n4\n").succeeded();
        assertThat(output).hasContent("\"a\"\n4\n");
        assertThat(listing(temp)).noneMatch(path -> path.contains(".part"));
    }

    @Test
    void missingFoldersAreMadeOnlyIfTheWriterMay() throws IOException {
        String path =
                "2,settings/file_chooser_settings/path/path,"
                        + temp.resolve("new/o.csv")
                        + ",String";
        read("a\n1\n", path)
                .refused(
                        4,
                        "Cannot configure node 2 \"CSV Writer\". The folder "
                                + temp.resolve("new")
                                + " does not exist and the node must not create it. Create the"
                                + " folder, or let the node do it.");
        read("a\n1\n", path, "2,settings/file_chooser_settings/create_missing_folders,true,boolean")
                .succeeded();
        assertThat(temp.resolve("new/o.csv")).hasContent("\"a\"\n1\n");
    }
}
