/** The vessel graph: who hangs from whom, the way of a catheter through it, and the names of vessels. */
export { parseVesselName } from './parse-vessel.js';
export type { Route, RouteOptions, RouteResult, UnknownReason } from './route-result.js';
export { route } from './route.js';
export { sirGroup } from './vessel-groups.js';
export { allVessels, describeVessel, isVesselId, vesselInfo, type VesselInfo } from './vessel-list.js';
export { isTrunk, parentOf, pathIncludes, trunkOf } from './vessel-tree.js';
