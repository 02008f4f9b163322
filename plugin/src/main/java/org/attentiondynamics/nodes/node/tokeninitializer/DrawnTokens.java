// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import java.util.List;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.source.token.TokenFamily;
import org.attentiondynamics.engine.source.token.TokenSource;
import org.attentiondynamics.engine.tokens.Tokens;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;

/** Tokens of a family of the engine, with row keys Row0, Row1, ... */
final class DrawnTokens {
    private final TokenNormalisation normalisation;
    private final int n;
    private final int d;
    private final TokenSource source;

    DrawnTokens(final TokenInitializerNodeParameters parameters) {
        TokenFamily family = Families.of(parameters);
        this.normalisation = parameters.m_normalisation;
        this.d = parameters.m_dimension;
        this.n = Math.toIntExact(family.count(d).orElse(parameters.m_tokens));
        this.source = family.tokens(n, d, parameters.m_seed);
    }

    /** Draws and writes the tokens; one at a time is in memory unless they are normalised. */
    BufferedDataTable write(final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        if (normalisation != TokenNormalisation.NONE) {
            TokenMemory.require(n, d);
            TokenTable drawn = collected(exec.createSubProgress(0.5));
            return TokenWriter.write(
                    normalisation.of(drawn), false, exec.createSubExecutionContext(0.5));
        }
        TokenWriter table = new TokenWriter(n, d, false, exec);
        for (int i = 0; i < n; i++) {
            table.add("Row" + i, source.next());
        }
        return table.finish();
    }

    private TokenTable collected(final ExecutionMonitor exec) throws CanceledExecutionException {
        double[] coordinates = new double[n * d];
        for (int i = 0; i < n; i++) {
            exec.checkCanceled();
            exec.setProgress((double) i / n);
            System.arraycopy(source.next(), 0, coordinates, i * d, d);
        }
        List<String> keys = IntStream.range(0, n).mapToObj(i -> "Row" + i).toList();
        return new TokenTable(keys, Tokens.of(n, d, coordinates));
    }
}
