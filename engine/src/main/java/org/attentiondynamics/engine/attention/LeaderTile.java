// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * {@link LeadingKeys} of tokens of many coordinates: products of matrices give the scores of a tile of rows, and of each row only the blocks
 * of anchors are looked into whose greatest score comes near enough.
 *
 * <p>Of every anchor that comes near in any arithmetic, and of the anchor nearest by itself, which differences are taken from, the keys are
 * those whose offset scores as much as the second greatest there in another place. Where it is uncertain which anchor is nearest by itself,
 * they are all of theirs, since then a far gap that is but rounding may drown offsets. Of keys in one place the first is enough.
 *
 * <p>Cost n d operations a row and d^2 more, and a look at what is near; scratch of {@value #TILE} n numbers.
 */
final class LeaderTile implements LeadingKeys {
    private static final int TILE = 64;

    private final PaddedRows anchors;
    private final DisplacedTokens displaced;
    private final QueryTile rows;
    private final ScoreTile scores;
    private final ScoreSlack slack;
    private final LeadingPlaces places = new LeadingPlaces(this::inOnePlace);
    private final LeadingPlaces offsets = new LeadingPlaces(this::coincide);
    private int[] near;
    private final int[] keys;
    private AnchoredTokens x;
    private int first;
    private int row;
    private int nearCount;
    private int count;

    LeaderTile(final double[] form, final double[] masses, final int d) {
        this.anchors = new PaddedRows(masses.length, d);
        this.displaced = new DisplacedTokens(masses, d);
        this.rows = new QueryTile(form, d, TILE);
        this.scores = new ScoreTile(rows, displaced, d, TILE);
        this.slack = new ScoreSlack(form, d);
        this.near = new int[masses.length];
        this.keys = new int[masses.length];
    }

    /** Takes up tokens; their contents may not change until the last row is looked at. */
    void take(final AnchoredTokens tokens) {
        x = tokens;
        anchors.copy(tokens.anchors, tokens.m);
        displaced.take(tokens);
        rows.take(tokens);
        scores.take(tokens, anchors);
        slack.take(tokens);
        if (near.length < tokens.m) {
            near = new int[tokens.m];
        }
    }

    private boolean inOnePlace(final int i, final int j) {
        return x.anchorsCoincide(x.anchorOf[i], x.anchorOf[j]);
    }

    private boolean coincide(final int i, final int j) {
        return x.coincide(i, j);
    }

    @Override
    public int tile() {
        return TILE;
    }

    @Override
    public void begin(final int from, final int to) {
        first = from;
        rows.fill(from, to);
        scores.fill();
    }

    @Override
    public void look(final int i) {
        row = i - first;
        slack.look(i);
        rank();
        boolean isCertain = x.hasOffsets ? findNear() : findNearFree();
        count = 0;
        for (int s = 0; s < nearCount; s++) {
            keep(near[s], isCertain);
        }
        Arrays.sort(keys, 0, count);
    }

    /** The two leading places of anchors with their tokens. */
    private void rank() {
        places.clear();
        int top = scores.blockOf(row);
        rank(top);
        for (int from = 0; from < x.m; from += ScoreTile.BLOCK) {
            if (from != top && scores.peak(from, row) >= places.second) {
                rank(from);
            }
        }
    }

    private void rank(final int from) {
        for (int c = from; c < endOf(from); c++) {
            if (!isEmpty(c)) {
                places.meet(firstOf(c), scores.score(c, row));
            }
        }
    }

    private int endOf(final int from) {
        return Math.min(from + ScoreTile.BLOCK, x.m);
    }

    private boolean isEmpty(final int c) {
        return x.firstOf[c] == x.firstOf[c + 1];
    }

    private int firstOf(final int c) {
        return x.byAnchor[x.firstOf[c]];
    }

    /** Where no token is displaced. */
    private boolean findNearFree() {
        double least = places.second - slack.any;
        nearCount = 0;
        for (int from = 0; from < x.m; from += ScoreTile.BLOCK) {
            for (int c = from; c < endFrom(from, least); c++) {
                double score = scores.score(c, row);
                if (!(score < least) && !isEmpty(c) && !places.repeats(firstOf(c), score)) {
                    near[nearCount++] = c;
                }
            }
        }
        return true;
    }

    /** The end of a block, or its beginning if all scores there are below the least. */
    private int endFrom(final int from, final double least) {
        return scores.peak(from, row) < least ? from : endOf(from);
    }

    /** Returns whether it is certain which anchor is nearest by itself. */
    private boolean findNear() {
        double least = places.second - slack.any;
        double offsets = 2 * rows.shrink * rows.nearRounding[row] / QueryTile.ROUNDING;
        double low = Math.min(least, places.greatest - offsets - slack.any);
        double leastFar = greatestFar(low) - slack.any;
        int nearest = 0;
        nearCount = 0;
        for (int from = 0; from < x.m; from += ScoreTile.BLOCK) {
            for (int c = from; c < endFrom(from, low); c++) {
                boolean mayBeNearest = !(scores.far[c][row] < leastFar) && !isEmpty(c);
                if (mayBeNearest || !(scores.score(c, row) < least) && !isEmpty(c)) {
                    near[nearCount++] = c;
                    nearest += mayBeNearest ? 1 : 0;
                }
            }
        }
        return nearest == 1 && slack.any < Double.POSITIVE_INFINITY;
    }

    private double greatestFar(final double low) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < x.m; from += ScoreTile.BLOCK) {
            for (int c = from; c < endFrom(from, low); c++) {
                if (scores.far[c][row] > greatest && !isEmpty(c)) {
                    greatest = scores.far[c][row];
                }
            }
        }
        return greatest;
    }

    /** Keeps the keys at anchor c that score enough; all in places of their own where that is uncertain. */
    private void keep(final int c, final boolean isCertain) {
        int still = displaced.still[c];
        int from = displaced.start[c];
        int to = displaced.start[c + 1];
        offsets.clear();
        if (still >= 0) {
            offsets.meet(still, 0);
        }
        for (int p = from; p < to; p++) {
            offsets.meet(displaced.tokenAt[p], scores.near[p][row]);
        }
        double least = isCertain ? offsets.second - slack.near : Double.NEGATIVE_INFINITY;
        if (still >= 0) {
            keep(still, 0, least);
        }
        for (int p = from; p < to; p++) {
            keep(displaced.tokenAt[p], scores.near[p][row], least);
        }
    }

    private void keep(final int key, final double score, final double least) {
        if (!(score < least) && !offsets.repeats(key, score)) {
            keys[count++] = key;
        }
    }

    @Override
    public int[] keys() {
        return keys;
    }

    @Override
    public int count() {
        return count;
    }
}
