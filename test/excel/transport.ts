/** Ways in which the wire between add-in and Excel goes wrong. */
import { installOfficeJs, type Host } from '../host';
import { loadOfficeClient } from '../host/loadOfficeClient.node';

type Send = Host['requestHandler'];

/** Puts something between the client and the host. */
export function intercept(host: Host, between: (send: Send, trip: number) => Send): void {
  let trip = 0;
  const wired = Object.assign(Object.create(host) as Host, {
    requestHandler: (request: Parameters<Send>[0]) => between(host.requestHandler, (trip += 1))(request),
  });
  installOfficeJs(globalThis, wired, loadOfficeClient());
}

/** The host does all that a round trip asks, but its answer never arrives. */
export const loseAnswer = (host: Host, lost: number): void =>
  intercept(host, (send, trip) => async (request) => {
    const answer = await send(request);
    if (trip === lost) throw new Error('the answer was lost');
    return answer;
  });

/** From a round trip on nothing gets through any more; the host does nothing either. */
export const cutFrom = (host: Host, first: number): void =>
  intercept(host, (send, trip) => (trip < first ? send : () => Promise.reject(new Error('no connection'))));
