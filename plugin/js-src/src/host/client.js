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
  const answer = parsed(config.initialData ?? (await ask(service, config)));
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

function ask(service, { extensionType, nodeId, projectId, workflowId }) {
  return service.callNodeDataService({
    serviceType: 'initial_data',
    dataServiceRequest: '',
    extensionType,
    nodeId,
    projectId,
    workflowId,
  });
}

function parsed(value) {
  return typeof value === 'string' && value !== '' ? JSON.parse(value) : value;
}
