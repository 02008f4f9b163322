// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { initialData } from '../src/host/client.js';

/** A service as KNIME's, that notes what it was asked and told. */
function service(config, answer) {
  const asked = [];
  const told = [];
  return {
    asked,
    told,
    getConfig: () => config,
    callNodeDataService: async (request) => {
      asked.push(request);
      return answer;
    },
    sendAlert: (alert) => told.push(alert),
  };
}

describe('initialData', () => {
  it('is in the configuration, as object or as text', async () => {
    const initial = { result: { title: 'a' } };
    expect(await initialData(service({ initialData: initial }))).toEqual({ title: 'a' });
    expect(await initialData(service({ initialData: JSON.stringify(initial) }))).toEqual({
      title: 'a',
    });
    expect(await initialData(service({ initialData: { result: '{"title":"b"}' } }))).toEqual({
      title: 'b',
    });
  });

  it('is asked for when the configuration has none', async () => {
    const ids = { extensionType: 'view', nodeId: 'n', projectId: 'p', workflowId: 'w' };
    const host = service(ids, '{"result":{"title":"c"}}');
    expect(await initialData(host)).toEqual({ title: 'c' });
    expect(host.asked).toEqual([{ serviceType: 'initial_data', dataServiceRequest: '', ...ids }]);
  });

  it('passes warnings on', async () => {
    const host = service({ initialData: { result: {}, warningMessages: ['short'] } });
    await initialData(host);
    expect(host.told).toEqual([{ type: 'warn', warnings: [{ message: 'short' }] }]);
  });

  it('fails with the words of the node', async () => {
    const user = service({ initialData: { userError: { message: 'No tokens.' } } });
    await expect(initialData(user)).rejects.toThrow('No tokens.');
    expect(user.told).toEqual([{ type: 'error', message: 'No tokens.' }]);
    const internal = service({ initialData: { internalError: { message: 'Broken.' } } });
    await expect(initialData(internal)).rejects.toThrow('Broken.');
  });

  it('fails with a sentence when there is nothing', async () => {
    await expect(initialData(service({}, null))).rejects.toThrow('The node sent no data');
  });
});
