// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentiondynamics.engine.geometry.PrincipalAxes;
import org.attentiondynamics.nodes.table.ClusterTable;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.DetectorTable;
import org.attentiondynamics.nodes.table.Findings;
import org.attentiondynamics.nodes.table.TimeSeries;
import org.attentiondynamics.nodes.table.TrajectoryTable;
import org.attentiondynamics.nodes.view.Floats;
import org.attentiondynamics.nodes.view.Scene;
import org.attentiondynamics.nodes.view.Shown;

/** Makes the scene of a subject, in one pass over its trajectory that holds one frame and what is sent. */
final class SceneMaker {
    /** Axes of a projection that can be chosen. */
    private static final int MOST_AXES = 12;

    private final Subject subject;
    private final Shown shown;
    private final TrajectoryTable trajectory;
    private final double[] times;
    private final Floats sent;
    private final AttentionFrames attention;
    private final BooleanSupplier cancelled;
    private double[] last;

    private SceneMaker(
            final Subject subject, final int attentionFrames, final BooleanSupplier cancelled) {
        this.subject = subject;
        this.cancelled = cancelled;
        this.shown = subject.shown();
        this.trajectory = subject.trajectory();
        this.times = new double[shown.frames().length];
        this.sent = new Floats((long) shown.sent().length * subject.numbersOfAFrame());
        this.attention = AttentionFrames.of(subject, attentionFrames);
    }

    /**
     * Reads the trajectory.
     *
     * @param attentionFrames at how many frames attention is wanted at most
     * @param cancelled asked at every frame
     * @throws CancellationException if nobody wants the scene any more
     */
    static Scene of(
            final Subject subject,
            final String title,
            final GeometryVisualizerViewParameters view,
            final int attentionFrames,
            final BooleanSupplier cancelled) {
        SceneMaker maker = new SceneMaker(subject, attentionFrames, cancelled);
        maker.read();
        return maker.scene(title, view);
    }

    private void read() {
        int end = times.length - 1;
        trajectory.<RuntimeException>forEach(
                shown.frames(),
                place -> isSent(place) || place == end || attention.wants(place),
                (place, frame) -> {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    times[place] = frame.time();
                    if (isSent(place)) {
                        subject.addShown(frame.z(), sent);
                    }
                    if (attention.wants(place)) {
                        attention.add(place, frame);
                    }
                    if (place == end) {
                        last = frame.z().clone();
                    }
                });
    }

    private boolean isSent(final int place) {
        return Arrays.binarySearch(shown.sent(), place) >= 0;
    }

    private Scene scene(final String title, final GeometryVisualizerViewParameters view) {
        int[] tokens = shown.tokens();
        int d = trajectory.dimension();
        int[] followers = subject.labels().followers();
        Optional<ClusterTable> clusters = subject.connected().clusters();
        List<Scene.Projection> projections = projections();
        boolean[] leader = new boolean[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            leader[i] = followers[tokens[i]] > 0;
        }
        return new Scene(
                title,
                note(),
                d,
                Arrays.stream(tokens).mapToObj(trajectory.tokens()::get).toList(),
                times,
                shown.sent(),
                sent.base64(),
                Columns.coordinateNames("z", d),
                Arrays.stream(tokens).map(i -> subject.labels().cluster()[i]).toArray(),
                leader,
                follows(),
                clusters.map(ClusterTable::centres).orElse(subject.labels().centres()),
                clusters.map(ClusterTable::vertices).orElse(new boolean[0]),
                subject.model().map(ModelFacts::flats).orElse(null),
                projections,
                subject.model().map(ModelFacts::eigenvalues).orElse(null),
                series(),
                attention.scene(times[times.length - 1]),
                view.view(d, projections),
                new Requests(subject, attention).list());
    }

    /** A leader that is not shown counts as unknown. */
    private int[] follows() {
        int[] place = new int[trajectory.tokens().size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < shown.tokens().length; i++) {
            place[shown.tokens()[i]] = i;
        }
        return Arrays.stream(shown.tokens())
                .map(i -> subject.labels().follows()[i])
                .map(leader -> leader < 0 ? -1 : place[leader])
                .toArray();
    }

    private String note() {
        Connected connected = subject.connected();
        return Stream.of(
                        shown.note(),
                        connected
                                .table(DetectorTable.LIMIT_GEOMETRY)
                                .map(Findings::verdict)
                                .orElse(""),
                        connected
                                .table(DetectorTable.ATTENTION)
                                .map(Findings::attention)
                                .orElse(""))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private List<Scene.Series> series() {
        return subject.connected().table(DetectorTable.THROUGH_TIME).stream()
                .flatMap(table -> TimeSeries.read(table).stream())
                .map(s -> new Scene.Series(s.name(), s.times(), s.values()))
                .toList();
    }

    /** On the line there is nothing to choose. */
    private List<Scene.Projection> projections() {
        int d = trajectory.dimension();
        List<Scene.Projection> projections = new ArrayList<>();
        if (d > 1) {
            subject.model().map(model -> model.leadingModes(MOST_AXES)).ifPresent(projections::add);
            double[][] rows = PrincipalAxes.of(finite(d), d, Math.min(d, MOST_AXES));
            if (rows.length > 1) {
                List<String> names =
                        IntStream.rangeClosed(1, rows.length).mapToObj(k -> "PC " + k).toList();
                projections.add(new Scene.Projection("Principal components", names, rows));
            }
        }
        return projections;
    }

    /** The last positions of the tokens shown that can be drawn. */
    private double[] finite(final int d) {
        return Arrays.stream(shown.tokens())
                .filter(i -> Arrays.stream(last, i * d, (i + 1) * d).allMatch(Double::isFinite))
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(last, i * d, (i + 1) * d))
                .toArray();
    }
}
