// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    @AfterEach
    void close() {
        pool.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9})
    void everyTileRunsOnce(final int count) {
        AtomicIntegerArray runs = new AtomicIntegerArray(1000);
        Workers.of(pool, count).team().run(1000, (worker, tile) -> runs.incrementAndGet(tile));
        for (int tile = 0; tile < 1000; tile++) {
            assertThat(runs.get(tile)).as("tile %d", tile).isEqualTo(1);
        }
    }

    @Test
    void noTwoTilesShareAWorkerAtATime() {
        AtomicIntegerArray busy = new AtomicIntegerArray(4);
        Workers.of(pool, 4)
                .team()
                .run(
                        1000,
                        (worker, tile) -> {
                            assertThat(busy.incrementAndGet(worker)).isEqualTo(1);
                            Thread.yield();
                            busy.decrementAndGet(worker);
                        });
    }

    @Test
    void callerDoesAllTheWorkWhereThePoolNeverComes() {
        AtomicIntegerArray runs = new AtomicIntegerArray(100);
        Workers.of(task -> {}, 4)
                .team()
                .run(
                        100,
                        (worker, tile) -> {
                            assertThat(worker).isZero();
                            runs.incrementAndGet(tile);
                        });
        for (int tile = 0; tile < 100; tile++) {
            assertThat(runs.get(tile)).isEqualTo(1);
        }
    }

    @Test
    void helpersThatComeLateHelpWithTheTaskOfTheMoment() {
        List<Runnable> late = new ArrayList<>();
        Team team = Workers.of(late::add, 2).team();
        team.run(3, (worker, tile) -> assertThat(worker).isZero());
        List<String> runs = new ArrayList<>();
        team.run(
                3,
                (worker, tile) -> {
                    runs.add(worker + ":" + tile);
                    if (tile == 0) {
                        late.get(0).run();
                    }
                });
        assertThat(runs).containsExactly("0:0", "1:1", "1:2");
        late.forEach(Runnable::run);
        assertThat(runs).hasSize(3);
    }

    @Test
    void teamIsAsGoodAsNewAfterATaskThatFailed() {
        Team team = Workers.of(pool, 3).team();
        for (int k = 0; k < 200; k++) {
            int bad = k % 7;
            assertThatThrownBy(
                            () ->
                                    team.run(
                                            7,
                                            (worker, tile) -> {
                                                if (tile == bad) {
                                                    throw new CancellationException();
                                                }
                                            }))
                    .isInstanceOf(CancellationException.class);
            AtomicIntegerArray runs = new AtomicIntegerArray(20);
            team.run(20, (worker, tile) -> runs.incrementAndGet(tile));
            for (int tile = 0; tile < 20; tile++) {
                assertThat(runs.get(tile)).as("task %d, tile %d", k, tile).isEqualTo(1);
            }
        }
    }

    @Test
    void whatATileThrowsReachesTheCallerFromAnyThread() {
        for (int thrower = 0; thrower < 50; thrower++) {
            int bad = thrower;
            assertThatThrownBy(
                            () ->
                                    Workers.of(pool, 3)
                                            .team()
                                            .run(
                                                    50,
                                                    (worker, tile) -> {
                                                        if (tile == bad) {
                                                            throw new CancellationException();
                                                        }
                                                    }))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void errorOfAHelperIsNotLost() {
        CountDownLatch failed = new CountDownLatch(1);
        Workers.Task task =
                (worker, tile) -> {
                    if (worker == 1) {
                        failed.countDown();
                        throw new StackOverflowError();
                    }
                    assertThat(await(failed)).isTrue();
                };
        assertThatThrownBy(() -> Workers.of(pool, 2).team().run(2, task))
                .isInstanceOf(StackOverflowError.class);
    }

    /** Far longer than a helper takes to come. */
    private static boolean await(final CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void thereIsAtLeastOneWorker() {
        assertThatThrownBy(() -> Workers.of(pool, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of workers must be at least 1, was 0");
    }
}
