// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { ask, initialData, onSettings } from '../src/host/client.js';

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

describe('ask', () => {
  /** A node that answers questions of JSON-RPC; what it is asked is noted. */
  function answering(answer, config = {}) {
    const asked = [];
    const callNodeDataService = async (request) => {
      asked.push(request);
      return answer(JSON.parse(request.dataServiceRequest));
    };
    return { asked, getConfig: () => config, callNodeDataService };
  }

  it('calls a method of the data service and gives back its result', async () => {
    const ids = { extensionType: 'view', nodeId: 'n', projectId: 'p', workflowId: 'w' };
    const host = answering(({ id, params }) => ({ jsonrpc: '2.0', id, result: params[0] }), ids);
    expect(await ask(host, 'frames', [7, 2])).toBe(7);
    const [{ dataServiceRequest, ...rest }] = host.asked;
    expect(rest).toEqual({ serviceType: 'data', ...ids });
    expect(JSON.parse(dataServiceRequest)).toMatchObject({
      jsonrpc: '2.0',
      method: 'frames',
      params: [7, 2],
    });
  });

  it('takes answers as text, too', async () => {
    const host = answering(({ id }) => JSON.stringify({ jsonrpc: '2.0', id, result: { a: 1 } }));
    expect(await ask(host, 'attention', [0])).toEqual({ a: 1 });
  });

  it('numbers its questions', async () => {
    const host = answering(({ id }) => ({ id, result: id }));
    const ids = await Promise.all([ask(host, 'a', []), ask(host, 'a', []), ask(host, 'b', [])]);
    expect(new Set(ids).size).toBe(3);
  });

  it('says why there is no answer, in words that go on after "because"', async () => {
    const said = async (answer) =>
      ask(answering(answer), 'attention', [3]).catch(({ message }) => message);
    const error = (what) => said(({ id }) => ({ jsonrpc: '2.0', id, error: what }));
    expect(await error({ code: -1, message: 'No model.' })).toBe('the node answered: No model.');
    expect(await error({ code: -32601 })).toBe('the node answered: error -32601');
    expect(await said(() => null)).toBe('the node sent no answer');
    expect(await said(() => 'not JSON')).toBe("the node's answer is not JSON");
    expect(await said(({ id }) => ({ id: id + 1, result: 1 }))).toMatch(
      /^the node answered question \d+ instead of \d+$/,
    );
    const cut = await said(() => {
      throw new Error('the line is cut');
    });
    expect(cut).toBe('the node did not answer: the line is cut');
  });
});

describe('onSettings', () => {
  /** A host whose dialog can be operated. */
  function dialog() {
    const listeners = new Map();
    return {
      say: (event) => listeners.get('DataEvent')?.(event),
      addPushEventListener: (name, listener) => {
        listeners.set(name, listener);
        return () => listeners.delete(name);
      },
    };
  }

  it('hears of view settings until it stops', () => {
    const host = dialog();
    const heard = [];
    const stop = onSettings(host, (settings) => heard.push(settings));
    host.say({ data: { view: { paths: false } } });
    host.say('{"data":{"view":{"speed":2}}}');
    host.say({ data: { model: {} } });
    host.say(null);
    stop();
    host.say({ data: { view: { paths: true } } });
    expect(heard).toEqual([{ paths: false }, { speed: 2 }]);
  });

  it('is content with a host that never tells', () => {
    expect(onSettings({}, () => {})()).toBeUndefined();
    expect(onSettings({ addPushEventListener: () => undefined }, () => {})()).toBeUndefined();
  });
});
