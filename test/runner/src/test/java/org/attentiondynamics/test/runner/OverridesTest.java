// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.exposedVariable;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.usedVariable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {
    private static final String SETTINGS =
            entry("rows", "xint", 2)
                    + entry("step", "xdouble", 0.5)
                    + entry("progression", "xstring", "ARITHMETIC")
                    + group("column", entry("name", "xstring", "x"));

    @TempDir Path temp;

    private Path plain;
    private Path controlled;

    @BeforeEach
    void saveWorkflows() throws IOException {
        plain =
                new WorkflowOnDisk()
                        .node(1, "NumberSource", SETTINGS)
                        .folder(temp.resolve("plain"));
        controlled =
                new WorkflowOnDisk()
                        .nodeWithVariables(
                                1,
                                "NumberSource",
                                usedVariable("rows", "n")
                                        + usedVariable("step", "h")
                                        + group("column", usedVariable("name", "name")),
                                SETTINGS)
                        .variable("n", "INTEGER", "xint", 1)
                        .variable("h", "DOUBLE", "xdouble", 0.25)
                        .variable("name", "STRING", "xstring", "saved")
                        .folder(temp.resolve("controlled"));
    }

    private String numbers() {
        return "out/1-number-source/numbers.csv";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,rows,1,int|row ID,x\\nRow0,0.0\\n",
                "0/1,rows,1,int|row ID,x\\nRow0,0.0\\n",
                "1,step,2,double|row ID,x\\nRow0,0.0\\nRow1,2.0\\n",
                "1,progression,GEOMETRIC,String|row ID,x\\nRow0,1.0\\nRow1,0.5\\n",
                "1,column/name,a,b,String|row ID,\"a,b\"\\nRow0,0.0\\nRow1,0.5\\n",
            })
    void optionsSetSettings(final String option, final String table) {
        run(plain, "--out", temp.resolve("out"), "-option=" + option).succeeded();
        assertThat(temp.resolve(numbers())).hasContent(table.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,rows,1|it has not the four parts node id, name, value and type. Write"
                        + " -option=nodeID,name,value,type, for example -option=3,seed,7,int.",
                "x,rows,1,int|\"x\" is no node id. Write the number below the node, for example 3,"
                        + " or 0/3.",
                "3,rows,1,int|the workflow has no node 3. Its nodes are node 1 \"Number Source\".",
                "1,row,1,int|node 1 \"Number Source\" has no setting \"row\". It has: rows, step,"
                        + " progression, column.",
                "1,column/nam,1,String|node 1 \"Number Source\" has no setting \"nam\". It has:"
                        + " name.",
                "1,column,1,String|node 1 \"Number Source\" has no setting \"column\". It has:"
                        + " rows, step, progression, column.",
                "1,rows//,1,int|\"rows//\" is no name of a setting. Write"
                        + " -option=nodeID,name,value,type, for example -option=3,seed,7,int.",
                "1,rows,1,double|the setting rows of node 1 \"Number Source\" is of type int. Give"
                        + " that type.",
                "1,rows,one,int|\"one\" is no value of type int. Write"
                        + " -option=nodeID,name,value,type, for example -option=3,seed,7,int.",
                "1,rows,1,IntCell|\"IntCell\" is no type. Use int, long, short, byte, boolean,"
                        + " char, float, double or String.",
            })
    void badOptionsAreRefused(final String option, final String because) throws IOException {
        List<String> before = listing(temp);
        run(plain, "--out", temp.resolve("out"), "-option=" + option)
                .refused(2, "Cannot use -option=" + option + ", because " + because);
        assertThat(listing(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/rows=1|row ID,x\\nRow0,0.0\\n",
                "Number Source/rows=1|row ID,x\\nRow0,0.0\\n",
                "1/step=2|row ID,x\\nRow0,0.0\\nRow1,2.0\\n",
                "1/progression=GEOMETRIC|row ID,x\\nRow0,1.0\\nRow1,0.5\\n",
                "1/column/name=a=b/c|row ID,a=b/c\\nRow0,0.0\\nRow1,0.5\\n",
            })
    void settingsAreSetByTheirOwnType(final String set, final String table) {
        run(plain, "--out", temp.resolve("out"), "--set", set).succeeded();
        assertThat(temp.resolve(numbers())).hasContent(table.replace("\\n", "\n"));
    }

    @Test
    void severalSettingsAreSetAndTheLastWins() {
        run(
                        plain,
                        "--out",
                        temp.resolve("out"),
                        "--set=1/rows=9",
                        "--set=1/rows=1",
                        "--set=1/column/name=y",
                        "-option=1,rows,5,int")
                .succeeded();
        assertThat(temp.resolve(numbers())).hasContent("row ID,y\nRow0,0.0\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rows=1|it has not the form NODE/PATH=VALUE. Write --set=NODE/PATH=VALUE, for"
                        + " example --set=3/seed=7; --list shows what can be set.",
                "1/=1|it has not the form NODE/PATH=VALUE. Write --set=NODE/PATH=VALUE, for"
                        + " example --set=3/seed=7; --list shows what can be set.",
                "1/rows|it has not the form NODE/PATH=VALUE. Write --set=NODE/PATH=VALUE, for"
                        + " example --set=3/seed=7; --list shows what can be set.",
                "Shift/by=1|the workflow has no node \"Shift\". Its nodes are node 1 \"Number"
                        + " Source\".",
                "1/row=1|node 1 \"Number Source\" has no setting \"row\". It has: rows, step,"
                        + " progression, column/name.",
                "1/column=1|node 1 \"Number Source\" has no setting \"column\". It has: rows, step,"
                        + " progression, column/name.",
                "1/rows=one|\"one\" is no value of type int, which the setting rows of node 1"
                        + " \"Number Source\" has. Give a value of that type.",
            })
    void badSettingsAreRefused(final String set, final String because) throws IOException {
        List<String> before = listing(temp);
        run(plain, "--out", temp.resolve("out"), "--set=" + set)
                .refused(2, "Cannot use --set=" + set + ", because " + because);
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void aNameThatTwoNodesHaveIsRefused() throws IOException {
        Path two =
                new WorkflowOnDisk()
                        .node(1, "NumberSource", SETTINGS)
                        .node(2, "NumberSource", SETTINGS)
                        .folder(temp.resolve("two"));
        run(two, "--out", temp.resolve("out"), "--set=Number Source/rows=1")
                .refused(
                        2,
                        "Cannot use --set=Number Source/rows=1, because \"Number Source\" can mean"
                                + " node 1 \"Number Source\" or node 2 \"Number Source\". Name the"
                                + " node by an id that no node has as its name.");
    }

    @Test
    void aNodeWithoutSettingsHasNoneToSet() throws IOException {
        Path judged =
                new WorkflowOnDisk()
                        .node(1, "NumberSource", SETTINGS)
                        .node(2, "Judge")
                        .connect(1, 1, 2, 1)
                        .folder(temp.resolve("judged"));
        run(judged, "--out", temp.resolve("out"), "--set=2/a=1")
                .refused(
                        2,
                        "Cannot use --set=2/a=1, because node 2 \"Judge\" has no setting \"a\". It"
                                + " has no settings.");
    }

    @Test
    void whatAFlowVariableControlsIsSetByTheVariable() {
        run(controlled, "--out", temp.resolve("out"), "--set=1/rows=1")
                .refused(
                        2,
                        "Cannot use --set=1/rows=1, because the setting rows of node 1 \"Number"
                                + " Source\" is controlled by the flow variable \"n\". Set the"
                                + " variable by -workflow.variable=n,VALUE,TYPE; if the start of a loop"
                                + " makes it, set the start.");
    }

    @Test
    void whatCanBeSetIsListed() throws IOException {
        List<String> before = listing(temp);
        assertThat(run(plain, "--list", "--set=1/rows=12").succeeded().out())
                .containsExactly(
                        "node 1 \"Number Source\"",
                        "  1/rows         int     12",
                        "  1/step         double  0.5",
                        "  1/progression  String  ARITHMETIC",
                        "  1/column/name  String  x");
        assertThat(run(controlled, "--list").succeeded().out())
                .contains("  1/rows         int     set by the flow variable \"n\"");
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void savedFlowVariablesControlSettings() {
        run(controlled, "--out", temp.resolve("out")).succeeded();
        assertThat(temp.resolve(numbers())).hasContent("row ID,saved\nRow0,0.0\n");
    }

    @Test
    void flowVariablesOfTheCommandLineWin() {
        run(
                        controlled,
                        "--out",
                        temp.resolve("out"),
                        "-workflow.variable=n,2,int",
                        "-workflow.variable=h,3,int",
                        "-workflow.variable=name,\"a,b\",String",
                        "-option=1,rows,9,int")
                .succeeded();
        assertThat(temp.resolve(numbers())).hasContent("row ID,\"a,b\"\nRow0,0.0\nRow1,3.0\n");
    }

    @Test
    void aVariableNobodyUsesIsAWarning() {
        RunnerProbe probe =
                run(plain, "--out", temp.resolve("out"), "-workflow.variable=m,2,int").succeeded();
        assertThat(probe.err())
                .containsExactly(
                        "warning: no setting is controlled by the flow variable \"m\". Check its"
                                + " name.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n,2|it has not the three parts name, value and type",
                "n|it has not the three parts name, value and type",
                "n,two,int|\"two\" is no value of type int",
                "n,2,number|\"number\" is no type",
            })
    void badVariablesAreRefused(final String variable, final String because) throws IOException {
        List<String> before = listing(temp);
        run(controlled, "--out", temp.resolve("out"), "-workflow.variable=" + variable)
                .refused(
                        2,
                        "Cannot use -workflow.variable="
                                + variable
                                + ", because "
                                + because
                                + ". Write -workflow.variable=name,value,type with type int, double"
                                + " or String.");
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void aVariableOfTheWrongTypeIsRefused() throws IOException {
        List<String> before = listing(temp);
        run(controlled, "--out", temp.resolve("out"), "-workflow.variable=n,2.5,double")
                .refused(
                        3,
                        "Cannot load node 1 \"Number Source\". The setting \"rows\" of type int"
                                + " cannot be controlled by flow variable \"n\", which is the double"
                                + " 2.5. Give a variable of the type of the setting.");
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void aVariableThatDoesNotExistIsRefused() throws IOException {
        Path workflow =
                new WorkflowOnDisk()
                        .nodeWithVariables(1, "NumberSource", usedVariable("rows", "m"), SETTINGS)
                        .folder(temp.resolve("w"));
        run(workflow, "--out", temp.resolve("out"))
                .refused(
                        3,
                        "Cannot load node 1 \"Number Source\". The setting \"rows\" is controlled"
                                + " by flow variable \"m\", which does not exist. Give it by"
                                + " -workflow.variable=m,value,type.");
    }

    @Test
    void anExposedSettingControlsTheNodesAfterIt() throws IOException {
        Path workflow =
                new WorkflowOnDisk()
                        .nodeWithVariables(
                                2, "NumberSource", exposedVariable("step", "delta"), SETTINGS)
                        .nodeWithVariables(
                                1, "Shift", usedVariable("by", "delta"), entry("by", "xdouble", 7))
                        .connect(2, 1, 1, 1)
                        .folder(temp.resolve("w"));
        run(workflow, "--out", temp.resolve("out")).succeeded();
        assertThat(temp.resolve("out/1-shift/shifted.csv"))
                .hasContent("row ID,x\nRow0,0.5\nRow1,1.0\n");
    }

    @Test
    void aFlowVariableWireOrdersNodes() throws IOException {
        Path workflow =
                new WorkflowOnDisk()
                        .nodeWithVariables(
                                2, "NumberSource", exposedVariable("rows", "count"), SETTINGS)
                        .nodeWithVariables(
                                1,
                                "NumberSource",
                                usedVariable("rows", "count"),
                                SETTINGS.replace("\"2\"", "\"9\""))
                        .connect(2, 0, 1, 0)
                        .folder(temp.resolve("w"));
        run(workflow, "--out", temp.resolve("out")).succeeded();
        assertThat(temp.resolve(numbers())).hasContent("row ID,x\nRow0,0.0\nRow1,0.5\n");
    }
}
