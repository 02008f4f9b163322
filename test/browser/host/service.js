// SPDX-License-Identifier: Apache-2.0

const IDS = { projectId: 'project', workflowId: 'root', nodeId: 'root:5', extensionType: 'view' };
const UNKNOWN_METHOD = -32601;

/**
 * The service that a view is given, with a node behind it.
 *
 * @param node initial: the record Scene; answers: methods of the data service by name
 * @param options through: 'configuration' or 'service', how initial data come; as: 'object' or 'text', the form of answers;
 *     initialData: instead of the node's, whole; broken: names of methods that fail; ready: what it answers as text, made
 *     before (rehearsed)
 * @returns forView: the service itself; asked, alerts, listening: what the view has done with it
 */
export function createService(node, { through = 'configuration', as = 'object', ...options } = {}) {
  const asked = [];
  const alerts = [];
  const listening = new Map();
  const form = (answer) => (as === 'text' ? JSON.stringify(answer) : structuredClone(answer));
  const initialData = () =>
    options.ready?.initial ?? form(options.initialData ?? { result: node.initial });

  const answer = ({ jsonrpc, id, method, params }) => {
    if (jsonrpc !== '2.0' || !Object.hasOwn(node.answers, method)) {
      const error = { code: UNKNOWN_METHOD, message: `no method ${method}` };
      return { jsonrpc: '2.0', id, error };
    }
    if (options.broken?.includes(method)) {
      return { jsonrpc: '2.0', id, error: { code: -32000, message: 'The node is gone.' } };
    }
    return { jsonrpc: '2.0', id, result: node.answers[method](...params) };
  };

  const forView = {
    getConfig: async () => ({
      ...IDS,
      ...(through === 'configuration' ? { initialData: initialData() } : {}),
    }),
    callNodeDataService: async ({ serviceType, dataServiceRequest, ...ids }) => {
      if (serviceType === 'initial_data') {
        asked.push({ serviceType, ids });
        return initialData();
      }
      const request = JSON.parse(dataServiceRequest);
      asked.push({ serviceType, ids, method: request.method, params: request.params });
      const result = options.ready?.results.get(keyOf(request));
      return result === undefined
        ? form(answer(request))
        : `{"jsonrpc":"2.0","id":${request.id},"result":${result}}`;
    },
    sendAlert: (alert) => alerts.push(alert),
    publishData: () => {},
    addPushEventListener: (name, callback) => {
      const key = Symbol(name);
      listening.set(key, { name, callback });
      return () => listening.delete(key);
    },
  };
  const push = (name, event) =>
    [...listening.values()]
      .filter((one) => one.name === name)
      .forEach((one) => one.callback(event));
  return { forView, asked, alerts, listening, push };
}

const keyOf = ({ method, params }) => JSON.stringify([method, params]);

/** All that a node will answer as text: the initial data, and its frames in blocks as large as it gives. */
export function rehearsed({ initial, answers }) {
  const results = new Map();
  for (let first = 0; first < initial.times.length;) {
    const left = initial.times.length - first;
    const result = answers.frames(first, left);
    results.set(keyOf({ method: 'frames', params: [first, result.count] }), JSON.stringify(result));
    first += result.count;
  }
  return { initial: JSON.stringify({ result: initial }), results };
}
