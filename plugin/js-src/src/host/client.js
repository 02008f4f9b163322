// SPDX-License-Identifier: Apache-2.0

/**
 * What this page needs of the service that KNIME hands to a view: the node's initial data. It is in the
 * service's configuration, or else has to be asked for; it is JSON text or an object; and it wraps the
 * node's answer: {result, warningMessages} or {userError} or {internalError}.
 *
 * See docs/decisions/0003-view-libraries.md for why this is not KNIME's own client.
 */
export async function initialData(service) {
  const config = (await service.getConfig()) ?? {};
  const answer = parsed(config.initialData ?? (await call(service, config, 'initial_data', '')));
  const error = answer?.userError ?? answer?.internalError;
  if (error) {
    service.sendAlert?.({ type: 'error', message: error.message });
    throw new Error(error.message ?? 'The node could not prepare the data of this view.');
  }
  if (answer?.warningMessages?.length) {
    const warnings = answer.warningMessages.map((message) => ({ message }));
    service.sendAlert?.({ type: 'warn', warnings });
  }
  if (answer?.result === undefined || answer.result === null) {
    throw new Error('The node sent no data for this view. Execute it, then open the view again.');
  }
  return parsed(answer.result);
}

/**
 * Asks the node's data service by JSON-RPC 2.0.
 *
 * @param params the arguments in their order
 * @returns what the method answers
 * @throws Error if there is no answer, or one that is an error; its message goes on after "because"
 */
export async function ask(service, method, params) {
  const id = (asked += 1);
  const request = JSON.stringify({ jsonrpc: '2.0', id, method, params });
  const answer = read(await sent(service, request));
  const error = answer?.error ?? answer?.userError ?? answer?.internalError;
  if (error) {
    throw new Error(`the node answered: ${error.message ?? `error ${error.code}`}`);
  }
  if (answer?.result === undefined || answer.result === null) {
    throw new Error('the node sent no answer');
  }
  if (answer.id !== undefined && answer.id !== id) {
    throw new Error(`the node answered question ${answer.id} instead of ${id}`);
  }
  return answer.result;
}

/**
 * Listens to the view settings of an open dialog, which the host sends on before they are saved.
 *
 * @param listener is given the settings: their keys and values
 * @returns how to stop listening
 */
export function onSettings(service, listener) {
  const stop = service.addPushEventListener?.('DataEvent', (event) => {
    const settings = parsed(event)?.data?.view;
    if (settings) {
      listener(settings);
    }
  });
  return typeof stop === 'function' ? stop : () => {};
}

/** Questions asked so far by all views of the page; two never have the same number. */
let asked = 0;

async function sent(service, request) {
  try {
    return await call(service, (await service.getConfig()) ?? {}, 'data', request);
  } catch (error) {
    throw new Error(`the node did not answer: ${error.message}`, { cause: error });
  }
}

function read(answer) {
  try {
    return parsed(answer);
  } catch (error) {
    throw new Error("the node's answer is not JSON", { cause: error });
  }
}

function call(service, config, serviceType, dataServiceRequest) {
  const { extensionType, nodeId, projectId, workflowId } = config;
  return service.callNodeDataService({
    serviceType,
    dataServiceRequest,
    extensionType,
    nodeId,
    projectId,
    workflowId,
  });
}

function parsed(value) {
  return typeof value === 'string' && value !== '' ? JSON.parse(value) : value;
}
