import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Counters of the service. Labels are route patterns, methods, status numbers and words of fixed lists: nothing that a caller wrote. */
export interface Metrics {
  readonly countRequest: (method: string, route: string, status: number, seconds: number) => void;
  readonly countNote: (verdict: string) => void;
  readonly countFeedback: (outcome: string) => void;
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export const createMetrics = (waiting: () => number, withProcess: boolean): Metrics => {
  const registry = new Registry();
  if (withProcess) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'pullback_http_request_duration_seconds', help: 'Time to answer a request.', registers,
    labelNames: ['method', 'route', 'status'], buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
  const notes = new Counter({ name: 'pullback_notes_total', help: 'Notes read, by verdict.', registers, labelNames: ['verdict'] });
  const feedback = new Counter({ name: 'pullback_cds_feedback_total', help: 'Outcomes of cards, as EHRs report them.', registers, labelNames: ['outcome'] });
  new Gauge({ name: 'pullback_notes_waiting', help: 'Notes that wait to be read.', registers, collect() { this.set(waiting()); } });
  return {
    countRequest: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    countNote: (verdict) => notes.inc({ verdict }),
    countFeedback: (outcome) => feedback.inc({ outcome }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
